namespace LayeredPolicy.Selectors;

/// <summary>Enumerates the labels of a row with their columns.</summary>
internal ref struct RowLabels(ReadOnlySpan<int> row, int dense)
{
    private readonly ReadOnlySpan<int> _row = row;
    private readonly int _dense = dense;
    private int _next = -1;

    public (int Column, int Label) Current { get; private set; }

    public readonly RowLabels GetEnumerator() => this;

    public bool MoveNext()
    {
        while (++_next < _dense)
        {
            if (_row[_next] != 0)
            {
                Current = (_next, _row[_next]);
                return true;
            }
        }

        if (_next >= _row.Length)
        {
            return false;
        }

        Current = (_row[_next], _row[_next + 1]);
        _next++;
        return true;
    }
}

using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>A matrix with one end more, which only sends.</summary>
internal sealed class RowMatrix : PairMatrix
{
    private readonly PairMatrix _inner;
    private readonly List<TrafficBounds> _own = [TrafficBounds.None];
    private readonly int[] _row;

    /// <param name="inner">The matrix.</param>
    /// <param name="row">What the further end may send, by destination; nothing to those that are not in it.</param>
    public RowMatrix(PairMatrix inner, IReadOnlyDictionary<int, TrafficBounds> row)
        : base(inner.Size + 1)
    {
        _inner = inner;
        _row = new int[Size];
        foreach ((int destination, TrafficBounds traffic) in row)
        {
            _row[destination] = _own.Count;
            _own.Add(traffic);
        }
    }

    // The own sets come first, for the inner matrix may still number sets while it is read.

    /// <inheritdoc/>
    public override int SetCount => _own.Count + _inner.SetCount;

    /// <inheritdoc/>
    public override int IndexOf(int source, int destination) =>
        source == _inner.Size ? _row[destination] : destination == _inner.Size ? 0 : _own.Count + _inner.IndexOf(source, destination);

    /// <inheritdoc/>
    public override TrafficBounds SetOf(int index) => index < _own.Count ? _own[index] : _inner.SetOf(index - _own.Count);

    /// <inheritdoc/>
    public override bool IsMade(int index) => index < _own.Count || _inner.IsMade(index - _own.Count);

    /// <inheritdoc/>
    public override void CopyRow(int source, Span<int> numbers)
    {
        if (source == _inner.Size)
        {
            _row.CopyTo(numbers);
            return;
        }

        _inner.CopyRow(source, numbers);
        for (int destination = 0; destination < _inner.Size; destination++)
        {
            numbers[destination] += _own.Count;
        }

        numbers[_inner.Size] = 0;
    }

    /// <inheritdoc/>
    public override long[] CountReachable(int[] weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return [.. _inner.CountReachable(weights[..^1]), _row.Select((set, destination) => _own[set].Possible.IsEmpty ? 0L : weights[destination]).Sum()];
    }
}

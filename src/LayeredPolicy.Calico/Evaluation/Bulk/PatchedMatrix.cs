using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>A matrix with some cells replaced.</summary>
internal sealed class PatchedMatrix : PairMatrix
{
    private readonly PairMatrix _inner;
    private readonly Dictionary<(int Source, int Destination), int> _numbers = [];
    private readonly List<TrafficBounds> _sets = [];

    public PatchedMatrix(PairMatrix inner, IEnumerable<KeyValuePair<(int Source, int Destination), TrafficBounds>> cells)
        : base(inner.Size)
    {
        _inner = inner;
        foreach ((var cell, TrafficBounds set) in cells)
        {
            _numbers[cell] = _sets.Count;
            _sets.Add(set);
        }
    }

    // The replaced cells come first, for the inner matrix may still number sets while it is read.
    /// <inheritdoc/>
    public override int SetCount => _sets.Count + _inner.SetCount;

    /// <inheritdoc/>
    public override int IndexOf(int source, int destination) =>
        _numbers.TryGetValue((source, destination), out int number) ? number : _sets.Count + _inner.IndexOf(source, destination);

    /// <inheritdoc/>
    public override TrafficBounds SetOf(int index) => index < _sets.Count ? _sets[index] : _inner.SetOf(index - _sets.Count);

    /// <inheritdoc/>
    public override bool IsMade(int index) => index < _sets.Count || _inner.IsMade(index - _sets.Count);
}

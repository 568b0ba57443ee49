namespace LayeredPolicy.Analysis.Proving;

/// <summary>What an intent wants of one end: the traffic that it opens and the traffic that it receives.</summary>
internal sealed class PartyClauses(List<Wanted> from, List<Wanted> to)
{
    private readonly HashSet<Wanted> _to = new(to, ReferenceEqualityComparer.Instance);

    /// <summary>What the end opens.</summary>
    public List<Wanted> From { get; } = from;

    /// <summary>What the end receives.</summary>
    public List<Wanted> To { get; } = to;

    /// <summary>Whether the end receives it.</summary>
    public bool IsTo(Wanted wanted) => _to.Contains(wanted);
}

namespace LayeredPolicy.Calico.Evaluation.Peers;

/// <summary>The classes of endpoints that belong to a set, by number, ascending.</summary>
/// <param name="Certain">Those that certainly belong.</param>
/// <param name="Possible">Those that belong or may belong; the same array when nothing is undecided.</param>
internal sealed record SetMembers(int[] Certain, int[] Possible)
{
    /// <summary>The set without members.</summary>
    public static SetMembers None { get; } = new([], []);

    /// <summary>Whether every membership is decided.</summary>
    public bool IsExact => ReferenceEquals(Certain, Possible);
}

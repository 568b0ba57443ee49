namespace LayeredPolicy.Calico.Evaluation.Peers;

/// <summary>
/// Membership as conditions of rules see it. Rules are compiled once and are shared by all networks that differ in policies alone; each
/// such network may number further sets, but the members of a numbered set stay the same, so the latest membership answers for all rules.
/// </summary>
internal sealed class PeerSource
{
    private PeerIndex? _latest;

    /// <summary>The membership worked out last.</summary>
    public PeerIndex Latest
    {
        get => Volatile.Read(ref _latest) ?? throw new InvalidOperationException("membership was not worked out yet");
        set => Volatile.Write(ref _latest, value);
    }
}

namespace LayeredPolicy.Evaluation;

/// <summary>One connection on the wire that carries wrapped traffic.</summary>
/// <param name="Pair">Its two ends.</param>
/// <param name="Traffic">What it is on the wire, for example TCP to port 15008. The hop passes only if all of it does.</param>
public sealed record WireHop(PartyPair Pair, TrafficSet Traffic);

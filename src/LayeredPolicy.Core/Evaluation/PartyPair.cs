namespace LayeredPolicy.Evaluation;

/// <summary>Two fixed ends between which a whole set of traffic is asked about.</summary>
/// <param name="Source">Who opens the connections.</param>
/// <param name="Destination">Who receives them.</param>
/// <param name="Principal">The identity that the source proves, or null for plaintext.</param>
public sealed record PartyPair(Party Source, Party Destination, string? Principal);

namespace LayeredPolicy.Splitting;

/// <summary>A clause that a layer's language cannot express.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Reason">Why, in one sentence.</param>
public sealed record RenderFailure(string Clause, string Reason);

namespace LayeredPolicy.Splitting;

/// <summary>Which clause stands behind a rule of an object.</summary>
/// <param name="Path">The rule's path in the object, for example <c>spec.ingress[0]</c>.</param>
/// <param name="Clause">The clause.</param>
public sealed record RuleOrigin(string Path, string Clause);

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>An ICMP condition of a rule.</summary>
/// <param name="Type">The type.</param>
/// <param name="Code">The code, or null for any.</param>
internal sealed record BoundIcmp(int Type, int? Code);

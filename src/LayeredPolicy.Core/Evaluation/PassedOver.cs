namespace LayeredPolicy.Evaluation;

/// <summary>A rule or policy that was considered and did not decide.</summary>
/// <param name="Rule">What was considered.</param>
/// <param name="Why">Why it did not decide: the condition that failed, or the action that went on.</param>
public sealed record PassedOver(RuleRef Rule, string Why);

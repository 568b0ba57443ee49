namespace LayeredPolicy.Resources;

/// <summary>One CEL rule of a kind's schema, as a function.</summary>
/// <param name="Name">The name by which a schema text refers to the rule.</param>
/// <param name="Statement">What the rule demands, in one sentence of ours.</param>
/// <param name="Holds">
/// Whether the value keeps the rule. Null when the expression itself fails to evaluate on the value, which the server answers with an
/// error of type <see cref="AdmissionErrorType.FieldValueInvalid"/> whatever <paramref name="Reason"/> says.
/// </param>
/// <param name="Reason">The type of error that the server gives when the rule is broken.</param>
public sealed record AdmissionRule(
    string Name,
    string Statement,
    Func<AdmissionValue, bool?> Holds,
    AdmissionErrorType Reason = AdmissionErrorType.FieldValueInvalid);

using LayeredPolicy.Resources;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the custom resource definitions demand of selectors and references beyond their shape.</summary>
internal static class SelectorAdmissionRules
{
    public static AdmissionRule KeysWithoutWildcard { get; } = new(
        "keys-without-wildcard", "A label key has no '*'.", labels => !labels.Keys.Any(k => k.Contains('*', StringComparison.Ordinal)));

    public static AdmissionRule KeysNotEmpty { get; } = new(
        "keys-not-empty", "A label key is not empty.", labels => !labels.Keys.Any(k => k.Length == 0));

    public static AdmissionRule NoWildcard { get; } = new(
        "no-wildcard", "A label value has no '*'.", value => value.Text?.Contains('*', StringComparison.Ordinal) == false);

    public static AdmissionRule OneAttachment { get; } = new(
        "one-attachment", "Only one of selector, targetRef and targetRefs is given.", spec => spec.CountOf("selector", "targetRef", "targetRefs") <= 1);

    public static AdmissionRule NoNamespace { get; } = new(
        "no-namespace", "A reference stays in its own namespace.", value => value.Size == 0);
}

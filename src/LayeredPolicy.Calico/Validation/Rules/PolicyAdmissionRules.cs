using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Validation;

/// <summary>What the custom resource definitions demand of the spec of a Calico policy beyond its shape.</summary>
internal static class PolicyAdmissionRules
{
    public static AdmissionRule NoGlobal { get; } = NoGlobalIn("no-global", "selector");

    public static AdmissionRule NoGlobalServiceAccount { get; } = NoGlobalIn("no-global-service-account", "serviceAccountSelector");

    public static AdmissionRule NoGlobalNamespace { get; } = NoGlobalIn("no-global-namespace", "namespaceSelector");

    public static AdmissionRule PreDnatExcludesUntracked { get; } = new(
        "pre-dnat-excludes-untracked",
        "preDNAT and doNotTrack are not both true.",
        spec => !(spec["doNotTrack"].IsTrue && spec["preDNAT"].IsTrue),
        AdmissionErrorType.FieldValueForbidden);

    public static AdmissionRule PreDnatExcludesEgressRules { get; } = new(
        "pre-dnat-excludes-egress-rules",
        "A preDNAT policy has no egress rules.",
        spec => !spec["preDNAT"].IsTrue || spec["egress"].Size == 0,
        AdmissionErrorType.FieldValueForbidden);

    public static AdmissionRule PreDnatExcludesEgressType { get; } = new(
        "pre-dnat-excludes-egress-type",
        "The types of a preDNAT policy do not have Egress.",
        spec => !spec["preDNAT"].IsTrue || spec["types"].Items.All(t => t.Text != "Egress"),
        AdmissionErrorType.FieldValueForbidden);

    public static AdmissionRule HostModesNeedForward { get; } = new(
        "host-modes-need-forward",
        "A policy with preDNAT or doNotTrack has applyOnForward true.",
        spec => spec["applyOnForward"].IsTrue || !(spec["doNotTrack"].IsTrue || spec["preDNAT"].IsTrue));

    private static AdmissionRule NoGlobalIn(string name, string field) => new(
        name,
        $"The text global( does not occur in {field}: it has a meaning only in the namespaceSelector of a rule.",
        value => value[field].Text?.Contains("global(", StringComparison.Ordinal) != true);
}

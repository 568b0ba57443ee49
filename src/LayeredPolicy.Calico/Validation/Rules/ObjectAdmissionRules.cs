using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Validation;

/// <summary>What the custom resource definitions demand of tiers, host endpoints and cluster network policies beyond their shape.</summary>
internal static class ObjectAdmissionRules
{
    public static AdmissionRule KubeAdminPasses { get; } = TierAction("kube-admin-passes", "kube-admin", "Pass");

    public static AdmissionRule KubeBaselinePasses { get; } = TierAction("kube-baseline-passes", "kube-baseline", "Pass");

    public static AdmissionRule DefaultDenies { get; } = TierAction("default-denies", "default", "Deny");

    public static AdmissionRule DefaultOrder { get; } = TierOrder("default-order", "default", 1_000_000);

    public static AdmissionRule KubeAdminOrder { get; } = TierOrder("kube-admin-order", "kube-admin", 1_000);

    public static AdmissionRule KubeBaselineOrder { get; } = TierOrder("kube-baseline-order", "kube-baseline", 10_000_000);

    public static AdmissionRule EndpointNeedsInterfaceOrAddresses { get; } = new(
        "endpoint-needs-interface-or-addresses",
        "A host endpoint has an interfaceName or expectedIPs.",
        spec => spec["interfaceName"].Size > 0 || spec["expectedIPs"].Size > 0);

    public static AdmissionRule EndpointNeedsNode { get; } = new(
        "endpoint-needs-node",
        "A host endpoint has a node.",
        spec => spec["node"].Size > 0);

    public static AdmissionRule IsCidr { get; } = new(
        "is-cidr",
        "A network is an address and a prefix length without leading zeros; an IPv4 address inside IPv6 is none.",
        network => network.Text is { } text && AddressText.IsCidr(text));

    public static AdmissionRule RangeAscends { get; } = new(
        "range-ascends",
        "The start of a port range is below its end.",
        range => !range["start"].IsInteger || !range["end"].IsInteger ? null : range["start"].Number < range["end"].Number);

    public static AdmissionRule NamedPortsNeedPods { get; } = new(
        "named-ports-need-pods",
        "A rule to networks or nodes has no named ports, for only pods have them.",
        rule => !rule["to"].Items.Any(p => p.Has("networks") || p.Has("nodes")) || !rule["ports"].Items.Any(p => p.Has("namedPort")));

    private static AdmissionRule TierAction(string name, string tier, string action) => new(
        name,
        $"The default action of tier {tier} is {action}.",
        o => o["metadata"]["name"].Text != tier || o["spec"]["defaultAction"].Text == action);

    private static AdmissionRule TierOrder(string name, string tier, double order) => new(
        name,
        $"The order of tier {tier} is {order}.",
        o => o["metadata"]["name"].Text != tier || o["spec"]["order"].Number == order);
}

using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Validation;

/// <summary>What the custom resource definition demands of a FelixConfiguration beyond its shape.</summary>
internal static class FelixAdmissionRules
{
    private const double LastRouteTable = 250;

    public static AdmissionRule NodeSelectorIsForOtherNames { get; } = new(
        "node-selector-is-for-other-names",
        "The configuration named default, and those of one node (node.*), have no nodeSelector, not even an empty one.",
        o => !(o["metadata"]["name"].Text is { } name && (name == "default" || name.StartsWith("node.", StringComparison.Ordinal)))
            || !o["spec"].Has("nodeSelector"),
        AdmissionErrorType.FieldValueForbidden);

    public static AdmissionRule OneRouteTableSetting { get; } = new(
        "one-route-table-setting",
        "routeTableRange and routeTableRanges are not both set.",
        spec => !spec.Has("routeTableRange") || !spec.Has("routeTableRanges"),
        AdmissionErrorType.FieldValueForbidden);

    public static AdmissionRule NatAddressIsIpv4 { get; } = AddressRule("nat-address-is-ipv4", "natOutgoingAddress", isV6: false);

    public static AdmissionRule RouteSourceIsIpv4 { get; } = AddressRule("route-source-is-ipv4", "deviceRouteSourceAddress", isV6: false);

    public static AdmissionRule RouteSourceV6IsIpv6 { get; } = AddressRule("route-source-v6-is-ipv6", "deviceRouteSourceAddressIPv6", isV6: true);

    public static AdmissionRule RouteTableRangeBounds { get; } = new(
        "route-table-range-bounds",
        "A routeTableRange lies within 1 to 250 and ascends.",
        range => !IsReadable(range) ? null
            : range["min"].Number >= 1 && range["max"].Number >= range["min"].Number && range["max"].Number <= LastRouteTable);

    public static AdmissionRule RouteTableRangeStarts { get; } = new(
        "route-table-range-starts",
        "A range of route tables starts at 1 or above.",
        range => !range["min"].IsInteger ? null : range["min"].Number >= 1);

    public static AdmissionRule RouteTableRangeAscends { get; } = new(
        "route-table-range-ascends",
        "The min of a range of route tables is not above its max.",
        range => !IsReadable(range) ? null : range["min"].Number <= range["max"].Number);

    private static bool IsReadable(AdmissionValue range) => range["min"].IsInteger && range["max"].IsInteger;

    private static AdmissionRule AddressRule(string name, string field, bool isV6) => new(
        name,
        $"{field} is an {(isV6 ? "IPv6" : "IPv4")} address.",
        spec => spec[field].Size == 0 || (spec[field].Text is { } text && AddressText.IsAddress(text, isV6)));
}

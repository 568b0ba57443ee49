using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Validation;

/// <summary>What the custom resource definitions demand of a Calico rule beyond its shape.</summary>
internal static class RuleAdmissionRules
{
    public static AdmissionRule HttpNeedsTcp { get; } = new(
        "http-needs-tcp",
        "A rule with an HTTP match has protocol TCP or none.",
        rule => !rule.Has("http") || !rule.Has("protocol") ? true : IsProtocol(rule["protocol"], "TCP", 6));

    public static AdmissionRule HttpNeedsAllow { get; } = new(
        "http-needs-allow",
        "Only an Allow rule can have an HTTP match.",
        rule => rule["action"].Text == "Allow" || !rule.Has("http"),
        AdmissionErrorType.FieldValueForbidden);

    public static AdmissionRule ServicesExcludePorts { get; } = new(
        "services-exclude-ports",
        "A destination with services has no ports and no notPorts.",
        rule => !rule["destination"].Has("services")
            || (rule["destination"]["ports"].Size == 0 && rule["destination"]["notPorts"].Size == 0),
        AdmissionErrorType.FieldValueForbidden);

    public static AdmissionRule IcmpNeedsProtocol { get; } = new(
        "icmp-needs-protocol",
        "A rule with ICMP fields has protocol ICMP, ICMPv6, 1 or 58.",
        rule => !rule.Has("icmp") ? true
            : !rule.Has("protocol") ? false
            : Either(IsProtocol(rule["protocol"], "ICMP", 1), IsProtocol(rule["protocol"], "ICMPv6", 58)));

    public static AdmissionRule IcmpIsIpv4 { get; } = FamilyRule("icmp-is-ipv4", "protocol", "ICMP", 1, 4);

    public static AdmissionRule Icmpv6IsIpv6 { get; } = FamilyRule("icmpv6-is-ipv6", "protocol", "ICMPv6", 58, 6);

    public static AdmissionRule NotIcmpIsIpv4 { get; } = FamilyRule("not-icmp-is-ipv4", "notProtocol", "ICMP", 1, 4);

    public static AdmissionRule NotIcmpv6IsIpv6 { get; } = FamilyRule("not-icmpv6-is-ipv6", "notProtocol", "ICMPv6", 58, 6);

    public static AdmissionRule CodeNeedsType { get; } = new(
        "code-needs-type",
        "An ICMP code is given together with an ICMP type.",
        icmp => !icmp.Has("code") || icmp.Has("type"));

    private static AdmissionRule FamilyRule(string name, string field, string protocol, int number, int version) => new(
        name,
        $"A rule whose {field} is {protocol} has ipVersion {version} or none.",
        rule =>
        {
            if (!rule.Has(field) || !rule.Has("ipVersion"))
            {
                return true;
            }

            bool? other = !IsProtocol(rule[field], protocol, number);
            return other is true ? true
                : !rule["ipVersion"].IsInteger ? null
                : Either(other, rule["ipVersion"].Number == version);
        });

    /// <summary>CEL reads a union of integer and text only when it is one of them; <c>6.0</c> passes the schema and fails here.</summary>
    private static bool? IsProtocol(AdmissionValue value, string name, int number) =>
        value.IsText || value.IsInteger ? value.Text == name || value.Number == number : null;

    private static bool? Either(bool? left, bool? right) => left | right;
}

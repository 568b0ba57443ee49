namespace LayeredPolicy.Calico;

/// <content>What Calico's v3 client refuses (LP21xx). See https://docs.tigera.io/calico/latest/reference/resources/.</content>
public static partial class CalicoDiagnostics
{
    /// <summary>A field holds a value of another type than Calico's client reads there.</summary>
    public static DiagnosticDescriptor Undecodable { get; } = new(
        "LP2101", DiagnosticSeverity.Error, "A field holds a value of another type than Calico's client reads there", "Give the value in the type of the field.");

    /// <summary>The name is not a DNS subdomain.</summary>
    public static DiagnosticDescriptor InvalidName { get; } = new(
        "LP2102", DiagnosticSeverity.Error, "The name is not a DNS subdomain", "Use lower-case letters, digits, '-' and '.', starting and ending with a letter or digit.");

    /// <summary>The name of a policy or tier has more dots than its kind allows.</summary>
    public static DiagnosticDescriptor InvalidPolicyName { get; } = new(
        "LP2103", DiagnosticSeverity.Error, "The name of a policy or tier has more dots than its kind allows", "Use one DNS label, or for policies two labels joined by one dot.");

    /// <summary>The name is too long.</summary>
    public static DiagnosticDescriptor NameTooLong { get; } = new(
        "LP2104", DiagnosticSeverity.Error, "The name is too long", "Shorten the name: tiers have 63 characters at most, everything else 253.");

    /// <summary>A label key is not a qualified name.</summary>
    public static DiagnosticDescriptor InvalidLabelKey { get; } = new(
        "LP2105", DiagnosticSeverity.Error, "A label key is not a qualified name", "Write the key as 'name' or 'prefix/name' of letters, digits, '-', '_' and '.'.");

    /// <summary>A label value is not valid.</summary>
    public static DiagnosticDescriptor InvalidLabelValue { get; } = new(
        "LP2106", DiagnosticSeverity.Error, "A label value is not valid", "Use at most 63 letters, digits, '-', '_' and '.', starting and ending with a letter or digit. The client writes the tier's name into label projectcalico.org/tier.");

    /// <summary>An annotation key is not a qualified name.</summary>
    public static DiagnosticDescriptor InvalidAnnotationKey { get; } = new(
        "LP2107", DiagnosticSeverity.Error, "An annotation key is not a qualified name", "Write the key as 'name' or 'prefix/name' of letters, digits, '-', '_' and '.'.");

    /// <summary>The annotations are larger than 256 KiB together.</summary>
    public static DiagnosticDescriptor AnnotationsTooLarge { get; } = new(
        "LP2108", DiagnosticSeverity.Error, "The annotations are larger than 256 KiB together", "Move the data elsewhere.");

    /// <summary>A network set carries the label projectcalico.org/namespace.</summary>
    public static DiagnosticDescriptor ReservedSetLabel { get; } = new(
        "LP2109", DiagnosticSeverity.Error, "A network set carries the label projectcalico.org/namespace", "Remove the label: Calico adds it to the sets of a namespace itself.");

    /// <summary>A namespaced object has no namespace.</summary>
    public static DiagnosticDescriptor MissingNamespace { get; } = new(
        "LP2110", DiagnosticSeverity.Error, "A namespaced object has no namespace", "Set metadata.namespace.");

    /// <summary>An object that is to be created has a resource version.</summary>
    public static DiagnosticDescriptor ResourceVersionSet { get; } = new(
        "LP2111", DiagnosticSeverity.Error, "An object that is to be created has a resource version", "Remove metadata.resourceVersion; it is left over from an export.");

    /// <summary>The profile projectcalico-default-allow is built in.</summary>
    public static DiagnosticDescriptor ReservedProfile { get; } = new(
        "LP2112", DiagnosticSeverity.Error, "The profile projectcalico-default-allow is built in", "Choose another name.");

    /// <summary>Calico has no such kind at that version.</summary>
    public static DiagnosticDescriptor UnknownKind { get; } = new(
        "LP2113", DiagnosticSeverity.Error, "Calico has no such kind at that version", "Use apiVersion projectcalico.org/v3 and the exact name of the kind.");

    /// <summary>A selector does not parse.</summary>
    public static DiagnosticDescriptor UnparsableSelector { get; } = new(
        "LP2120", DiagnosticSeverity.Error, "A selector does not parse", "Correct the expression; see https://docs.tigera.io/calico/latest/reference/resources/networkpolicy#selectors.");

    /// <summary>The tier is not a resource name.</summary>
    public static DiagnosticDescriptor InvalidTierReference { get; } = new(
        "LP2121", DiagnosticSeverity.Error, "The tier is not a resource name", "Name an existing tier.");

    /// <summary>A policy type is listed twice.</summary>
    public static DiagnosticDescriptor RepeatedType { get; } = new(
        "LP2122", DiagnosticSeverity.Error, "A policy type is listed twice", "List Ingress and Egress once each at most.");

    /// <summary>A performance hint is listed twice.</summary>
    public static DiagnosticDescriptor RepeatedHint { get; } = new(
        "LP2123", DiagnosticSeverity.Error, "A performance hint is listed twice", "List the hint once.");

    /// <summary>The performance hint is not known.</summary>
    public static DiagnosticDescriptor UnknownHint { get; } = new(
        "LP2124", DiagnosticSeverity.Error, "The performance hint is not known", "Use AssumeNeededOnEveryNode or remove the list.");

    /// <summary>A staged deletion carries fields of a policy.</summary>
    public static DiagnosticDescriptor StagedDeleteWithFields { get; } = new(
        "LP2125", DiagnosticSeverity.Error, "A staged deletion carries fields of a policy", "Keep only the tier beside stagedAction: Delete; even an empty list counts as a field.");

    /// <summary>A port of a staged Kubernetes policy cannot be converted.</summary>
    public static DiagnosticDescriptor UnconvertibleStagedPort { get; } = new(
        "LP2126", DiagnosticSeverity.Error, "A port of a staged Kubernetes policy cannot be converted", "Use a number from 1 to 65535 with an equal or greater endPort, or a port name without endPort.");

    /// <summary>Protocol 0 is not allowed.</summary>
    public static DiagnosticDescriptor InvalidProtocolNumber { get; } = new(
        "LP2130", DiagnosticSeverity.Error, "Protocol 0 is not allowed", "Use 1 to 255, or a name.");

    /// <summary>The protocol name is not known.</summary>
    public static DiagnosticDescriptor InvalidProtocolName { get; } = new(
        "LP2131", DiagnosticSeverity.Error, "The protocol name is not known", "Use TCP, UDP, ICMP, ICMPv6, SCTP or UDPLite in exactly this spelling, or a number.");

    /// <summary>Ports are given for a protocol without ports.</summary>
    public static DiagnosticDescriptor PortsNeedProtocol { get; } = new(
        "LP2132", DiagnosticSeverity.Error, "Ports are given for a protocol without ports", "Set protocol to TCP, UDP or SCTP beside source and destination, or remove the ports.");

    /// <summary>Numeric ports are given without a protocol.</summary>
    public static DiagnosticDescriptor NumericPortsNeedProtocol { get; } = new(
        "LP2133", DiagnosticSeverity.Error, "Numeric ports are given without a protocol", "Set protocol to TCP, UDP or SCTP beside source and destination, not inside them; one rule for each protocol.");

    /// <summary>A port number is out of range.</summary>
    public static DiagnosticDescriptor InvalidPortNumber { get; } = new(
        "LP2134", DiagnosticSeverity.Error, "A port number is out of range", "Use 1 to 65535; a range is written 80:90.");

    /// <summary>A port name is not valid.</summary>
    public static DiagnosticDescriptor InvalidPortName { get; } = new(
        "LP2135", DiagnosticSeverity.Error, "A port name is not valid", "Use 1 to 15 lower-case letters, digits and single dashes with at least one letter; a range is written 80:90.");

    /// <summary>An ICMP type is out of range.</summary>
    public static DiagnosticDescriptor InvalidIcmpType { get; } = new(
        "LP2136", DiagnosticSeverity.Error, "An ICMP type is out of range", "Use 0 to 254.");

    /// <summary>An ICMP code is out of range.</summary>
    public static DiagnosticDescriptor InvalidIcmpCode { get; } = new(
        "LP2137", DiagnosticSeverity.Error, "An ICMP code is out of range", "Use 0 to 255.");

    /// <summary>An egress rule has an HTTP match.</summary>
    public static DiagnosticDescriptor HttpInEgress { get; } = new(
        "LP2138", DiagnosticSeverity.Error, "An egress rule has an HTTP match", "Move the match to an ingress rule of the callee; Calico enforces HTTP only there.");

    /// <summary>An HTTP method is listed twice.</summary>
    public static DiagnosticDescriptor RepeatedHttpMethod { get; } = new(
        "LP2139", DiagnosticSeverity.Error, "An HTTP method is listed twice", "List each method once.");

    /// <summary>An HTTP path match is not valid.</summary>
    public static DiagnosticDescriptor InvalidHttpPath { get; } = new(
        "LP2140", DiagnosticSeverity.Error, "An HTTP path match is not valid", "Give exactly one of exact and prefix; it starts with '/' and has no blank, '?' or '#'.");

    /// <summary>A net is not a network without host bits.</summary>
    public static DiagnosticDescriptor InvalidNet { get; } = new(
        "LP2150", DiagnosticSeverity.Error, "A net is not a network without host bits", "Clear the bits behind the prefix, or use the full prefix length for one address.");

    /// <summary>A net has no prefix length.</summary>
    public static DiagnosticDescriptor NetWithoutPrefix { get; } = new(
        "LP2151", DiagnosticSeverity.Error, "A net has no prefix length", "Add /32 (IPv4) or /128 (IPv6) to a single address.");

    /// <summary>A rule has IPv4 and IPv6 nets.</summary>
    public static DiagnosticDescriptor MixedFamilies { get; } = new(
        "LP2152", DiagnosticSeverity.Error, "A rule has IPv4 and IPv6 nets", "Write one rule for each family.");

    /// <summary>A net is not of the rule's ipVersion.</summary>
    public static DiagnosticDescriptor FamilyMismatch { get; } = new(
        "LP2153", DiagnosticSeverity.Error, "A net is not of the rule's ipVersion", "Remove ipVersion or the nets of the other family.");

    /// <summary>notNets excludes every address.</summary>
    public static DiagnosticDescriptor NegatedEverything { get; } = new(
        "LP2154", DiagnosticSeverity.Error, "notNets excludes every address", "Remove the catch-all network: the rule would match nothing.");

    /// <summary>global() is combined with other terms.</summary>
    public static DiagnosticDescriptor GlobalCombined { get; } = new(
        "LP2155", DiagnosticSeverity.Error, "global() is combined with other terms", "Write namespaceSelector: global() alone.");

    /// <summary>Services stand on the side that the rule protects.</summary>
    public static DiagnosticDescriptor MisplacedServices { get; } = new(
        "LP2156", DiagnosticSeverity.Error, "Services stand on the side that the rule protects", "Use services in the source of ingress rules and in the destination of egress rules.");

    /// <summary>A service of a global policy has no namespace.</summary>
    public static DiagnosticDescriptor ServiceNeedsNamespace { get; } = new(
        "LP2157", DiagnosticSeverity.Error, "A service of a global policy has no namespace", "Set the namespace of the service.");

    /// <summary>A service name is not valid.</summary>
    public static DiagnosticDescriptor InvalidServiceName { get; } = new(
        "LP2158", DiagnosticSeverity.Error, "A service name is not valid", "Give the name as the Service has it.");

    /// <summary>A service namespace is not valid.</summary>
    public static DiagnosticDescriptor InvalidServiceNamespace { get; } = new(
        "LP2159", DiagnosticSeverity.Error, "A service namespace is not valid", "Give the namespace as the Service has it.");

    /// <summary>The default action of a tier is neither Deny nor Pass.</summary>
    public static DiagnosticDescriptor InvalidDefaultAction { get; } = new(
        "LP2160", DiagnosticSeverity.Error, "The default action of a tier is neither Deny nor Pass", "Use Deny or Pass.");

    /// <summary>The interface name is not valid.</summary>
    public static DiagnosticDescriptor InvalidInterface { get; } = new(
        "LP2161", DiagnosticSeverity.Error, "The interface name is not valid", "Use '*' or a name of at most 15 letters, digits, '_', '.' and '-'.");

    /// <summary>An expected IP is not an address.</summary>
    public static DiagnosticDescriptor InvalidExpectedIp { get; } = new(
        "LP2162", DiagnosticSeverity.Error, "An expected IP is not an address", "Give plain IPv4 or IPv6 addresses without a prefix length.");

    /// <summary>A profile name is not valid.</summary>
    public static DiagnosticDescriptor InvalidProfileName { get; } = new(
        "LP2163", DiagnosticSeverity.Error, "A profile name is not valid", "Give the name as the profile has it.");

    /// <summary>The node name is not valid.</summary>
    public static DiagnosticDescriptor InvalidNodeName { get; } = new(
        "LP2164", DiagnosticSeverity.Error, "The node name is not valid", "Give the Calico node name.");

    /// <summary>A port of a host endpoint is missing or 0.</summary>
    public static DiagnosticDescriptor InvalidEndpointPort { get; } = new(
        "LP2165", DiagnosticSeverity.Error, "A port of a host endpoint is missing or 0", "Use 1 to 65535.");

    /// <summary>A port of a host endpoint has no protocol with ports.</summary>
    public static DiagnosticDescriptor EndpointPortNeedsProtocol { get; } = new(
        "LP2166", DiagnosticSeverity.Error, "A port of a host endpoint has no protocol with ports", "Set protocol to TCP, UDP or SCTP.");

    /// <summary>A net of a network set is neither a network nor an address.</summary>
    public static DiagnosticDescriptor InvalidSetNet { get; } = new(
        "LP2167", DiagnosticSeverity.Error, "A net of a network set is neither a network nor an address", "Give IPv4 or IPv6 addresses or networks.");

    /// <summary>labelsToApply holds an invalid label.</summary>
    public static DiagnosticDescriptor InvalidProfileLabels { get; } = new(
        "LP2168", DiagnosticSeverity.Error, "labelsToApply holds an invalid label", "Use valid label keys and values.");

    /// <summary>A setting has a value that Felix does not know.</summary>
    public static DiagnosticDescriptor UnknownSetting { get; } = new(
        "LP2170", DiagnosticSeverity.Error, "A setting has a value that Felix does not know", "Use one of the values named; case counts.");

    /// <summary>A setting is not an address.</summary>
    public static DiagnosticDescriptor InvalidAddress { get; } = new(
        "LP2171", DiagnosticSeverity.Error, "A setting is not an address", "Give one plain address.");

    /// <summary>A setting holds something that is not a network.</summary>
    public static DiagnosticDescriptor InvalidCidrs { get; } = new(
        "LP2172", DiagnosticSeverity.Error, "A setting holds something that is not a network", "Give networks or addresses.");

    /// <summary>The node port ranges are not valid.</summary>
    public static DiagnosticDescriptor InvalidNodePortRanges { get; } = new(
        "LP2173", DiagnosticSeverity.Error, "The node port ranges are not valid", "Give at most 7 numeric ports or ranges.");

    /// <summary>The OpenStack region is not valid.</summary>
    public static DiagnosticDescriptor InvalidRegion { get; } = new(
        "LP2174", DiagnosticSeverity.Error, "The OpenStack region is not valid", "Use a DNS label of at most 46 characters.");

    /// <summary>The route table ranges are not valid.</summary>
    public static DiagnosticDescriptor InvalidRouteTables { get; } = new(
        "LP2175", DiagnosticSeverity.Error, "The route table ranges are not valid", "Use ascending ranges within the tables that the kernel has, 65535 tables at most.");

    /// <summary>A health timeout override is not valid.</summary>
    public static DiagnosticDescriptor InvalidHealthOverride { get; } = new(
        "LP2176", DiagnosticSeverity.Error, "A health timeout override is not valid", "Name it with letters, digits, '_', '-' and blanks and give it a timeout that is not negative.");

    /// <summary>A number is out of range for its setting.</summary>
    public static DiagnosticDescriptor SettingOutOfRange { get; } = new(
        "LP2177", DiagnosticSeverity.Error, "A number is out of range for its setting", "Use a number within the range named.");

    /// <summary>A setting does not have the form that Felix reads.</summary>
    public static DiagnosticDescriptor InvalidPattern { get; } = new(
        "LP2178", DiagnosticSeverity.Error, "A setting does not have the form that Felix reads", "Correct the value.");
}

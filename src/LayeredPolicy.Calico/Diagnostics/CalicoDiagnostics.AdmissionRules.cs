using System.Collections.Frozen;
using LayeredPolicy.Calico.Validation;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico;

/// <content>LP2320 to LP2358: the rules (CEL) of the custom resource definitions, one id each. The title is the rule.</content>
public static partial class CalicoDiagnostics
{
    private static readonly Lazy<FrozenDictionary<string, DiagnosticDescriptor>> s_byRule = new(MakeRuleIndex);

    /// <summary>A rule with an HTTP match has protocol TCP or none.</summary>
    public static DiagnosticDescriptor HttpNeedsTcp { get; } = Rule("LP2320", RuleAdmissionRules.HttpNeedsTcp, "Set protocol to TCP or remove it.");

    /// <summary>Only an Allow rule can have an HTTP match.</summary>
    public static DiagnosticDescriptor HttpNeedsAllow { get; } = Rule("LP2321", RuleAdmissionRules.HttpNeedsAllow, "Use action Allow, or remove the HTTP match.");

    /// <summary>A destination with services has no ports and no notPorts.</summary>
    public static DiagnosticDescriptor ServicesExcludePorts { get; } = Rule("LP2322", RuleAdmissionRules.ServicesExcludePorts, "Remove the ports: services bring their own.");

    /// <summary>A rule with ICMP fields has protocol ICMP, ICMPv6, 1 or 58.</summary>
    public static DiagnosticDescriptor IcmpNeedsProtocol { get; } = Rule("LP2323", RuleAdmissionRules.IcmpNeedsProtocol, "Set protocol to ICMP or ICMPv6.");

    /// <summary>A rule whose protocol is ICMP has ipVersion 4 or none.</summary>
    public static DiagnosticDescriptor IcmpIsIpv4 { get; } = Rule("LP2324", RuleAdmissionRules.IcmpIsIpv4, "Set ipVersion to 4 or remove it.");

    /// <summary>A rule whose protocol is ICMPv6 has ipVersion 6 or none.</summary>
    public static DiagnosticDescriptor Icmpv6IsIpv6 { get; } = Rule("LP2325", RuleAdmissionRules.Icmpv6IsIpv6, "Set ipVersion to 6 or remove it.");

    /// <summary>A rule whose notProtocol is ICMP has ipVersion 4 or none.</summary>
    public static DiagnosticDescriptor NotIcmpIsIpv4 { get; } = Rule("LP2326", RuleAdmissionRules.NotIcmpIsIpv4, "Set ipVersion to 4 or remove it.");

    /// <summary>A rule whose notProtocol is ICMPv6 has ipVersion 6 or none.</summary>
    public static DiagnosticDescriptor NotIcmpv6IsIpv6 { get; } = Rule("LP2327", RuleAdmissionRules.NotIcmpv6IsIpv6, "Set ipVersion to 6 or remove it.");

    /// <summary>An ICMP code is given together with an ICMP type.</summary>
    public static DiagnosticDescriptor CodeNeedsType { get; } = Rule("LP2328", RuleAdmissionRules.CodeNeedsType, "Add the ICMP type.");

    /// <summary>A side with services has no namespaceSelector.</summary>
    public static DiagnosticDescriptor ServicesExcludeNamespaceSelector { get; } = Rule("LP2329", EntityAdmissionRules.ServicesExcludeNamespaceSelector, "Keep services or namespaceSelector, not both.");

    /// <summary>A side with services has no serviceAccounts, not even empty ones.</summary>
    public static DiagnosticDescriptor ServicesExcludeServiceAccounts { get; } = Rule("LP2330", EntityAdmissionRules.ServicesExcludeServiceAccounts, "Keep services or serviceAccounts, not both.");

    /// <summary>Services are named.</summary>
    public static DiagnosticDescriptor ServicesNeedName { get; } = Rule("LP2331", EntityAdmissionRules.ServicesNeedName, "Add the name of the service.");

    /// <summary>A side with services has neither selector nor notSelector.</summary>
    public static DiagnosticDescriptor ServicesExcludeSelectors { get; } = Rule("LP2332", EntityAdmissionRules.ServicesExcludeSelectors, "Keep services or the selectors, not both.");

    /// <summary>A side with services has neither nets nor notNets.</summary>
    public static DiagnosticDescriptor ServicesExcludeNets { get; } = Rule("LP2333", EntityAdmissionRules.ServicesExcludeNets, "Keep services or the nets, not both.");

    /// <summary>The text global( does not occur in selector: it has a meaning only in the namespaceSelector of a rule.</summary>
    public static DiagnosticDescriptor NoGlobal { get; } = Rule("LP2334", PolicyAdmissionRules.NoGlobal, "Use a namespaceSelector in the rule for what has no namespace.");

    /// <summary>The text global( does not occur in serviceAccountSelector: it has a meaning only in the namespaceSelector of a rule.</summary>
    public static DiagnosticDescriptor NoGlobalServiceAccount { get; } = Rule("LP2335", PolicyAdmissionRules.NoGlobalServiceAccount, "Select service accounts by their labels.");

    /// <summary>The text global( does not occur in namespaceSelector: it has a meaning only in the namespaceSelector of a rule.</summary>
    public static DiagnosticDescriptor NoGlobalNamespace { get; } = Rule("LP2336", PolicyAdmissionRules.NoGlobalNamespace, "Leave namespaceSelector out to include what has no namespace.");

    /// <summary>preDNAT and doNotTrack are not both true.</summary>
    public static DiagnosticDescriptor PreDnatExcludesUntracked { get; } = Rule("LP2337", PolicyAdmissionRules.PreDnatExcludesUntracked, "Keep one of the two flags.");

    /// <summary>A preDNAT policy has no egress rules.</summary>
    public static DiagnosticDescriptor PreDnatExcludesEgressRules { get; } = Rule("LP2338", PolicyAdmissionRules.PreDnatExcludesEgressRules, "Move the egress rules to another policy.");

    /// <summary>The types of a preDNAT policy do not have Egress.</summary>
    public static DiagnosticDescriptor PreDnatExcludesEgressType { get; } = Rule("LP2339", PolicyAdmissionRules.PreDnatExcludesEgressType, "Remove Egress from types.");

    /// <summary>A policy with preDNAT or doNotTrack has applyOnForward true.</summary>
    public static DiagnosticDescriptor HostModesNeedForward { get; } = Rule("LP2340", PolicyAdmissionRules.HostModesNeedForward, "Set applyOnForward to true.");

    /// <summary>The default action of tier kube-admin is Pass.</summary>
    public static DiagnosticDescriptor KubeAdminPasses { get; } = Rule("LP2341", ObjectAdmissionRules.KubeAdminPasses, "Set defaultAction to Pass.");

    /// <summary>The default action of tier kube-baseline is Pass.</summary>
    public static DiagnosticDescriptor KubeBaselinePasses { get; } = Rule("LP2342", ObjectAdmissionRules.KubeBaselinePasses, "Set defaultAction to Pass.");

    /// <summary>The default action of tier default is Deny.</summary>
    public static DiagnosticDescriptor DefaultDenies { get; } = Rule("LP2343", ObjectAdmissionRules.DefaultDenies, "Set defaultAction to Deny.");

    /// <summary>The order of tier default is 1000000.</summary>
    public static DiagnosticDescriptor DefaultOrder { get; } = Rule("LP2344", ObjectAdmissionRules.DefaultOrder, "Set order to 1000000.");

    /// <summary>The order of tier kube-admin is 1000.</summary>
    public static DiagnosticDescriptor KubeAdminOrder { get; } = Rule("LP2345", ObjectAdmissionRules.KubeAdminOrder, "Set order to 1000.");

    /// <summary>The order of tier kube-baseline is 10000000.</summary>
    public static DiagnosticDescriptor KubeBaselineOrder { get; } = Rule("LP2346", ObjectAdmissionRules.KubeBaselineOrder, "Set order to 10000000.");

    /// <summary>A host endpoint has an interfaceName or expectedIPs.</summary>
    public static DiagnosticDescriptor EndpointNeedsInterfaceOrAddresses { get; } = Rule("LP2347", ObjectAdmissionRules.EndpointNeedsInterfaceOrAddresses, "Set interfaceName, '*' for all interfaces, or expectedIPs.");

    /// <summary>A host endpoint has a node.</summary>
    public static DiagnosticDescriptor EndpointNeedsNode { get; } = Rule("LP2348", ObjectAdmissionRules.EndpointNeedsNode, "Set the node.");

    /// <summary>A network is an address and a prefix length without leading zeros; an IPv4 address inside IPv6 is none.</summary>
    public static DiagnosticDescriptor IsCidr { get; } = Rule("LP2349", ObjectAdmissionRules.IsCidr, "Write the network as address/prefix.");

    /// <summary>The start of a port range is below its end.</summary>
    public static DiagnosticDescriptor RangeAscends { get; } = Rule("LP2350", ObjectAdmissionRules.RangeAscends, "Set end above start, or use number.");

    /// <summary>The configuration named default, and those of one node (node.*), have no nodeSelector, not even an empty one.</summary>
    public static DiagnosticDescriptor NodeSelectorIsForOtherNames { get; } = Rule("LP2351", FelixAdmissionRules.NodeSelectorIsForOtherNames, "Remove nodeSelector, or give the configuration another name.");

    /// <summary>routeTableRange and routeTableRanges are not both set.</summary>
    public static DiagnosticDescriptor OneRouteTableSetting { get; } = Rule("LP2352", FelixAdmissionRules.OneRouteTableSetting, "Keep routeTableRanges.");

    /// <summary>natOutgoingAddress is an IPv4 address.</summary>
    public static DiagnosticDescriptor NatAddressIsIpv4 { get; } = Rule("LP2353", FelixAdmissionRules.NatAddressIsIpv4, "Give an IPv4 address.");

    /// <summary>deviceRouteSourceAddress is an IPv4 address.</summary>
    public static DiagnosticDescriptor RouteSourceIsIpv4 { get; } = Rule("LP2354", FelixAdmissionRules.RouteSourceIsIpv4, "Give an IPv4 address.");

    /// <summary>deviceRouteSourceAddressIPv6 is an IPv6 address.</summary>
    public static DiagnosticDescriptor RouteSourceV6IsIpv6 { get; } = Rule("LP2355", FelixAdmissionRules.RouteSourceV6IsIpv6, "Give an IPv6 address.");

    /// <summary>A routeTableRange lies within 1 to 250 and ascends.</summary>
    public static DiagnosticDescriptor RouteTableRangeBounds { get; } = Rule("LP2356", FelixAdmissionRules.RouteTableRangeBounds, "Use tables from 1 to 250.");

    /// <summary>A range of route tables starts at 1 or above.</summary>
    public static DiagnosticDescriptor RouteTableRangeStarts { get; } = Rule("LP2357", FelixAdmissionRules.RouteTableRangeStarts, "Start at 1 or above.");

    /// <summary>The min of a range of route tables is not above its max.</summary>
    public static DiagnosticDescriptor RouteTableRangeAscends { get; } = Rule("LP2358", FelixAdmissionRules.RouteTableRangeAscends, "Set max to min or above.");

    /// <summary>A rule to networks or nodes has no named ports.</summary>
    public static DiagnosticDescriptor NamedPortsNeedPods { get; } = Rule("LP2359", ObjectAdmissionRules.NamedPortsNeedPods, "Give the number of the port.");

    /// <summary>The id of a rule.</summary>
    internal static DiagnosticDescriptor Of(AdmissionRule rule) => s_byRule.Value[rule.Name];

    private static DiagnosticDescriptor Rule(string id, AdmissionRule rule, string remedy) => new(id, DiagnosticSeverity.Error, rule.Statement.TrimEnd('.'), remedy);

    private static FrozenDictionary<string, DiagnosticDescriptor> MakeRuleIndex() => new (AdmissionRule Rule, DiagnosticDescriptor Descriptor)[]
    {
        (RuleAdmissionRules.HttpNeedsTcp, HttpNeedsTcp),
        (RuleAdmissionRules.HttpNeedsAllow, HttpNeedsAllow),
        (RuleAdmissionRules.ServicesExcludePorts, ServicesExcludePorts),
        (RuleAdmissionRules.IcmpNeedsProtocol, IcmpNeedsProtocol),
        (RuleAdmissionRules.IcmpIsIpv4, IcmpIsIpv4),
        (RuleAdmissionRules.Icmpv6IsIpv6, Icmpv6IsIpv6),
        (RuleAdmissionRules.NotIcmpIsIpv4, NotIcmpIsIpv4),
        (RuleAdmissionRules.NotIcmpv6IsIpv6, NotIcmpv6IsIpv6),
        (RuleAdmissionRules.CodeNeedsType, CodeNeedsType),
        (EntityAdmissionRules.ServicesExcludeNamespaceSelector, ServicesExcludeNamespaceSelector),
        (EntityAdmissionRules.ServicesExcludeServiceAccounts, ServicesExcludeServiceAccounts),
        (EntityAdmissionRules.ServicesNeedName, ServicesNeedName),
        (EntityAdmissionRules.ServicesExcludeSelectors, ServicesExcludeSelectors),
        (EntityAdmissionRules.ServicesExcludeNets, ServicesExcludeNets),
        (PolicyAdmissionRules.NoGlobal, NoGlobal),
        (PolicyAdmissionRules.NoGlobalServiceAccount, NoGlobalServiceAccount),
        (PolicyAdmissionRules.NoGlobalNamespace, NoGlobalNamespace),
        (PolicyAdmissionRules.PreDnatExcludesUntracked, PreDnatExcludesUntracked),
        (PolicyAdmissionRules.PreDnatExcludesEgressRules, PreDnatExcludesEgressRules),
        (PolicyAdmissionRules.PreDnatExcludesEgressType, PreDnatExcludesEgressType),
        (PolicyAdmissionRules.HostModesNeedForward, HostModesNeedForward),
        (ObjectAdmissionRules.KubeAdminPasses, KubeAdminPasses),
        (ObjectAdmissionRules.KubeBaselinePasses, KubeBaselinePasses),
        (ObjectAdmissionRules.DefaultDenies, DefaultDenies),
        (ObjectAdmissionRules.DefaultOrder, DefaultOrder),
        (ObjectAdmissionRules.KubeAdminOrder, KubeAdminOrder),
        (ObjectAdmissionRules.KubeBaselineOrder, KubeBaselineOrder),
        (ObjectAdmissionRules.EndpointNeedsInterfaceOrAddresses, EndpointNeedsInterfaceOrAddresses),
        (ObjectAdmissionRules.EndpointNeedsNode, EndpointNeedsNode),
        (ObjectAdmissionRules.IsCidr, IsCidr),
        (ObjectAdmissionRules.RangeAscends, RangeAscends),
        (ObjectAdmissionRules.NamedPortsNeedPods, NamedPortsNeedPods),
        (FelixAdmissionRules.NodeSelectorIsForOtherNames, NodeSelectorIsForOtherNames),
        (FelixAdmissionRules.OneRouteTableSetting, OneRouteTableSetting),
        (FelixAdmissionRules.NatAddressIsIpv4, NatAddressIsIpv4),
        (FelixAdmissionRules.RouteSourceIsIpv4, RouteSourceIsIpv4),
        (FelixAdmissionRules.RouteSourceV6IsIpv6, RouteSourceV6IsIpv6),
        (FelixAdmissionRules.RouteTableRangeBounds, RouteTableRangeBounds),
        (FelixAdmissionRules.RouteTableRangeStarts, RouteTableRangeStarts),
        (FelixAdmissionRules.RouteTableRangeAscends, RouteTableRangeAscends),
    }.ToFrozenDictionary(p => p.Rule.Name, p => p.Descriptor, StringComparer.Ordinal);
}

using System.Text.Json.Serialization;
using k8s.Models;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

public sealed partial class FelixConfigurationSpec
{
    /// <summary>Setting <c>deviceRouteProtocol</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("deviceRouteProtocol")]
    public long? DeviceRouteProtocol { get; set; }

    /// <summary>Setting <c>deviceRouteSourceAddress</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("deviceRouteSourceAddress")]
    public string? DeviceRouteSourceAddress { get; set; }

    /// <summary>Setting <c>deviceRouteSourceAddressIPv6</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("deviceRouteSourceAddressIPv6")]
    [YamlMember(Alias = "deviceRouteSourceAddressIPv6", ApplyNamingConventions = false)]
    public string? DeviceRouteSourceAddressIpv6 { get; set; }

    /// <summary>Setting <c>ipipEnabled</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("ipipEnabled")]
    public bool? IpipEnabled { get; set; }

    /// <summary>Setting <c>ipipMTU</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("ipipMTU")]
    [YamlMember(Alias = "ipipMTU", ApplyNamingConventions = false)]
    public long? IpipMtu { get; set; }

    /// <summary>Setting <c>ipv4ElevatedRoutePriority</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("ipv4ElevatedRoutePriority")]
    public long? Ipv4ElevatedRoutePriority { get; set; }

    /// <summary>Setting <c>ipv4NormalRoutePriority</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("ipv4NormalRoutePriority")]
    public long? Ipv4NormalRoutePriority { get; set; }

    /// <summary>Setting <c>ipv6ElevatedRoutePriority</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("ipv6ElevatedRoutePriority")]
    public long? Ipv6ElevatedRoutePriority { get; set; }

    /// <summary>Setting <c>ipv6NormalRoutePriority</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("ipv6NormalRoutePriority")]
    public long? Ipv6NormalRoutePriority { get; set; }

    /// <summary>Setting <c>ipv6Support</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("ipv6Support")]
    public bool? Ipv6Support { get; set; }

    /// <summary>Setting <c>localSubnetL2Reachability</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("localSubnetL2Reachability")]
    public string? LocalSubnetL2Reachability { get; set; }

    /// <summary>Setting <c>localSubnetL2ReachabilityRefreshInterval</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("localSubnetL2ReachabilityRefreshInterval")]
    public string? LocalSubnetL2ReachabilityRefreshInterval { get; set; }

    /// <summary>Setting <c>mtuIfacePattern</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("mtuIfacePattern")]
    public string? MtuIfacePattern { get; set; }

    /// <summary>Setting <c>natOutgoingAddress</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("natOutgoingAddress")]
    public string? NatOutgoingAddress { get; set; }

    /// <summary>Setting <c>natOutgoingExclusions</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("natOutgoingExclusions")]
    public string? NatOutgoingExclusions { get; set; }

    /// <summary>Setting <c>natPortRange</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("natPortRange")]
    public IntOrString? NatPortRange { get; set; }

    /// <summary>Setting <c>programClusterRoutes</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("programClusterRoutes")]
    public string? ProgramClusterRoutes { get; set; }

    /// <summary>Setting <c>removeExternalRoutes</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("removeExternalRoutes")]
    public bool? RemoveExternalRoutes { get; set; }

    /// <summary>Setting <c>requireMTUFile</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("requireMTUFile")]
    [YamlMember(Alias = "requireMTUFile", ApplyNamingConventions = false)]
    public bool? RequireMtuFile { get; set; }

    /// <summary>Setting <c>routeRefreshInterval</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("routeRefreshInterval")]
    public string? RouteRefreshInterval { get; set; }

    /// <summary>Setting <c>routeSource</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("routeSource")]
    public string? RouteSource { get; set; }

    /// <summary>Setting <c>routeSyncDisabled</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("routeSyncDisabled")]
    public bool? RouteSyncDisabled { get; set; }

    /// <summary>Setting <c>routeTableRange</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("routeTableRange")]
    public RouteTableRange? RouteTableRange { get; set; }

    /// <summary>Setting <c>routeTableRanges</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("routeTableRanges")]
    public IList<RouteTableRange>? RouteTableRanges { get; set; }

    /// <summary>Setting <c>vxlanEnabled</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("vxlanEnabled")]
    public bool? VxlanEnabled { get; set; }

    /// <summary>Setting <c>vxlanMTU</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("vxlanMTU")]
    [YamlMember(Alias = "vxlanMTU", ApplyNamingConventions = false)]
    public long? VxlanMtu { get; set; }

    /// <summary>Setting <c>vxlanMTUV6</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("vxlanMTUV6")]
    [YamlMember(Alias = "vxlanMTUV6", ApplyNamingConventions = false)]
    public long? VxlanMtuV6 { get; set; }

    /// <summary>Setting <c>vxlanPort</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("vxlanPort")]
    public long? VxlanPort { get; set; }

    /// <summary>Setting <c>vxlanVNI</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("vxlanVNI")]
    [YamlMember(Alias = "vxlanVNI", ApplyNamingConventions = false)]
    public long? VxlanVni { get; set; }

    /// <summary>Setting <c>wireguardEnabled</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("wireguardEnabled")]
    public bool? WireguardEnabled { get; set; }

    /// <summary>Setting <c>wireguardEnabledV6</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("wireguardEnabledV6")]
    public bool? WireguardEnabledV6 { get; set; }

    /// <summary>Setting <c>wireguardHostEncryptionEnabled</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("wireguardHostEncryptionEnabled")]
    public bool? WireguardHostEncryptionEnabled { get; set; }

    /// <summary>Setting <c>wireguardInterfaceName</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("wireguardInterfaceName")]
    public string? WireguardInterfaceName { get; set; }

    /// <summary>Setting <c>wireguardInterfaceNameV6</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("wireguardInterfaceNameV6")]
    public string? WireguardInterfaceNameV6 { get; set; }

    /// <summary>Setting <c>wireguardKeepAlive</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("wireguardKeepAlive")]
    public string? WireguardKeepAlive { get; set; }

    /// <summary>Setting <c>wireguardListeningPort</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("wireguardListeningPort")]
    public long? WireguardListeningPort { get; set; }

    /// <summary>Setting <c>wireguardListeningPortV6</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("wireguardListeningPortV6")]
    public long? WireguardListeningPortV6 { get; set; }

    /// <summary>Setting <c>wireguardMTU</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("wireguardMTU")]
    [YamlMember(Alias = "wireguardMTU", ApplyNamingConventions = false)]
    public long? WireguardMtu { get; set; }

    /// <summary>Setting <c>wireguardMTUV6</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("wireguardMTUV6")]
    [YamlMember(Alias = "wireguardMTUV6", ApplyNamingConventions = false)]
    public long? WireguardMtuV6 { get; set; }

    /// <summary>Setting <c>wireguardRoutingRulePriority</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("wireguardRoutingRulePriority")]
    public long? WireguardRoutingRulePriority { get; set; }

    /// <summary>Setting <c>wireguardThreadingEnabled</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("wireguardThreadingEnabled")]
    public bool? WireguardThreadingEnabled { get; set; }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using k8s.Models;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>Settings of the agent. A field that is absent takes the value of the cluster's configuration, then the agent's own default.</summary>
/// <remarks>Only the fields that change verdicts are described at length; the upstream page lists every default.</remarks>
public sealed partial class FelixConfigurationSpec
{
    /// <summary>Whether workloads may send IP-in-IP; otherwise it is dropped before policy.</summary>
    /// <value>False when absent.</value>
    [JsonPropertyName("allowIPIPPacketsFromWorkloads")]
    [YamlMember(Alias = "allowIPIPPacketsFromWorkloads", ApplyNamingConventions = false)]
    public bool? AllowIpipPacketsFromWorkloads { get; set; }

    /// <summary>Whether workloads may send VXLAN; otherwise it is dropped before policy.</summary>
    /// <value>False when absent.</value>
    [JsonPropertyName("allowVXLANPacketsFromWorkloads")]
    [YamlMember(Alias = "allowVXLANPacketsFromWorkloads", ApplyNamingConventions = false)]
    public bool? AllowVxlanPacketsFromWorkloads { get; set; }

    /// <summary>Setting <c>awsSrcDstCheck</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("awsSrcDstCheck")]
    public string? AwsSrcDstCheck { get; set; }

    /// <summary>Setting <c>cgroupV2Path</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("cgroupV2Path")]
    public string? CgroupV2Path { get; set; }

    /// <summary>Whether Calico's rules stand before (<c>insert</c>) or after (<c>append</c>) those of others.</summary>
    /// <value><c>insert</c> when absent; with <c>append</c> rules of others may decide first.</value>
    [JsonPropertyName("chainInsertMode")]
    public string? ChainInsertMode { get; set; }

    /// <summary>Setting <c>dataplaneDriver</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("dataplaneDriver")]
    public string? DataplaneDriver { get; set; }

    /// <summary>Setting <c>dataplaneWatchdogTimeout</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("dataplaneWatchdogTimeout")]
    public string? DataplaneWatchdogTimeout { get; set; }

    /// <summary>
    /// What happens to traffic from a workload to its own node after egress policy allowed it, one of <see cref="EndpointToHostActions"/> in
    /// any case.
    /// </summary>
    /// <value><c>Drop</c> in the agent; the shipped manifests set <c>Accept</c>.</value>
    [JsonPropertyName("defaultEndpointToHostAction")]
    public string? DefaultEndpointToHostAction { get; set; }

    /// <summary>Whether packets that connection tracking calls invalid are let through to policy.</summary>
    /// <value>False when absent.</value>
    [JsonPropertyName("disableConntrackInvalidCheck")]
    public bool? DisableConntrackInvalidCheck { get; set; }

    /// <summary>Setting <c>endpointReportingDelay</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("endpointReportingDelay")]
    public string? EndpointReportingDelay { get; set; }

    /// <summary>Setting <c>endpointReportingEnabled</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("endpointReportingEnabled")]
    public bool? EndpointReportingEnabled { get; set; }

    /// <summary>Setting <c>endpointStatusPathPrefix</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("endpointStatusPathPrefix")]
    public string? EndpointStatusPathPrefix { get; set; }

    /// <summary>Setting <c>externalNodesList</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("externalNodesList")]
    public IList<string>? ExternalNodesList { get; set; }

    /// <summary>Ports of a host endpoint that are always open inbound.</summary>
    /// <remarks>An empty list closes them; absent keeps the default.</remarks>
    /// <value>When absent: tcp 22, 179, 2379, 2380, 5473, 6443, 6666, 6667 and udp 68.</value>
    [JsonPropertyName("failsafeInboundHostPorts")]
    public IList<ProtoPort>? FailsafeInboundHostPorts { get; set; }

    /// <summary>Ports that a host endpoint may always reach.</summary>
    /// <remarks>An empty list closes them; absent keeps the default.</remarks>
    /// <value>When absent: tcp 179, 2379, 2380, 5473, 6443, 6666, 6667 and udp 53, 67.</value>
    [JsonPropertyName("failsafeOutboundHostPorts")]
    public IList<ProtoPort>? FailsafeOutboundHostPorts { get; set; }

    /// <summary>Setting <c>featureDetectOverride</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("featureDetectOverride")]
    public string? FeatureDetectOverride { get; set; }

    /// <summary>Setting <c>featureGates</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("featureGates")]
    public string? FeatureGates { get; set; }

    /// <summary>Setting <c>floatingIPs</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("floatingIPs")]
    [YamlMember(Alias = "floatingIPs", ApplyNamingConventions = false)]
    public string? FloatingIps { get; set; }

    /// <summary>Setting <c>interfaceExclude</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("interfaceExclude")]
    public string? InterfaceExclude { get; set; }

    /// <summary>Prefixes of interface names that are workloads, separated by commas.</summary>
    /// <value><c>cali</c> when absent.</value>
    [JsonPropertyName("interfacePrefix")]
    public string? InterfacePrefix { get; set; }

    /// <summary>Setting <c>interfaceRefreshInterval</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("interfaceRefreshInterval")]
    public string? InterfaceRefreshInterval { get; set; }

    /// <summary>Setting <c>ipForwarding</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("ipForwarding")]
    public string? IpForwarding { get; set; }

    /// <summary>Whether Calico prepares nodes for Istio's ambient mode, one of <see cref="FelixSwitches"/>.</summary>
    /// <value><c>Disabled</c> when absent.</value>
    [JsonPropertyName("istioAmbientMode")]
    public string? IstioAmbientMode { get; set; }

    /// <summary>The DSCP mark of traffic that ambient mode has handled.</summary>
    /// <value>23 when absent.</value>
    [JsonPropertyName("istioDSCPMark")]
    [YamlMember(Alias = "istioDSCPMark", ApplyNamingConventions = false)]
    public IntOrString? IstioDscpMark { get; set; }

    /// <summary>Ranges of node ports, at most 7.</summary>
    /// <value>30000:32767 when absent.</value>
    [JsonPropertyName("kubeNodePortRanges")]
    public IList<IntOrString>? KubeNodePortRanges { get; set; }

    /// <summary>Setting <c>liveMigrationRouteConvergenceTime</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("liveMigrationRouteConvergenceTime")]
    public string? LiveMigrationRouteConvergenceTime { get; set; }

    /// <summary>Setting <c>metadataAddr</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("metadataAddr")]
    public string? MetadataAddr { get; set; }

    /// <summary>Setting <c>metadataPort</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("metadataPort")]
    public long? MetadataPort { get; set; }

    /// <summary>Setting <c>netlinkTimeout</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("netlinkTimeout")]
    public string? NetlinkTimeout { get; set; }

    /// <summary>Setting <c>nodeSelector</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("nodeSelector")]
    public string? NodeSelector { get; set; }

    /// <summary>Setting <c>openstackRegion</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("openstackRegion")]
    public string? OpenstackRegion { get; set; }

    /// <summary>Where policy is synchronised to sidecars such as Dikastes.</summary>
    /// <value>Empty: switched off, and HTTP conditions of rules are enforced by nobody.</value>
    [JsonPropertyName("policySyncPathPrefix")]
    public string? PolicySyncPathPrefix { get; set; }

    /// <summary>What happens to traffic to service addresses that no service has: <c>Drop</c>, <c>Reject</c> or <c>Disabled</c>.</summary>
    /// <value><c>Drop</c> when absent.</value>
    [JsonPropertyName("serviceLoopPrevention")]
    public string? ServiceLoopPrevention { get; set; }

    /// <summary>Setting <c>sidecarAccelerationEnabled</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("sidecarAccelerationEnabled")]
    public bool? SidecarAccelerationEnabled { get; set; }

    /// <summary>Setting <c>useInternalDataplaneDriver</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("useInternalDataplaneDriver")]
    public bool? UseInternalDataplaneDriver { get; set; }

    /// <summary>Setting <c>windowsManageFirewallRules</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("windowsManageFirewallRules")]
    public string? WindowsManageFirewallRules { get; set; }

    /// <summary>Whether pods may list source prefixes that are not theirs: <c>Disabled</c> or <c>Any</c>.</summary>
    /// <value><c>Disabled</c> when absent.</value>
    [JsonPropertyName("workloadSourceSpoofing")]
    public string? WorkloadSourceSpoofing { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using k8s.Models;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>Settings of the agent. A field that is absent takes the value of the cluster's configuration, then the agent's own default.</summary>
/// <remarks>Only the fields that change verdicts are described at length; the upstream page lists every default.</remarks>
public sealed class FelixConfigurationSpec
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

    /// <summary>Setting <c>bpfAttachType</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfAttachType")]
    public string? BpfAttachType { get; set; }

    /// <summary>Setting <c>bpfCTLBLogFilter</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfCTLBLogFilter")]
    [YamlMember(Alias = "bpfCTLBLogFilter", ApplyNamingConventions = false)]
    public string? BpfCtlbLogFilter { get; set; }

    /// <summary>Setting <c>bpfConnectTimeLoadBalancing</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfConnectTimeLoadBalancing")]
    public string? BpfConnectTimeLoadBalancing { get; set; }

    /// <summary>Setting <c>bpfConnectTimeLoadBalancingEnabled</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfConnectTimeLoadBalancingEnabled")]
    public bool? BpfConnectTimeLoadBalancingEnabled { get; set; }

    /// <summary>Setting <c>bpfConntrackLogLevel</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfConntrackLogLevel")]
    public string? BpfConntrackLogLevel { get; set; }

    /// <summary>Setting <c>bpfConntrackMode</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfConntrackMode")]
    public string? BpfConntrackMode { get; set; }

    /// <summary>Setting <c>bpfConntrackTimeouts</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfConntrackTimeouts")]
    public BpfConntrackTimeouts? BpfConntrackTimeouts { get; set; }

    /// <summary>Setting <c>bpfDSROptoutCIDRs</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfDSROptoutCIDRs")]
    [YamlMember(Alias = "bpfDSROptoutCIDRs", ApplyNamingConventions = false)]
    public IList<string>? BpfDsrOptoutCidrs { get; set; }

    /// <summary>Setting <c>bpfDataIfacePattern</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfDataIfacePattern")]
    public string? BpfDataIfacePattern { get; set; }

    /// <summary>Setting <c>bpfDisableGROForIfaces</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfDisableGROForIfaces")]
    [YamlMember(Alias = "bpfDisableGROForIfaces", ApplyNamingConventions = false)]
    public string? BpfDisableGroForIfaces { get; set; }

    /// <summary>Setting <c>bpfDisableUnprivileged</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfDisableUnprivileged")]
    public bool? BpfDisableUnprivileged { get; set; }

    /// <summary>Whether the eBPF dataplane is used.</summary>
    /// <value>False when absent.</value>
    [JsonPropertyName("bpfEnabled")]
    public bool? BpfEnabled { get; set; }

    /// <summary>The reverse path check of the eBPF dataplane: <c>Disabled</c>, <c>Strict</c> or <c>Loose</c>.</summary>
    /// <value><c>Loose</c> when absent.</value>
    [JsonPropertyName("bpfEnforceRPF")]
    [YamlMember(Alias = "bpfEnforceRPF", ApplyNamingConventions = false)]
    public string? BpfEnforceRpf { get; set; }

    /// <summary>Setting <c>bpfExcludeCIDRsFromNAT</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfExcludeCIDRsFromNAT")]
    [YamlMember(Alias = "bpfExcludeCIDRsFromNAT", ApplyNamingConventions = false)]
    public IList<string>? BpfExcludeCidrsFromNat { get; set; }

    /// <summary>Setting <c>bpfExportBufferSizeMB</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfExportBufferSizeMB")]
    [YamlMember(Alias = "bpfExportBufferSizeMB", ApplyNamingConventions = false)]
    public long? BpfExportBufferSizeMb { get; set; }

    /// <summary>Setting <c>bpfExtToServiceConnmark</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfExtToServiceConnmark")]
    public long? BpfExtToServiceConnmark { get; set; }

    /// <summary>Setting <c>bpfExternalServiceMode</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfExternalServiceMode")]
    public string? BpfExternalServiceMode { get; set; }

    /// <summary>Setting <c>bpfForceTrackPacketsFromIfaces</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfForceTrackPacketsFromIfaces")]
    public IList<string>? BpfForceTrackPacketsFromIfaces { get; set; }

    /// <summary>Setting <c>bpfHostConntrackBypass</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfHostConntrackBypass")]
    public bool? BpfHostConntrackBypass { get; set; }

    /// <summary>Setting <c>bpfHostNetworkedNATWithoutCTLB</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfHostNetworkedNATWithoutCTLB")]
    [YamlMember(Alias = "bpfHostNetworkedNATWithoutCTLB", ApplyNamingConventions = false)]
    public string? BpfHostNetworkedNatWithoutCtlb { get; set; }

    /// <summary>Setting <c>bpfIPFragTimeout</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfIPFragTimeout")]
    [YamlMember(Alias = "bpfIPFragTimeout", ApplyNamingConventions = false)]
    public string? BpfIpFragTimeout { get; set; }

    /// <summary>Setting <c>bpfIPFragmentReassemblyEnabled</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfIPFragmentReassemblyEnabled")]
    [YamlMember(Alias = "bpfIPFragmentReassemblyEnabled", ApplyNamingConventions = false)]
    public bool? BpfIpFragmentReassemblyEnabled { get; set; }

    /// <summary>Setting <c>bpfJITHardening</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfJITHardening")]
    [YamlMember(Alias = "bpfJITHardening", ApplyNamingConventions = false)]
    public string? BpfJitHardening { get; set; }

    /// <summary>Setting <c>bpfKubeProxyHealthzPort</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfKubeProxyHealthzPort")]
    public long? BpfKubeProxyHealthzPort { get; set; }

    /// <summary>Setting <c>bpfKubeProxyIptablesCleanupEnabled</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfKubeProxyIptablesCleanupEnabled")]
    public bool? BpfKubeProxyIptablesCleanupEnabled { get; set; }

    /// <summary>Setting <c>bpfKubeProxyMinSyncPeriod</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfKubeProxyMinSyncPeriod")]
    public string? BpfKubeProxyMinSyncPeriod { get; set; }

    /// <summary>Setting <c>bpfL3IfacePattern</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfL3IfacePattern")]
    public string? BpfL3IfacePattern { get; set; }

    /// <summary>Setting <c>bpfLogFilters</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfLogFilters")]
    public IDictionary<string, string>? BpfLogFilters { get; set; }

    /// <summary>Setting <c>bpfLogLevel</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfLogLevel")]
    public string? BpfLogLevel { get; set; }

    /// <summary>Setting <c>bpfMaglevMaxEndpointsPerService</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfMaglevMaxEndpointsPerService")]
    public long? BpfMaglevMaxEndpointsPerService { get; set; }

    /// <summary>Setting <c>bpfMaglevMaxServices</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfMaglevMaxServices")]
    public long? BpfMaglevMaxServices { get; set; }

    /// <summary>Setting <c>bpfMapSizeConntrack</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfMapSizeConntrack")]
    public long? BpfMapSizeConntrack { get; set; }

    /// <summary>Setting <c>bpfMapSizeConntrackCleanupQueue</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfMapSizeConntrackCleanupQueue")]
    public long? BpfMapSizeConntrackCleanupQueue { get; set; }

    /// <summary>Setting <c>bpfMapSizeConntrackScaling</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfMapSizeConntrackScaling")]
    public string? BpfMapSizeConntrackScaling { get; set; }

    /// <summary>Setting <c>bpfMapSizeIPSets</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfMapSizeIPSets")]
    [YamlMember(Alias = "bpfMapSizeIPSets", ApplyNamingConventions = false)]
    public long? BpfMapSizeIpSets { get; set; }

    /// <summary>Setting <c>bpfMapSizeIfState</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfMapSizeIfState")]
    public long? BpfMapSizeIfState { get; set; }

    /// <summary>Setting <c>bpfMapSizeNATAffinity</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfMapSizeNATAffinity")]
    [YamlMember(Alias = "bpfMapSizeNATAffinity", ApplyNamingConventions = false)]
    public long? BpfMapSizeNatAffinity { get; set; }

    /// <summary>Setting <c>bpfMapSizeNATBackend</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfMapSizeNATBackend")]
    [YamlMember(Alias = "bpfMapSizeNATBackend", ApplyNamingConventions = false)]
    public long? BpfMapSizeNatBackend { get; set; }

    /// <summary>Setting <c>bpfMapSizeNATFrontend</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfMapSizeNATFrontend")]
    [YamlMember(Alias = "bpfMapSizeNATFrontend", ApplyNamingConventions = false)]
    public long? BpfMapSizeNatFrontend { get; set; }

    /// <summary>Setting <c>bpfMapSizePerCpuConntrack</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfMapSizePerCpuConntrack")]
    public long? BpfMapSizePerCpuConntrack { get; set; }

    /// <summary>Setting <c>bpfMapSizeRoute</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfMapSizeRoute")]
    public long? BpfMapSizeRoute { get; set; }

    /// <summary>Setting <c>bpfOverlayHostSourceIP</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfOverlayHostSourceIP")]
    [YamlMember(Alias = "bpfOverlayHostSourceIP", ApplyNamingConventions = false)]
    public string? BpfOverlayHostSourceIp { get; set; }

    /// <summary>Setting <c>bpfPSNATPorts</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfPSNATPorts")]
    [YamlMember(Alias = "bpfPSNATPorts", ApplyNamingConventions = false)]
    public IntOrString? BpfPsnatPorts { get; set; }

    /// <summary>Setting <c>bpfPolicyDebugEnabled</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfPolicyDebugEnabled")]
    public bool? BpfPolicyDebugEnabled { get; set; }

    /// <summary>Setting <c>bpfProfiling</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfProfiling")]
    public string? BpfProfiling { get; set; }

    /// <summary>Setting <c>bpfRedirectToPeer</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("bpfRedirectToPeer")]
    public string? BpfRedirectToPeer { get; set; }

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

    /// <summary>Setting <c>debugDisableLogDropping</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("debugDisableLogDropping")]
    public bool? DebugDisableLogDropping { get; set; }

    /// <summary>Setting <c>debugHost</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("debugHost")]
    public string? DebugHost { get; set; }

    /// <summary>Setting <c>debugMemoryProfilePath</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("debugMemoryProfilePath")]
    public string? DebugMemoryProfilePath { get; set; }

    /// <summary>Setting <c>debugPort</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("debugPort")]
    public int? DebugPort { get; set; }

    /// <summary>Setting <c>debugSimulateCalcGraphHangAfter</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("debugSimulateCalcGraphHangAfter")]
    public string? DebugSimulateCalcGraphHangAfter { get; set; }

    /// <summary>Setting <c>debugSimulateDataplaneApplyDelay</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("debugSimulateDataplaneApplyDelay")]
    public string? DebugSimulateDataplaneApplyDelay { get; set; }

    /// <summary>Setting <c>debugSimulateDataplaneHangAfter</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("debugSimulateDataplaneHangAfter")]
    public string? DebugSimulateDataplaneHangAfter { get; set; }

    /// <summary>
    /// What happens to traffic from a workload to its own node after egress policy allowed it, one of <see cref="EndpointToHostActions"/> in
    /// any case.
    /// </summary>
    /// <value><c>Drop</c> in the agent; the shipped manifests set <c>Accept</c>.</value>
    [JsonPropertyName("defaultEndpointToHostAction")]
    public string? DefaultEndpointToHostAction { get; set; }

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

    /// <summary>Setting <c>flowLogsCollectorDebugTrace</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("flowLogsCollectorDebugTrace")]
    public bool? FlowLogsCollectorDebugTrace { get; set; }

    /// <summary>Setting <c>flowLogsFlushInterval</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("flowLogsFlushInterval")]
    public string? FlowLogsFlushInterval { get; set; }

    /// <summary>Setting <c>flowLogsGoldmaneServer</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("flowLogsGoldmaneServer")]
    public string? FlowLogsGoldmaneServer { get; set; }

    /// <summary>Setting <c>flowLogsLocalReporter</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("flowLogsLocalReporter")]
    public string? FlowLogsLocalReporter { get; set; }

    /// <summary>Whether long flows are evaluated again when policy changes: <c>None</c> or <c>Continuous</c>.</summary>
    /// <value><c>Continuous</c> when absent.</value>
    [JsonPropertyName("flowLogsPolicyEvaluationMode")]
    public string? FlowLogsPolicyEvaluationMode { get; set; }

    /// <summary>Setting <c>genericXDPEnabled</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("genericXDPEnabled")]
    [YamlMember(Alias = "genericXDPEnabled", ApplyNamingConventions = false)]
    public bool? GenericXdpEnabled { get; set; }

    /// <summary>Setting <c>goGCThreshold</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("goGCThreshold")]
    [YamlMember(Alias = "goGCThreshold", ApplyNamingConventions = false)]
    public long? GoGcThreshold { get; set; }

    /// <summary>Setting <c>goMaxProcs</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("goMaxProcs")]
    public long? GoMaxProcs { get; set; }

    /// <summary>Setting <c>goMemoryLimitMB</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("goMemoryLimitMB")]
    [YamlMember(Alias = "goMemoryLimitMB", ApplyNamingConventions = false)]
    public long? GoMemoryLimitMb { get; set; }

    /// <summary>Setting <c>healthEnabled</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("healthEnabled")]
    public bool? HealthEnabled { get; set; }

    /// <summary>Setting <c>healthHost</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("healthHost")]
    public string? HealthHost { get; set; }

    /// <summary>Setting <c>healthPort</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("healthPort")]
    public int? HealthPort { get; set; }

    /// <summary>Setting <c>healthTimeoutOverrides</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("healthTimeoutOverrides")]
    public IList<HealthTimeoutOverride>? HealthTimeoutOverrides { get; set; }

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

    /// <summary>Setting <c>ipipEnabled</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("ipipEnabled")]
    public bool? IpipEnabled { get; set; }

    /// <summary>Setting <c>ipipMTU</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("ipipMTU")]
    [YamlMember(Alias = "ipipMTU", ApplyNamingConventions = false)]
    public long? IpipMtu { get; set; }

    /// <summary>Setting <c>ipsetsRefreshInterval</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("ipsetsRefreshInterval")]
    public string? IpsetsRefreshInterval { get; set; }

    /// <summary>Setting <c>iptablesBackend</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("iptablesBackend")]
    public string? IptablesBackend { get; set; }

    /// <summary>Whether allowed traffic is accepted at once (<c>Accept</c>) or returned to later rules of the host (<c>Return</c>).</summary>
    /// <value><c>Accept</c> when absent.</value>
    [JsonPropertyName("iptablesFilterAllowAction")]
    public string? IptablesFilterAllowAction { get; set; }

    /// <summary>Whether denied traffic is dropped silently (<c>Drop</c>) or answered (<c>Reject</c>).</summary>
    /// <value><c>Drop</c> when absent.</value>
    [JsonPropertyName("iptablesFilterDenyAction")]
    public string? IptablesFilterDenyAction { get; set; }

    /// <summary>Setting <c>iptablesLockProbeInterval</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("iptablesLockProbeInterval")]
    public string? IptablesLockProbeInterval { get; set; }

    /// <summary>Whether allowed traffic is accepted at once (<c>Accept</c>) or returned to later rules of the host (<c>Return</c>).</summary>
    /// <value><c>Accept</c> when absent.</value>
    [JsonPropertyName("iptablesMangleAllowAction")]
    public string? IptablesMangleAllowAction { get; set; }

    /// <summary>Setting <c>iptablesMarkMask</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("iptablesMarkMask")]
    public long? IptablesMarkMask { get; set; }

    /// <summary>Setting <c>iptablesNATOutgoingInterfaceFilter</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("iptablesNATOutgoingInterfaceFilter")]
    [YamlMember(Alias = "iptablesNATOutgoingInterfaceFilter", ApplyNamingConventions = false)]
    public string? IptablesNatOutgoingInterfaceFilter { get; set; }

    /// <summary>Setting <c>iptablesPostWriteCheckInterval</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("iptablesPostWriteCheckInterval")]
    public string? IptablesPostWriteCheckInterval { get; set; }

    /// <summary>Setting <c>iptablesRefreshInterval</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("iptablesRefreshInterval")]
    public string? IptablesRefreshInterval { get; set; }

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

    /// <summary>Setting <c>localSubnetL2Reachability</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("localSubnetL2Reachability")]
    public string? LocalSubnetL2Reachability { get; set; }

    /// <summary>Setting <c>localSubnetL2ReachabilityRefreshInterval</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("localSubnetL2ReachabilityRefreshInterval")]
    public string? LocalSubnetL2ReachabilityRefreshInterval { get; set; }

    /// <summary>Setting <c>logActionRateLimit</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("logActionRateLimit")]
    public string? LogActionRateLimit { get; set; }

    /// <summary>Setting <c>logActionRateLimitBurst</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("logActionRateLimitBurst")]
    public int? LogActionRateLimitBurst { get; set; }

    /// <summary>Setting <c>logDebugFilenameRegex</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("logDebugFilenameRegex")]
    public string? LogDebugFilenameRegex { get; set; }

    /// <summary>Setting <c>logFilePath</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("logFilePath")]
    public string? LogFilePath { get; set; }

    /// <summary>The prefix of lines written by <c>Log</c> rules.</summary>
    /// <value><c>calico-packet</c> when absent.</value>
    [JsonPropertyName("logPrefix")]
    public string? LogPrefix { get; set; }

    /// <summary>Setting <c>logSeverityFile</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("logSeverityFile")]
    public string? LogSeverityFile { get; set; }

    /// <summary>Setting <c>logSeverityScreen</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("logSeverityScreen")]
    public string? LogSeverityScreen { get; set; }

    /// <summary>Setting <c>logSeveritySys</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("logSeveritySys")]
    public string? LogSeveritySys { get; set; }

    /// <summary>Setting <c>maxIpsetSize</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("maxIpsetSize")]
    public long? MaxIpsetSize { get; set; }

    /// <summary>Setting <c>metadataAddr</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("metadataAddr")]
    public string? MetadataAddr { get; set; }

    /// <summary>Setting <c>metadataPort</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("metadataPort")]
    public long? MetadataPort { get; set; }

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

    /// <summary>Setting <c>netlinkTimeout</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("netlinkTimeout")]
    public string? NetlinkTimeout { get; set; }

    /// <summary>Whether allowed traffic is accepted at once (<c>Accept</c>) or returned to later rules of the host (<c>Return</c>).</summary>
    /// <value><c>Accept</c> when absent.</value>
    [JsonPropertyName("nftablesFilterAllowAction")]
    public string? NftablesFilterAllowAction { get; set; }

    /// <summary>Whether denied traffic is dropped silently (<c>Drop</c>) or answered (<c>Reject</c>).</summary>
    /// <value><c>Drop</c> when absent.</value>
    [JsonPropertyName("nftablesFilterDenyAction")]
    public string? NftablesFilterDenyAction { get; set; }

    /// <summary>Setting <c>nftablesFlowTableDataIfacePattern</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("nftablesFlowTableDataIfacePattern")]
    public string? NftablesFlowTableDataIfacePattern { get; set; }

    /// <summary>Setting <c>nftablesFlowTableOffload</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("nftablesFlowTableOffload")]
    public string? NftablesFlowTableOffload { get; set; }

    /// <summary>Whether allowed traffic is accepted at once (<c>Accept</c>) or returned to later rules of the host (<c>Return</c>).</summary>
    /// <value><c>Accept</c> when absent.</value>
    [JsonPropertyName("nftablesMangleAllowAction")]
    public string? NftablesMangleAllowAction { get; set; }

    /// <summary>Setting <c>nftablesMarkMask</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("nftablesMarkMask")]
    public long? NftablesMarkMask { get; set; }

    /// <summary>Whether nftables is used: <c>Enabled</c>, <c>Disabled</c> or <c>Auto</c>.</summary>
    /// <value><c>Auto</c> when absent.</value>
    [JsonPropertyName("nftablesMode")]
    public string? NftablesMode { get; set; }

    /// <summary>Setting <c>nftablesRefreshInterval</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("nftablesRefreshInterval")]
    public string? NftablesRefreshInterval { get; set; }

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

    /// <summary>Setting <c>programClusterRoutes</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("programClusterRoutes")]
    public string? ProgramClusterRoutes { get; set; }

    /// <summary>Setting <c>prometheusGoMetricsEnabled</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("prometheusGoMetricsEnabled")]
    public bool? PrometheusGoMetricsEnabled { get; set; }

    /// <summary>Setting <c>prometheusMetricsCAFile</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("prometheusMetricsCAFile")]
    [YamlMember(Alias = "prometheusMetricsCAFile", ApplyNamingConventions = false)]
    public string? PrometheusMetricsCaFile { get; set; }

    /// <summary>Setting <c>prometheusMetricsCertFile</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("prometheusMetricsCertFile")]
    public string? PrometheusMetricsCertFile { get; set; }

    /// <summary>Setting <c>prometheusMetricsClientAuth</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("prometheusMetricsClientAuth")]
    public string? PrometheusMetricsClientAuth { get; set; }

    /// <summary>Setting <c>prometheusMetricsEnabled</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("prometheusMetricsEnabled")]
    public bool? PrometheusMetricsEnabled { get; set; }

    /// <summary>Setting <c>prometheusMetricsHost</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("prometheusMetricsHost")]
    public string? PrometheusMetricsHost { get; set; }

    /// <summary>Setting <c>prometheusMetricsKeyFile</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("prometheusMetricsKeyFile")]
    public string? PrometheusMetricsKeyFile { get; set; }

    /// <summary>Setting <c>prometheusMetricsPort</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("prometheusMetricsPort")]
    public long? PrometheusMetricsPort { get; set; }

    /// <summary>Setting <c>prometheusProcessMetricsEnabled</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("prometheusProcessMetricsEnabled")]
    public bool? PrometheusProcessMetricsEnabled { get; set; }

    /// <summary>Setting <c>prometheusWireGuardMetricsEnabled</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("prometheusWireGuardMetricsEnabled")]
    public bool? PrometheusWireGuardMetricsEnabled { get; set; }

    /// <summary>Setting <c>removeExternalRoutes</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("removeExternalRoutes")]
    public bool? RemoveExternalRoutes { get; set; }

    /// <summary>Setting <c>reportingInterval</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("reportingInterval")]
    public string? ReportingInterval { get; set; }

    /// <summary>Setting <c>reportingTTL</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("reportingTTL")]
    [YamlMember(Alias = "reportingTTL", ApplyNamingConventions = false)]
    public string? ReportingTtl { get; set; }

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

    /// <summary>What happens to traffic to service addresses that no service has: <c>Drop</c>, <c>Reject</c> or <c>Disabled</c>.</summary>
    /// <value><c>Drop</c> when absent.</value>
    [JsonPropertyName("serviceLoopPrevention")]
    public string? ServiceLoopPrevention { get; set; }

    /// <summary>Setting <c>sidecarAccelerationEnabled</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("sidecarAccelerationEnabled")]
    public bool? SidecarAccelerationEnabled { get; set; }

    /// <summary>Setting <c>usageReportingEnabled</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("usageReportingEnabled")]
    public bool? UsageReportingEnabled { get; set; }

    /// <summary>Setting <c>usageReportingInitialDelay</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("usageReportingInitialDelay")]
    public string? UsageReportingInitialDelay { get; set; }

    /// <summary>Setting <c>usageReportingInterval</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("usageReportingInterval")]
    public string? UsageReportingInterval { get; set; }

    /// <summary>Setting <c>useInternalDataplaneDriver</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("useInternalDataplaneDriver")]
    public bool? UseInternalDataplaneDriver { get; set; }

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

    /// <summary>Setting <c>windowsManageFirewallRules</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("windowsManageFirewallRules")]
    public string? WindowsManageFirewallRules { get; set; }

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

    /// <summary>Whether pods may list source prefixes that are not theirs: <c>Disabled</c> or <c>Any</c>.</summary>
    /// <value><c>Disabled</c> when absent.</value>
    [JsonPropertyName("workloadSourceSpoofing")]
    public string? WorkloadSourceSpoofing { get; set; }

    /// <summary>Setting <c>xdpEnabled</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("xdpEnabled")]
    public bool? XdpEnabled { get; set; }

    /// <summary>Setting <c>xdpRefreshInterval</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("xdpRefreshInterval")]
    public string? XdpRefreshInterval { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}

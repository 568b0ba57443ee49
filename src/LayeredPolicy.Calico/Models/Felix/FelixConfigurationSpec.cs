using System.Text.Json;
using System.Text.Json.Serialization;
using k8s.Models;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>The <c>FelixConfigurationSpec</c> object.</summary>
public sealed class FelixConfigurationSpec
{
    /// <summary>The <c>allowIPIPPacketsFromWorkloads</c> field.</summary>
    [JsonPropertyName("allowIPIPPacketsFromWorkloads")]
    [YamlMember(Alias = "allowIPIPPacketsFromWorkloads", ApplyNamingConventions = false)]
    public bool? AllowIpipPacketsFromWorkloads { get; set; }

    /// <summary>The <c>allowVXLANPacketsFromWorkloads</c> field.</summary>
    [JsonPropertyName("allowVXLANPacketsFromWorkloads")]
    [YamlMember(Alias = "allowVXLANPacketsFromWorkloads", ApplyNamingConventions = false)]
    public bool? AllowVxlanPacketsFromWorkloads { get; set; }

    /// <summary>The <c>awsSrcDstCheck</c> field.</summary>
    [JsonPropertyName("awsSrcDstCheck")]
    public string? AwsSrcDstCheck { get; set; }

    /// <summary>The <c>bpfAttachType</c> field.</summary>
    [JsonPropertyName("bpfAttachType")]
    public string? BpfAttachType { get; set; }

    /// <summary>The <c>bpfCTLBLogFilter</c> field.</summary>
    [JsonPropertyName("bpfCTLBLogFilter")]
    [YamlMember(Alias = "bpfCTLBLogFilter", ApplyNamingConventions = false)]
    public string? BpfCtlbLogFilter { get; set; }

    /// <summary>The <c>bpfConnectTimeLoadBalancing</c> field.</summary>
    [JsonPropertyName("bpfConnectTimeLoadBalancing")]
    public string? BpfConnectTimeLoadBalancing { get; set; }

    /// <summary>The <c>bpfConnectTimeLoadBalancingEnabled</c> field.</summary>
    [JsonPropertyName("bpfConnectTimeLoadBalancingEnabled")]
    public bool? BpfConnectTimeLoadBalancingEnabled { get; set; }

    /// <summary>The <c>bpfConntrackLogLevel</c> field.</summary>
    [JsonPropertyName("bpfConntrackLogLevel")]
    public string? BpfConntrackLogLevel { get; set; }

    /// <summary>The <c>bpfConntrackMode</c> field.</summary>
    [JsonPropertyName("bpfConntrackMode")]
    public string? BpfConntrackMode { get; set; }

    /// <summary>The <c>bpfConntrackTimeouts</c> field.</summary>
    [JsonPropertyName("bpfConntrackTimeouts")]
    public BpfConntrackTimeouts? BpfConntrackTimeouts { get; set; }

    /// <summary>The <c>bpfDSROptoutCIDRs</c> field.</summary>
    [JsonPropertyName("bpfDSROptoutCIDRs")]
    [YamlMember(Alias = "bpfDSROptoutCIDRs", ApplyNamingConventions = false)]
    public IList<string>? BpfDsrOptoutCidrs { get; set; }

    /// <summary>The <c>bpfDataIfacePattern</c> field.</summary>
    [JsonPropertyName("bpfDataIfacePattern")]
    public string? BpfDataIfacePattern { get; set; }

    /// <summary>The <c>bpfDisableGROForIfaces</c> field.</summary>
    [JsonPropertyName("bpfDisableGROForIfaces")]
    [YamlMember(Alias = "bpfDisableGROForIfaces", ApplyNamingConventions = false)]
    public string? BpfDisableGroForIfaces { get; set; }

    /// <summary>The <c>bpfDisableUnprivileged</c> field.</summary>
    [JsonPropertyName("bpfDisableUnprivileged")]
    public bool? BpfDisableUnprivileged { get; set; }

    /// <summary>The <c>bpfEnabled</c> field.</summary>
    [JsonPropertyName("bpfEnabled")]
    public bool? BpfEnabled { get; set; }

    /// <summary>The <c>bpfEnforceRPF</c> field.</summary>
    [JsonPropertyName("bpfEnforceRPF")]
    [YamlMember(Alias = "bpfEnforceRPF", ApplyNamingConventions = false)]
    public string? BpfEnforceRpf { get; set; }

    /// <summary>The <c>bpfExcludeCIDRsFromNAT</c> field.</summary>
    [JsonPropertyName("bpfExcludeCIDRsFromNAT")]
    [YamlMember(Alias = "bpfExcludeCIDRsFromNAT", ApplyNamingConventions = false)]
    public IList<string>? BpfExcludeCidrsFromNat { get; set; }

    /// <summary>The <c>bpfExportBufferSizeMB</c> field.</summary>
    [JsonPropertyName("bpfExportBufferSizeMB")]
    [YamlMember(Alias = "bpfExportBufferSizeMB", ApplyNamingConventions = false)]
    public long? BpfExportBufferSizeMb { get; set; }

    /// <summary>The <c>bpfExtToServiceConnmark</c> field.</summary>
    [JsonPropertyName("bpfExtToServiceConnmark")]
    public long? BpfExtToServiceConnmark { get; set; }

    /// <summary>The <c>bpfExternalServiceMode</c> field.</summary>
    [JsonPropertyName("bpfExternalServiceMode")]
    public string? BpfExternalServiceMode { get; set; }

    /// <summary>The <c>bpfForceTrackPacketsFromIfaces</c> field.</summary>
    [JsonPropertyName("bpfForceTrackPacketsFromIfaces")]
    public IList<string>? BpfForceTrackPacketsFromIfaces { get; set; }

    /// <summary>The <c>bpfHostConntrackBypass</c> field.</summary>
    [JsonPropertyName("bpfHostConntrackBypass")]
    public bool? BpfHostConntrackBypass { get; set; }

    /// <summary>The <c>bpfHostNetworkedNATWithoutCTLB</c> field.</summary>
    [JsonPropertyName("bpfHostNetworkedNATWithoutCTLB")]
    [YamlMember(Alias = "bpfHostNetworkedNATWithoutCTLB", ApplyNamingConventions = false)]
    public string? BpfHostNetworkedNatWithoutCtlb { get; set; }

    /// <summary>The <c>bpfIPFragTimeout</c> field.</summary>
    [JsonPropertyName("bpfIPFragTimeout")]
    [YamlMember(Alias = "bpfIPFragTimeout", ApplyNamingConventions = false)]
    public string? BpfIpFragTimeout { get; set; }

    /// <summary>The <c>bpfIPFragmentReassemblyEnabled</c> field.</summary>
    [JsonPropertyName("bpfIPFragmentReassemblyEnabled")]
    [YamlMember(Alias = "bpfIPFragmentReassemblyEnabled", ApplyNamingConventions = false)]
    public bool? BpfIpFragmentReassemblyEnabled { get; set; }

    /// <summary>The <c>bpfJITHardening</c> field.</summary>
    [JsonPropertyName("bpfJITHardening")]
    [YamlMember(Alias = "bpfJITHardening", ApplyNamingConventions = false)]
    public string? BpfJitHardening { get; set; }

    /// <summary>The <c>bpfKubeProxyHealthzPort</c> field.</summary>
    [JsonPropertyName("bpfKubeProxyHealthzPort")]
    public long? BpfKubeProxyHealthzPort { get; set; }

    /// <summary>The <c>bpfKubeProxyIptablesCleanupEnabled</c> field.</summary>
    [JsonPropertyName("bpfKubeProxyIptablesCleanupEnabled")]
    public bool? BpfKubeProxyIptablesCleanupEnabled { get; set; }

    /// <summary>The <c>bpfKubeProxyMinSyncPeriod</c> field.</summary>
    [JsonPropertyName("bpfKubeProxyMinSyncPeriod")]
    public string? BpfKubeProxyMinSyncPeriod { get; set; }

    /// <summary>The <c>bpfL3IfacePattern</c> field.</summary>
    [JsonPropertyName("bpfL3IfacePattern")]
    public string? BpfL3IfacePattern { get; set; }

    /// <summary>The <c>bpfLogFilters</c> field.</summary>
    [JsonPropertyName("bpfLogFilters")]
    public IDictionary<string, string>? BpfLogFilters { get; set; }

    /// <summary>The <c>bpfLogLevel</c> field.</summary>
    [JsonPropertyName("bpfLogLevel")]
    public string? BpfLogLevel { get; set; }

    /// <summary>The <c>bpfMaglevMaxEndpointsPerService</c> field.</summary>
    [JsonPropertyName("bpfMaglevMaxEndpointsPerService")]
    public long? BpfMaglevMaxEndpointsPerService { get; set; }

    /// <summary>The <c>bpfMaglevMaxServices</c> field.</summary>
    [JsonPropertyName("bpfMaglevMaxServices")]
    public long? BpfMaglevMaxServices { get; set; }

    /// <summary>The <c>bpfMapSizeConntrack</c> field.</summary>
    [JsonPropertyName("bpfMapSizeConntrack")]
    public long? BpfMapSizeConntrack { get; set; }

    /// <summary>The <c>bpfMapSizeConntrackCleanupQueue</c> field.</summary>
    [JsonPropertyName("bpfMapSizeConntrackCleanupQueue")]
    public long? BpfMapSizeConntrackCleanupQueue { get; set; }

    /// <summary>The <c>bpfMapSizeConntrackScaling</c> field.</summary>
    [JsonPropertyName("bpfMapSizeConntrackScaling")]
    public string? BpfMapSizeConntrackScaling { get; set; }

    /// <summary>The <c>bpfMapSizeIPSets</c> field.</summary>
    [JsonPropertyName("bpfMapSizeIPSets")]
    [YamlMember(Alias = "bpfMapSizeIPSets", ApplyNamingConventions = false)]
    public long? BpfMapSizeIpSets { get; set; }

    /// <summary>The <c>bpfMapSizeIfState</c> field.</summary>
    [JsonPropertyName("bpfMapSizeIfState")]
    public long? BpfMapSizeIfState { get; set; }

    /// <summary>The <c>bpfMapSizeNATAffinity</c> field.</summary>
    [JsonPropertyName("bpfMapSizeNATAffinity")]
    [YamlMember(Alias = "bpfMapSizeNATAffinity", ApplyNamingConventions = false)]
    public long? BpfMapSizeNatAffinity { get; set; }

    /// <summary>The <c>bpfMapSizeNATBackend</c> field.</summary>
    [JsonPropertyName("bpfMapSizeNATBackend")]
    [YamlMember(Alias = "bpfMapSizeNATBackend", ApplyNamingConventions = false)]
    public long? BpfMapSizeNatBackend { get; set; }

    /// <summary>The <c>bpfMapSizeNATFrontend</c> field.</summary>
    [JsonPropertyName("bpfMapSizeNATFrontend")]
    [YamlMember(Alias = "bpfMapSizeNATFrontend", ApplyNamingConventions = false)]
    public long? BpfMapSizeNatFrontend { get; set; }

    /// <summary>The <c>bpfMapSizePerCpuConntrack</c> field.</summary>
    [JsonPropertyName("bpfMapSizePerCpuConntrack")]
    public long? BpfMapSizePerCpuConntrack { get; set; }

    /// <summary>The <c>bpfMapSizeRoute</c> field.</summary>
    [JsonPropertyName("bpfMapSizeRoute")]
    public long? BpfMapSizeRoute { get; set; }

    /// <summary>The <c>bpfOverlayHostSourceIP</c> field.</summary>
    [JsonPropertyName("bpfOverlayHostSourceIP")]
    [YamlMember(Alias = "bpfOverlayHostSourceIP", ApplyNamingConventions = false)]
    public string? BpfOverlayHostSourceIp { get; set; }

    /// <summary>The <c>bpfPSNATPorts</c> field.</summary>
    [JsonPropertyName("bpfPSNATPorts")]
    [YamlMember(Alias = "bpfPSNATPorts", ApplyNamingConventions = false)]
    public IntOrString? BpfPsnatPorts { get; set; }

    /// <summary>The <c>bpfPolicyDebugEnabled</c> field.</summary>
    [JsonPropertyName("bpfPolicyDebugEnabled")]
    public bool? BpfPolicyDebugEnabled { get; set; }

    /// <summary>The <c>bpfProfiling</c> field.</summary>
    [JsonPropertyName("bpfProfiling")]
    public string? BpfProfiling { get; set; }

    /// <summary>The <c>bpfRedirectToPeer</c> field.</summary>
    [JsonPropertyName("bpfRedirectToPeer")]
    public string? BpfRedirectToPeer { get; set; }

    /// <summary>The <c>cgroupV2Path</c> field.</summary>
    [JsonPropertyName("cgroupV2Path")]
    public string? CgroupV2Path { get; set; }

    /// <summary>The <c>chainInsertMode</c> field.</summary>
    [JsonPropertyName("chainInsertMode")]
    public string? ChainInsertMode { get; set; }

    /// <summary>The <c>dataplaneDriver</c> field.</summary>
    [JsonPropertyName("dataplaneDriver")]
    public string? DataplaneDriver { get; set; }

    /// <summary>The <c>dataplaneWatchdogTimeout</c> field.</summary>
    [JsonPropertyName("dataplaneWatchdogTimeout")]
    public string? DataplaneWatchdogTimeout { get; set; }

    /// <summary>The <c>debugDisableLogDropping</c> field.</summary>
    [JsonPropertyName("debugDisableLogDropping")]
    public bool? DebugDisableLogDropping { get; set; }

    /// <summary>The <c>debugHost</c> field.</summary>
    [JsonPropertyName("debugHost")]
    public string? DebugHost { get; set; }

    /// <summary>The <c>debugMemoryProfilePath</c> field.</summary>
    [JsonPropertyName("debugMemoryProfilePath")]
    public string? DebugMemoryProfilePath { get; set; }

    /// <summary>The <c>debugPort</c> field.</summary>
    [JsonPropertyName("debugPort")]
    public int? DebugPort { get; set; }

    /// <summary>The <c>debugSimulateCalcGraphHangAfter</c> field.</summary>
    [JsonPropertyName("debugSimulateCalcGraphHangAfter")]
    public string? DebugSimulateCalcGraphHangAfter { get; set; }

    /// <summary>The <c>debugSimulateDataplaneApplyDelay</c> field.</summary>
    [JsonPropertyName("debugSimulateDataplaneApplyDelay")]
    public string? DebugSimulateDataplaneApplyDelay { get; set; }

    /// <summary>The <c>debugSimulateDataplaneHangAfter</c> field.</summary>
    [JsonPropertyName("debugSimulateDataplaneHangAfter")]
    public string? DebugSimulateDataplaneHangAfter { get; set; }

    /// <summary>The <c>defaultEndpointToHostAction</c> field.</summary>
    [JsonPropertyName("defaultEndpointToHostAction")]
    public string? DefaultEndpointToHostAction { get; set; }

    /// <summary>The <c>deviceRouteProtocol</c> field.</summary>
    [JsonPropertyName("deviceRouteProtocol")]
    public long? DeviceRouteProtocol { get; set; }

    /// <summary>The <c>deviceRouteSourceAddress</c> field.</summary>
    [JsonPropertyName("deviceRouteSourceAddress")]
    public string? DeviceRouteSourceAddress { get; set; }

    /// <summary>The <c>deviceRouteSourceAddressIPv6</c> field.</summary>
    [JsonPropertyName("deviceRouteSourceAddressIPv6")]
    [YamlMember(Alias = "deviceRouteSourceAddressIPv6", ApplyNamingConventions = false)]
    public string? DeviceRouteSourceAddressIpv6 { get; set; }

    /// <summary>The <c>disableConntrackInvalidCheck</c> field.</summary>
    [JsonPropertyName("disableConntrackInvalidCheck")]
    public bool? DisableConntrackInvalidCheck { get; set; }

    /// <summary>The <c>endpointReportingDelay</c> field.</summary>
    [JsonPropertyName("endpointReportingDelay")]
    public string? EndpointReportingDelay { get; set; }

    /// <summary>The <c>endpointReportingEnabled</c> field.</summary>
    [JsonPropertyName("endpointReportingEnabled")]
    public bool? EndpointReportingEnabled { get; set; }

    /// <summary>The <c>endpointStatusPathPrefix</c> field.</summary>
    [JsonPropertyName("endpointStatusPathPrefix")]
    public string? EndpointStatusPathPrefix { get; set; }

    /// <summary>The <c>externalNodesList</c> field.</summary>
    [JsonPropertyName("externalNodesList")]
    public IList<string>? ExternalNodesList { get; set; }

    /// <summary>The <c>failsafeInboundHostPorts</c> field.</summary>
    [JsonPropertyName("failsafeInboundHostPorts")]
    public IList<ProtoPort>? FailsafeInboundHostPorts { get; set; }

    /// <summary>The <c>failsafeOutboundHostPorts</c> field.</summary>
    [JsonPropertyName("failsafeOutboundHostPorts")]
    public IList<ProtoPort>? FailsafeOutboundHostPorts { get; set; }

    /// <summary>The <c>featureDetectOverride</c> field.</summary>
    [JsonPropertyName("featureDetectOverride")]
    public string? FeatureDetectOverride { get; set; }

    /// <summary>The <c>featureGates</c> field.</summary>
    [JsonPropertyName("featureGates")]
    public string? FeatureGates { get; set; }

    /// <summary>The <c>floatingIPs</c> field.</summary>
    [JsonPropertyName("floatingIPs")]
    [YamlMember(Alias = "floatingIPs", ApplyNamingConventions = false)]
    public string? FloatingIps { get; set; }

    /// <summary>The <c>flowLogsCollectorDebugTrace</c> field.</summary>
    [JsonPropertyName("flowLogsCollectorDebugTrace")]
    public bool? FlowLogsCollectorDebugTrace { get; set; }

    /// <summary>The <c>flowLogsFlushInterval</c> field.</summary>
    [JsonPropertyName("flowLogsFlushInterval")]
    public string? FlowLogsFlushInterval { get; set; }

    /// <summary>The <c>flowLogsGoldmaneServer</c> field.</summary>
    [JsonPropertyName("flowLogsGoldmaneServer")]
    public string? FlowLogsGoldmaneServer { get; set; }

    /// <summary>The <c>flowLogsLocalReporter</c> field.</summary>
    [JsonPropertyName("flowLogsLocalReporter")]
    public string? FlowLogsLocalReporter { get; set; }

    /// <summary>The <c>flowLogsPolicyEvaluationMode</c> field.</summary>
    [JsonPropertyName("flowLogsPolicyEvaluationMode")]
    public string? FlowLogsPolicyEvaluationMode { get; set; }

    /// <summary>The <c>genericXDPEnabled</c> field.</summary>
    [JsonPropertyName("genericXDPEnabled")]
    [YamlMember(Alias = "genericXDPEnabled", ApplyNamingConventions = false)]
    public bool? GenericXdpEnabled { get; set; }

    /// <summary>The <c>goGCThreshold</c> field.</summary>
    [JsonPropertyName("goGCThreshold")]
    [YamlMember(Alias = "goGCThreshold", ApplyNamingConventions = false)]
    public long? GoGcThreshold { get; set; }

    /// <summary>The <c>goMaxProcs</c> field.</summary>
    [JsonPropertyName("goMaxProcs")]
    public long? GoMaxProcs { get; set; }

    /// <summary>The <c>goMemoryLimitMB</c> field.</summary>
    [JsonPropertyName("goMemoryLimitMB")]
    [YamlMember(Alias = "goMemoryLimitMB", ApplyNamingConventions = false)]
    public long? GoMemoryLimitMb { get; set; }

    /// <summary>The <c>healthEnabled</c> field.</summary>
    [JsonPropertyName("healthEnabled")]
    public bool? HealthEnabled { get; set; }

    /// <summary>The <c>healthHost</c> field.</summary>
    [JsonPropertyName("healthHost")]
    public string? HealthHost { get; set; }

    /// <summary>The <c>healthPort</c> field.</summary>
    [JsonPropertyName("healthPort")]
    public int? HealthPort { get; set; }

    /// <summary>The <c>healthTimeoutOverrides</c> field.</summary>
    [JsonPropertyName("healthTimeoutOverrides")]
    public IList<HealthTimeoutOverride>? HealthTimeoutOverrides { get; set; }

    /// <summary>The <c>interfaceExclude</c> field.</summary>
    [JsonPropertyName("interfaceExclude")]
    public string? InterfaceExclude { get; set; }

    /// <summary>The <c>interfacePrefix</c> field.</summary>
    [JsonPropertyName("interfacePrefix")]
    public string? InterfacePrefix { get; set; }

    /// <summary>The <c>interfaceRefreshInterval</c> field.</summary>
    [JsonPropertyName("interfaceRefreshInterval")]
    public string? InterfaceRefreshInterval { get; set; }

    /// <summary>The <c>ipForwarding</c> field.</summary>
    [JsonPropertyName("ipForwarding")]
    public string? IpForwarding { get; set; }

    /// <summary>The <c>ipipEnabled</c> field.</summary>
    [JsonPropertyName("ipipEnabled")]
    public bool? IpipEnabled { get; set; }

    /// <summary>The <c>ipipMTU</c> field.</summary>
    [JsonPropertyName("ipipMTU")]
    [YamlMember(Alias = "ipipMTU", ApplyNamingConventions = false)]
    public long? IpipMtu { get; set; }

    /// <summary>The <c>ipsetsRefreshInterval</c> field.</summary>
    [JsonPropertyName("ipsetsRefreshInterval")]
    public string? IpsetsRefreshInterval { get; set; }

    /// <summary>The <c>iptablesBackend</c> field.</summary>
    [JsonPropertyName("iptablesBackend")]
    public string? IptablesBackend { get; set; }

    /// <summary>The <c>iptablesFilterAllowAction</c> field.</summary>
    [JsonPropertyName("iptablesFilterAllowAction")]
    public string? IptablesFilterAllowAction { get; set; }

    /// <summary>The <c>iptablesFilterDenyAction</c> field.</summary>
    [JsonPropertyName("iptablesFilterDenyAction")]
    public string? IptablesFilterDenyAction { get; set; }

    /// <summary>The <c>iptablesLockProbeInterval</c> field.</summary>
    [JsonPropertyName("iptablesLockProbeInterval")]
    public string? IptablesLockProbeInterval { get; set; }

    /// <summary>The <c>iptablesMangleAllowAction</c> field.</summary>
    [JsonPropertyName("iptablesMangleAllowAction")]
    public string? IptablesMangleAllowAction { get; set; }

    /// <summary>The <c>iptablesMarkMask</c> field.</summary>
    [JsonPropertyName("iptablesMarkMask")]
    public long? IptablesMarkMask { get; set; }

    /// <summary>The <c>iptablesNATOutgoingInterfaceFilter</c> field.</summary>
    [JsonPropertyName("iptablesNATOutgoingInterfaceFilter")]
    [YamlMember(Alias = "iptablesNATOutgoingInterfaceFilter", ApplyNamingConventions = false)]
    public string? IptablesNatOutgoingInterfaceFilter { get; set; }

    /// <summary>The <c>iptablesPostWriteCheckInterval</c> field.</summary>
    [JsonPropertyName("iptablesPostWriteCheckInterval")]
    public string? IptablesPostWriteCheckInterval { get; set; }

    /// <summary>The <c>iptablesRefreshInterval</c> field.</summary>
    [JsonPropertyName("iptablesRefreshInterval")]
    public string? IptablesRefreshInterval { get; set; }

    /// <summary>The <c>ipv4ElevatedRoutePriority</c> field.</summary>
    [JsonPropertyName("ipv4ElevatedRoutePriority")]
    public long? Ipv4ElevatedRoutePriority { get; set; }

    /// <summary>The <c>ipv4NormalRoutePriority</c> field.</summary>
    [JsonPropertyName("ipv4NormalRoutePriority")]
    public long? Ipv4NormalRoutePriority { get; set; }

    /// <summary>The <c>ipv6ElevatedRoutePriority</c> field.</summary>
    [JsonPropertyName("ipv6ElevatedRoutePriority")]
    public long? Ipv6ElevatedRoutePriority { get; set; }

    /// <summary>The <c>ipv6NormalRoutePriority</c> field.</summary>
    [JsonPropertyName("ipv6NormalRoutePriority")]
    public long? Ipv6NormalRoutePriority { get; set; }

    /// <summary>The <c>ipv6Support</c> field.</summary>
    [JsonPropertyName("ipv6Support")]
    public bool? Ipv6Support { get; set; }

    /// <summary>The <c>istioAmbientMode</c> field.</summary>
    [JsonPropertyName("istioAmbientMode")]
    public string? IstioAmbientMode { get; set; }

    /// <summary>The <c>istioDSCPMark</c> field.</summary>
    [JsonPropertyName("istioDSCPMark")]
    [YamlMember(Alias = "istioDSCPMark", ApplyNamingConventions = false)]
    public IntOrString? IstioDscpMark { get; set; }

    /// <summary>The <c>kubeNodePortRanges</c> field.</summary>
    [JsonPropertyName("kubeNodePortRanges")]
    public IList<IntOrString>? KubeNodePortRanges { get; set; }

    /// <summary>The <c>liveMigrationRouteConvergenceTime</c> field.</summary>
    [JsonPropertyName("liveMigrationRouteConvergenceTime")]
    public string? LiveMigrationRouteConvergenceTime { get; set; }

    /// <summary>The <c>localSubnetL2Reachability</c> field.</summary>
    [JsonPropertyName("localSubnetL2Reachability")]
    public string? LocalSubnetL2Reachability { get; set; }

    /// <summary>The <c>localSubnetL2ReachabilityRefreshInterval</c> field.</summary>
    [JsonPropertyName("localSubnetL2ReachabilityRefreshInterval")]
    public string? LocalSubnetL2ReachabilityRefreshInterval { get; set; }

    /// <summary>The <c>logActionRateLimit</c> field.</summary>
    [JsonPropertyName("logActionRateLimit")]
    public string? LogActionRateLimit { get; set; }

    /// <summary>The <c>logActionRateLimitBurst</c> field.</summary>
    [JsonPropertyName("logActionRateLimitBurst")]
    public int? LogActionRateLimitBurst { get; set; }

    /// <summary>The <c>logDebugFilenameRegex</c> field.</summary>
    [JsonPropertyName("logDebugFilenameRegex")]
    public string? LogDebugFilenameRegex { get; set; }

    /// <summary>The <c>logFilePath</c> field.</summary>
    [JsonPropertyName("logFilePath")]
    public string? LogFilePath { get; set; }

    /// <summary>The <c>logPrefix</c> field.</summary>
    [JsonPropertyName("logPrefix")]
    public string? LogPrefix { get; set; }

    /// <summary>The <c>logSeverityFile</c> field.</summary>
    [JsonPropertyName("logSeverityFile")]
    public string? LogSeverityFile { get; set; }

    /// <summary>The <c>logSeverityScreen</c> field.</summary>
    [JsonPropertyName("logSeverityScreen")]
    public string? LogSeverityScreen { get; set; }

    /// <summary>The <c>logSeveritySys</c> field.</summary>
    [JsonPropertyName("logSeveritySys")]
    public string? LogSeveritySys { get; set; }

    /// <summary>The <c>maxIpsetSize</c> field.</summary>
    [JsonPropertyName("maxIpsetSize")]
    public long? MaxIpsetSize { get; set; }

    /// <summary>The <c>metadataAddr</c> field.</summary>
    [JsonPropertyName("metadataAddr")]
    public string? MetadataAddr { get; set; }

    /// <summary>The <c>metadataPort</c> field.</summary>
    [JsonPropertyName("metadataPort")]
    public long? MetadataPort { get; set; }

    /// <summary>The <c>mtuIfacePattern</c> field.</summary>
    [JsonPropertyName("mtuIfacePattern")]
    public string? MtuIfacePattern { get; set; }

    /// <summary>The <c>natOutgoingAddress</c> field.</summary>
    [JsonPropertyName("natOutgoingAddress")]
    public string? NatOutgoingAddress { get; set; }

    /// <summary>The <c>natOutgoingExclusions</c> field.</summary>
    [JsonPropertyName("natOutgoingExclusions")]
    public string? NatOutgoingExclusions { get; set; }

    /// <summary>The <c>natPortRange</c> field.</summary>
    [JsonPropertyName("natPortRange")]
    public IntOrString? NatPortRange { get; set; }

    /// <summary>The <c>netlinkTimeout</c> field.</summary>
    [JsonPropertyName("netlinkTimeout")]
    public string? NetlinkTimeout { get; set; }

    /// <summary>The <c>nftablesFilterAllowAction</c> field.</summary>
    [JsonPropertyName("nftablesFilterAllowAction")]
    public string? NftablesFilterAllowAction { get; set; }

    /// <summary>The <c>nftablesFilterDenyAction</c> field.</summary>
    [JsonPropertyName("nftablesFilterDenyAction")]
    public string? NftablesFilterDenyAction { get; set; }

    /// <summary>The <c>nftablesFlowTableDataIfacePattern</c> field.</summary>
    [JsonPropertyName("nftablesFlowTableDataIfacePattern")]
    public string? NftablesFlowTableDataIfacePattern { get; set; }

    /// <summary>The <c>nftablesFlowTableOffload</c> field.</summary>
    [JsonPropertyName("nftablesFlowTableOffload")]
    public string? NftablesFlowTableOffload { get; set; }

    /// <summary>The <c>nftablesMangleAllowAction</c> field.</summary>
    [JsonPropertyName("nftablesMangleAllowAction")]
    public string? NftablesMangleAllowAction { get; set; }

    /// <summary>The <c>nftablesMarkMask</c> field.</summary>
    [JsonPropertyName("nftablesMarkMask")]
    public long? NftablesMarkMask { get; set; }

    /// <summary>The <c>nftablesMode</c> field.</summary>
    [JsonPropertyName("nftablesMode")]
    public string? NftablesMode { get; set; }

    /// <summary>The <c>nftablesRefreshInterval</c> field.</summary>
    [JsonPropertyName("nftablesRefreshInterval")]
    public string? NftablesRefreshInterval { get; set; }

    /// <summary>The <c>nodeSelector</c> field.</summary>
    [JsonPropertyName("nodeSelector")]
    public string? NodeSelector { get; set; }

    /// <summary>The <c>openstackRegion</c> field.</summary>
    [JsonPropertyName("openstackRegion")]
    public string? OpenstackRegion { get; set; }

    /// <summary>The <c>policySyncPathPrefix</c> field.</summary>
    [JsonPropertyName("policySyncPathPrefix")]
    public string? PolicySyncPathPrefix { get; set; }

    /// <summary>The <c>programClusterRoutes</c> field.</summary>
    [JsonPropertyName("programClusterRoutes")]
    public string? ProgramClusterRoutes { get; set; }

    /// <summary>The <c>prometheusGoMetricsEnabled</c> field.</summary>
    [JsonPropertyName("prometheusGoMetricsEnabled")]
    public bool? PrometheusGoMetricsEnabled { get; set; }

    /// <summary>The <c>prometheusMetricsCAFile</c> field.</summary>
    [JsonPropertyName("prometheusMetricsCAFile")]
    [YamlMember(Alias = "prometheusMetricsCAFile", ApplyNamingConventions = false)]
    public string? PrometheusMetricsCaFile { get; set; }

    /// <summary>The <c>prometheusMetricsCertFile</c> field.</summary>
    [JsonPropertyName("prometheusMetricsCertFile")]
    public string? PrometheusMetricsCertFile { get; set; }

    /// <summary>The <c>prometheusMetricsClientAuth</c> field.</summary>
    [JsonPropertyName("prometheusMetricsClientAuth")]
    public string? PrometheusMetricsClientAuth { get; set; }

    /// <summary>The <c>prometheusMetricsEnabled</c> field.</summary>
    [JsonPropertyName("prometheusMetricsEnabled")]
    public bool? PrometheusMetricsEnabled { get; set; }

    /// <summary>The <c>prometheusMetricsHost</c> field.</summary>
    [JsonPropertyName("prometheusMetricsHost")]
    public string? PrometheusMetricsHost { get; set; }

    /// <summary>The <c>prometheusMetricsKeyFile</c> field.</summary>
    [JsonPropertyName("prometheusMetricsKeyFile")]
    public string? PrometheusMetricsKeyFile { get; set; }

    /// <summary>The <c>prometheusMetricsPort</c> field.</summary>
    [JsonPropertyName("prometheusMetricsPort")]
    public long? PrometheusMetricsPort { get; set; }

    /// <summary>The <c>prometheusProcessMetricsEnabled</c> field.</summary>
    [JsonPropertyName("prometheusProcessMetricsEnabled")]
    public bool? PrometheusProcessMetricsEnabled { get; set; }

    /// <summary>The <c>prometheusWireGuardMetricsEnabled</c> field.</summary>
    [JsonPropertyName("prometheusWireGuardMetricsEnabled")]
    public bool? PrometheusWireGuardMetricsEnabled { get; set; }

    /// <summary>The <c>removeExternalRoutes</c> field.</summary>
    [JsonPropertyName("removeExternalRoutes")]
    public bool? RemoveExternalRoutes { get; set; }

    /// <summary>The <c>reportingInterval</c> field.</summary>
    [JsonPropertyName("reportingInterval")]
    public string? ReportingInterval { get; set; }

    /// <summary>The <c>reportingTTL</c> field.</summary>
    [JsonPropertyName("reportingTTL")]
    [YamlMember(Alias = "reportingTTL", ApplyNamingConventions = false)]
    public string? ReportingTtl { get; set; }

    /// <summary>The <c>requireMTUFile</c> field.</summary>
    [JsonPropertyName("requireMTUFile")]
    [YamlMember(Alias = "requireMTUFile", ApplyNamingConventions = false)]
    public bool? RequireMtuFile { get; set; }

    /// <summary>The <c>routeRefreshInterval</c> field.</summary>
    [JsonPropertyName("routeRefreshInterval")]
    public string? RouteRefreshInterval { get; set; }

    /// <summary>The <c>routeSource</c> field.</summary>
    [JsonPropertyName("routeSource")]
    public string? RouteSource { get; set; }

    /// <summary>The <c>routeSyncDisabled</c> field.</summary>
    [JsonPropertyName("routeSyncDisabled")]
    public bool? RouteSyncDisabled { get; set; }

    /// <summary>The <c>routeTableRange</c> field.</summary>
    [JsonPropertyName("routeTableRange")]
    public RouteTableRange? RouteTableRange { get; set; }

    /// <summary>The <c>routeTableRanges</c> field.</summary>
    [JsonPropertyName("routeTableRanges")]
    public IList<RouteTableRange>? RouteTableRanges { get; set; }

    /// <summary>The <c>serviceLoopPrevention</c> field.</summary>
    [JsonPropertyName("serviceLoopPrevention")]
    public string? ServiceLoopPrevention { get; set; }

    /// <summary>The <c>sidecarAccelerationEnabled</c> field.</summary>
    [JsonPropertyName("sidecarAccelerationEnabled")]
    public bool? SidecarAccelerationEnabled { get; set; }

    /// <summary>The <c>usageReportingEnabled</c> field.</summary>
    [JsonPropertyName("usageReportingEnabled")]
    public bool? UsageReportingEnabled { get; set; }

    /// <summary>The <c>usageReportingInitialDelay</c> field.</summary>
    [JsonPropertyName("usageReportingInitialDelay")]
    public string? UsageReportingInitialDelay { get; set; }

    /// <summary>The <c>usageReportingInterval</c> field.</summary>
    [JsonPropertyName("usageReportingInterval")]
    public string? UsageReportingInterval { get; set; }

    /// <summary>The <c>useInternalDataplaneDriver</c> field.</summary>
    [JsonPropertyName("useInternalDataplaneDriver")]
    public bool? UseInternalDataplaneDriver { get; set; }

    /// <summary>The <c>vxlanEnabled</c> field.</summary>
    [JsonPropertyName("vxlanEnabled")]
    public bool? VxlanEnabled { get; set; }

    /// <summary>The <c>vxlanMTU</c> field.</summary>
    [JsonPropertyName("vxlanMTU")]
    [YamlMember(Alias = "vxlanMTU", ApplyNamingConventions = false)]
    public long? VxlanMtu { get; set; }

    /// <summary>The <c>vxlanMTUV6</c> field.</summary>
    [JsonPropertyName("vxlanMTUV6")]
    [YamlMember(Alias = "vxlanMTUV6", ApplyNamingConventions = false)]
    public long? VxlanMtuV6 { get; set; }

    /// <summary>The <c>vxlanPort</c> field.</summary>
    [JsonPropertyName("vxlanPort")]
    public long? VxlanPort { get; set; }

    /// <summary>The <c>vxlanVNI</c> field.</summary>
    [JsonPropertyName("vxlanVNI")]
    [YamlMember(Alias = "vxlanVNI", ApplyNamingConventions = false)]
    public long? VxlanVni { get; set; }

    /// <summary>The <c>windowsManageFirewallRules</c> field.</summary>
    [JsonPropertyName("windowsManageFirewallRules")]
    public string? WindowsManageFirewallRules { get; set; }

    /// <summary>The <c>wireguardEnabled</c> field.</summary>
    [JsonPropertyName("wireguardEnabled")]
    public bool? WireguardEnabled { get; set; }

    /// <summary>The <c>wireguardEnabledV6</c> field.</summary>
    [JsonPropertyName("wireguardEnabledV6")]
    public bool? WireguardEnabledV6 { get; set; }

    /// <summary>The <c>wireguardHostEncryptionEnabled</c> field.</summary>
    [JsonPropertyName("wireguardHostEncryptionEnabled")]
    public bool? WireguardHostEncryptionEnabled { get; set; }

    /// <summary>The <c>wireguardInterfaceName</c> field.</summary>
    [JsonPropertyName("wireguardInterfaceName")]
    public string? WireguardInterfaceName { get; set; }

    /// <summary>The <c>wireguardInterfaceNameV6</c> field.</summary>
    [JsonPropertyName("wireguardInterfaceNameV6")]
    public string? WireguardInterfaceNameV6 { get; set; }

    /// <summary>The <c>wireguardKeepAlive</c> field.</summary>
    [JsonPropertyName("wireguardKeepAlive")]
    public string? WireguardKeepAlive { get; set; }

    /// <summary>The <c>wireguardListeningPort</c> field.</summary>
    [JsonPropertyName("wireguardListeningPort")]
    public long? WireguardListeningPort { get; set; }

    /// <summary>The <c>wireguardListeningPortV6</c> field.</summary>
    [JsonPropertyName("wireguardListeningPortV6")]
    public long? WireguardListeningPortV6 { get; set; }

    /// <summary>The <c>wireguardMTU</c> field.</summary>
    [JsonPropertyName("wireguardMTU")]
    [YamlMember(Alias = "wireguardMTU", ApplyNamingConventions = false)]
    public long? WireguardMtu { get; set; }

    /// <summary>The <c>wireguardMTUV6</c> field.</summary>
    [JsonPropertyName("wireguardMTUV6")]
    [YamlMember(Alias = "wireguardMTUV6", ApplyNamingConventions = false)]
    public long? WireguardMtuV6 { get; set; }

    /// <summary>The <c>wireguardRoutingRulePriority</c> field.</summary>
    [JsonPropertyName("wireguardRoutingRulePriority")]
    public long? WireguardRoutingRulePriority { get; set; }

    /// <summary>The <c>wireguardThreadingEnabled</c> field.</summary>
    [JsonPropertyName("wireguardThreadingEnabled")]
    public bool? WireguardThreadingEnabled { get; set; }

    /// <summary>The <c>workloadSourceSpoofing</c> field.</summary>
    [JsonPropertyName("workloadSourceSpoofing")]
    public string? WorkloadSourceSpoofing { get; set; }

    /// <summary>The <c>xdpEnabled</c> field.</summary>
    [JsonPropertyName("xdpEnabled")]
    public bool? XdpEnabled { get; set; }

    /// <summary>The <c>xdpRefreshInterval</c> field.</summary>
    [JsonPropertyName("xdpRefreshInterval")]
    public string? XdpRefreshInterval { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}

using System.Text.Json.Serialization;
using k8s.Models;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

public sealed partial class FelixConfigurationSpec
{
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
}

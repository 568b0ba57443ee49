using System.Linq.Expressions;
using FluentValidation;
using LayeredPolicy.Calico.Models;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Validation;

/// <summary>What Calico's v3 client demands of a FelixConfiguration. Most settings are judged by the API server alone.</summary>
/// <remarks>See https://docs.tigera.io/calico/latest/reference/resources/felixconfig.</remarks>
public sealed class FelixConfigurationValidator : AbstractValidator<FelixConfiguration>
{
    private const int MaxNodePortRanges = 7;
    private const int MaxPort = 65535;
    private const long MaxMark = uint.MaxValue;

    /// <summary>Makes the validator. It has no state and may be shared.</summary>
    public FelixConfigurationValidator()
    {
        RuleFor(f => f.Metadata).Named("metadata").SetValidator(new MetadataValidator(NameForm.Subdomain));
        OneOf(f => f.Spec == null ? null : f.Spec.BpfConnectTimeLoadBalancing, "bpfConnectTimeLoadBalancing", "BPFConnectTimeLoadBalancing", false, "TCP", "Enabled", "Disabled");
        OneOf(f => f.Spec == null ? null : f.Spec.BpfHostNetworkedNatWithoutCtlb, "bpfHostNetworkedNATWithoutCTLB", "BPFHostNetworkedNATWithoutCTLB", false, "Enabled", "Disabled");
        OneOf(f => f.Spec == null ? null : f.Spec.AwsSrcDstCheck, "awsSrcDstCheck", "AWSSrcDstCheck", false, "DoNothing", "Enable", "Disable");
        OneOf(f => f.Spec == null ? null : f.Spec.WindowsManageFirewallRules, "windowsManageFirewallRules", "WindowsManageFirewallRules", false, "Enabled", "Disabled");
        OneOf(f => f.Spec == null ? null : f.Spec.ServiceLoopPrevention, "serviceLoopPrevention", "ServiceLoopPrevention", true, "Drop", "Reject", "Disabled");
        OneOf(f => f.Spec == null ? null : f.Spec.WorkloadSourceSpoofing, "workloadSourceSpoofing", "WorkloadSourceSpoofing", true, "Disabled", "Any");
        Range(f => f.Spec == null ? null : f.Spec.DebugPort, "debugPort", "DebugPort", 0, "gte", MaxPort, "lte");
        Range(f => f.Spec == null ? null : f.Spec.BpfExtToServiceConnmark, "bpfExtToServiceConnmark", "BPFExtToServiceConnmark", 0, "gte", MaxMark, "lte");
        Range(f => f.Spec == null ? null : f.Spec.WireguardListeningPort, "wireguardListeningPort", "WireguardListeningPort", 1, "gt", MaxPort, "lte");
        Range(f => f.Spec == null ? null : f.Spec.WireguardListeningPortV6, "wireguardListeningPortV6", "WireguardListeningPortV6", 1, "gt", MaxPort, "lte");
        Range(f => f.Spec == null ? null : f.Spec.WireguardRoutingRulePriority, "wireguardRoutingRulePriority", "WireguardRoutingRulePriority", 1, "gt", 32765, "lt");
        Range(f => f.Spec == null ? null : f.Spec.GoGcThreshold, "goGCThreshold", "GoGCThreshold", -1, "gte", long.MaxValue, "lte");
        Range(f => f.Spec == null ? null : f.Spec.GoMemoryLimitMb, "goMemoryLimitMB", "GoMemoryLimitMB", -1, "gte", long.MaxValue, "lte");
        Range(f => f.Spec == null ? null : f.Spec.GoMaxProcs, "goMaxProcs", "GoMaxProcs", -1, "gte", long.MaxValue, "lte");
        Interface(f => f.Spec == null ? null : f.Spec.WireguardInterfaceName, "wireguardInterfaceName", "WireguardInterfaceName");
        Interface(f => f.Spec == null ? null : f.Spec.WireguardInterfaceNameV6, "wireguardInterfaceNameV6", "WireguardInterfaceNameV6");
        Address(f => f.Spec == null ? null : f.Spec.NatOutgoingAddress, "natOutgoingAddress", "NATOutgoingAddress");
        Address(f => f.Spec == null ? null : f.Spec.DeviceRouteSourceAddress, "deviceRouteSourceAddress", "DeviceRouteSourceAddress");
        Address(f => f.Spec == null ? null : f.Spec.DeviceRouteSourceAddressIpv6, "deviceRouteSourceAddressIPv6", "DeviceRouteSourceAddressIPv6");
        Networks(f => f.Spec == null ? null : f.Spec.BpfDsrOptoutCidrs, "bpfDSROptoutCIDRs", "BPFDSROptoutCIDRs");
        Networks(f => f.Spec == null ? null : f.Spec.BpfExcludeCidrsFromNat, "bpfExcludeCIDRsFromNAT", "BPFExcludeCIDRsFromNAT");
        RuleFor(f => f.Spec ?? new()).Named("spec").Custom(Check);
    }

    private void OneOf(
        Expression<Func<FelixConfiguration, string?>> setting, string json, string field, bool mayBeEmpty, params string[] values) =>
        RuleFor(setting).Named("spec." + json)
            .Must(value => value is null || (mayBeEmpty && value.Length == 0) || values.Contains(value, StringComparer.Ordinal))
            .As(ClientRule.Tag(CalicoDiagnostics.UnknownSetting, field, "oneof"));

    private void Range(
        Expression<Func<FelixConfiguration, long?>> setting, string json, string field, long min, string minTag, long max, string maxTag)
    {
        RuleFor(setting).Named("spec." + json).Must(v => v is null || v >= min).As(ClientRule.Tag(CalicoDiagnostics.SettingOutOfRange, field, minTag));
        RuleFor(setting).Named("spec." + json).Must(v => v is null || v <= max).As(ClientRule.Tag(CalicoDiagnostics.SettingOutOfRange, field, maxTag));
    }

    private void Interface(Expression<Func<FelixConfiguration, string?>> setting, string json, string field) =>
        RuleFor(setting).Named("spec." + json)
            .Obeys(ClientRule.Tag(CalicoDiagnostics.InvalidInterface, field, "interface"), InterfaceNames.IsInterfaceOrAll);

    private void Address(Expression<Func<FelixConfiguration, string?>> setting, string json, string field) =>
        RuleFor(setting).Named("spec." + json)
            .Obeys(new ClientRule(CalicoDiagnostics.InvalidAddress, field, "is not a valid IP address"), ClientNetwork.IsAddress);

    private void Networks(Expression<Func<FelixConfiguration, IList<string>?>> setting, string json, string field) =>
        RuleFor(setting).Named("spec." + json)
            .Must(nets => nets is null || nets.All(ClientNetwork.IsNetworkOrAddress))
            .As(ClientRule.Tag(CalicoDiagnostics.InvalidCidrs, field, "cidrs"));

    private static void Check(FelixConfigurationSpec spec, ValidationContext<FelixConfiguration> context)
    {
        CheckNodePorts(spec, context);
        CheckExternalNodes(spec, context);
        FelixRouteTables.Check(spec, context);
        CheckRegion(spec.OpenstackRegion ?? "", context);
        for (int i = 0; i < (spec.HealthTimeoutOverrides?.Count ?? 0); i++)
        {
            HealthTimeoutOverride timeout = spec.HealthTimeoutOverrides![i];
            if (timeout.Name is null or "" || timeout.Name.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('_' or ' ' or '-')))
            {
                const string Words = "name should match regex ^[a-zA-Z0-9_ -]+$";
                context.Report($"healthTimeoutOverrides[{i}].name", new ClientRule(CalicoDiagnostics.InvalidHealthOverride, "HealthTimeoutOverride.Name", Words));
            }

            if (timeout.Timeout?.StartsWith('-') == true)
            {
                const string Words = "Timeout should not be negative";
                context.Report($"healthTimeoutOverrides[{i}].timeout", new ClientRule(CalicoDiagnostics.InvalidHealthOverride, "HealthTimeoutOverride.Timeout", Words));
            }
        }
    }

    private static void CheckNodePorts(FelixConfigurationSpec spec, ValidationContext<FelixConfiguration> context)
    {
        const string Field = "KubeNodePortRanges";
        if (spec.KubeNodePortRanges is not { } ranges)
        {
            return;
        }

        if (ranges.Count > MaxNodePortRanges)
        {
            context.Report("kubeNodePortRanges", new ClientRule(CalicoDiagnostics.InvalidNodePortRanges, Field, "node port ranges list is too long (max 7)"));
        }

        for (int i = 0; i < ranges.Count; i++)
        {
            string text = ranges[i].Value ?? "";
            if (ClientPort.TryParse(text, out ClientPort port, out _) && !port.IsNumeric)
            {
                context.Report($"kubeNodePortRanges[{i}]", new ClientRule(CalicoDiagnostics.InvalidNodePortRanges, Field, "node port ranges should not contain named ports"), $"'{text}'");
            }

            if (EntityRuleValidator.PortRuleFor(ranges[i]) is { } rule)
            {
                context.Report($"kubeNodePortRanges[{i}]", rule, $"'{text}'");
            }
        }
    }

    private static void CheckExternalNodes(FelixConfigurationSpec spec, ValidationContext<FelixConfiguration> context)
    {
        for (int i = 0; i < (spec.ExternalNodesList?.Count ?? 0); i++)
        {
            string text = spec.ExternalNodesList![i];
            string? words = !ClientNetwork.IsNetworkOrAddress(text) ? "has invalid CIDR(s)" : !ClientNetwork.IsV4NetworkOrAddress(text) ? "has invalid IPv6 CIDR" : null;
            if (words is not null)
            {
                context.Report($"externalNodesList[{i}]", new ClientRule(CalicoDiagnostics.InvalidCidrs, "ExternalNodesCIDRList", words), $"'{text}'");
            }
        }
    }

    private static void CheckRegion(string region, ValidationContext<FelixConfiguration> context)
    {
        const string Prefix = "openstack-region-";
        string? words = region.Length > KubernetesNames.MaxLabel - Prefix.Length ? "is too long"
            : region.Length > 0 && !KubernetesNames.IsDnsLabel(region) ? "must be a valid DNS label"
            : null;
        if (words is not null)
        {
            context.Report("openstackRegion", new ClientRule(CalicoDiagnostics.InvalidRegion, "OpenstackRegion", words));
        }
    }
}

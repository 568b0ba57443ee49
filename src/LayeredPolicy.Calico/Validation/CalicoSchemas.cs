using System.Collections.Immutable;
using System.Reflection;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Validation;

/// <summary>The kinds of the network layer as the API server knows them: what their custom resource definitions demand.</summary>
public static class CalicoSchemas
{
    private static readonly Lazy<ImmutableArray<AdmissionSchema>> s_all = new(Read);

    /// <summary>The schemas of the Calico kinds (<c>projectcalico.org/v3</c>), of ClusterNetworkPolicy (<c>v1alpha2</c>) and of the two kinds before it (<c>v1alpha1</c>).</summary>
    /// <remarks>
    /// As of Calico 3.33 and version 0.2.0 of the network-policy API, standard channel; AdminNetworkPolicy and BaselineAdminNetworkPolicy as of its
    /// versions 0.1, experimental channel.
    /// </remarks>
    public static ImmutableArray<AdmissionSchema> All => s_all.Value;

    /// <summary>The CEL rules that the schemas name.</summary>
    internal static ImmutableArray<AdmissionRule> Rules { get; } =
    [
        RuleAdmissionRules.HttpNeedsTcp,
        RuleAdmissionRules.HttpNeedsAllow,
        RuleAdmissionRules.ServicesExcludePorts,
        RuleAdmissionRules.IcmpNeedsProtocol,
        RuleAdmissionRules.IcmpIsIpv4,
        RuleAdmissionRules.Icmpv6IsIpv6,
        RuleAdmissionRules.NotIcmpIsIpv4,
        RuleAdmissionRules.NotIcmpv6IsIpv6,
        RuleAdmissionRules.CodeNeedsType,
        EntityAdmissionRules.ServicesExcludeNamespaceSelector,
        EntityAdmissionRules.ServicesExcludeServiceAccounts,
        EntityAdmissionRules.ServicesNeedName,
        EntityAdmissionRules.ServicesExcludeSelectors,
        EntityAdmissionRules.ServicesExcludeNets,
        PolicyAdmissionRules.NoGlobal,
        PolicyAdmissionRules.NoGlobalServiceAccount,
        PolicyAdmissionRules.NoGlobalNamespace,
        PolicyAdmissionRules.PreDnatExcludesUntracked,
        PolicyAdmissionRules.PreDnatExcludesEgressRules,
        PolicyAdmissionRules.PreDnatExcludesEgressType,
        PolicyAdmissionRules.HostModesNeedForward,
        ObjectAdmissionRules.KubeAdminPasses,
        ObjectAdmissionRules.KubeBaselinePasses,
        ObjectAdmissionRules.DefaultDenies,
        ObjectAdmissionRules.DefaultOrder,
        ObjectAdmissionRules.KubeAdminOrder,
        ObjectAdmissionRules.KubeBaselineOrder,
        ObjectAdmissionRules.EndpointNeedsInterfaceOrAddresses,
        ObjectAdmissionRules.EndpointNeedsNode,
        ObjectAdmissionRules.IsCidr,
        ObjectAdmissionRules.RangeAscends,
        ObjectAdmissionRules.NamedPortsNeedPods,
        FelixAdmissionRules.NodeSelectorIsForOtherNames,
        FelixAdmissionRules.OneRouteTableSetting,
        FelixAdmissionRules.NatAddressIsIpv4,
        FelixAdmissionRules.RouteSourceIsIpv4,
        FelixAdmissionRules.RouteSourceV6IsIpv6,
        FelixAdmissionRules.RouteTableRangeBounds,
        FelixAdmissionRules.RouteTableRangeStarts,
        FelixAdmissionRules.RouteTableRangeAscends,
    ];

    private static ImmutableArray<AdmissionSchema> Read()
    {
        Assembly assembly = typeof(CalicoSchemas).Assembly;
        return SchemaText.Read(assembly.GetManifestResourceNames().Where(n => n.EndsWith(".schema", StringComparison.Ordinal)).Select(Text), Rules);

        string Text(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }
    }
}

using LayeredPolicy.Resources;

namespace LayeredPolicy.Istio.Models;

/// <summary>The Istio kinds, for readers that meet kinds of all sorts.</summary>
public static class IstioCatalog
{
    /// <summary>The kinds.</summary>
    public static ResourceCatalog Kinds { get; } = new(
    [
        new(AuthorizationPolicy.KubeGroup, AuthorizationPolicy.KubeKind, IstioJsonContext.Default.AuthorizationPolicy) { Versions = ["v1", "v1beta1"], Namespaced = true },
        new(DestinationRule.KubeGroup, DestinationRule.KubeKind, IstioJsonContext.Default.DestinationRule) { Versions = ["v1", "v1beta1", "v1alpha3"], Namespaced = true },
        new(Gateway.KubeGroup, Gateway.KubeKind, IstioJsonContext.Default.Gateway) { Versions = ["v1", "v1beta1", "v1alpha3"], Namespaced = true },
        new(PeerAuthentication.KubeGroup, PeerAuthentication.KubeKind, IstioJsonContext.Default.PeerAuthentication) { Versions = ["v1", "v1beta1"], Namespaced = true },
        new(ProxyConfig.KubeGroup, ProxyConfig.KubeKind, IstioJsonContext.Default.ProxyConfig) { Versions = ["v1beta1"], Namespaced = true },
        new(RequestAuthentication.KubeGroup, RequestAuthentication.KubeKind, IstioJsonContext.Default.RequestAuthentication) { Versions = ["v1", "v1beta1"], Namespaced = true },
        new(ServiceEntry.KubeGroup, ServiceEntry.KubeKind, IstioJsonContext.Default.ServiceEntry) { Versions = ["v1", "v1beta1", "v1alpha3"], Namespaced = true },
        new(Sidecar.KubeGroup, Sidecar.KubeKind, IstioJsonContext.Default.Sidecar) { Versions = ["v1", "v1beta1", "v1alpha3"], Namespaced = true },
        new(Telemetry.KubeGroup, Telemetry.KubeKind, IstioJsonContext.Default.Telemetry) { Versions = ["v1", "v1alpha1"], Namespaced = true },
        new(VirtualService.KubeGroup, VirtualService.KubeKind, IstioJsonContext.Default.VirtualService) { Versions = ["v1", "v1beta1", "v1alpha3"], Namespaced = true },
        new(WorkloadEntry.KubeGroup, WorkloadEntry.KubeKind, IstioJsonContext.Default.WorkloadEntry) { Versions = ["v1", "v1beta1", "v1alpha3"], Namespaced = true },
        new(WorkloadGroup.KubeGroup, WorkloadGroup.KubeKind, IstioJsonContext.Default.WorkloadGroup) { Versions = ["v1", "v1beta1", "v1alpha3"], Namespaced = true },
    ]);
}

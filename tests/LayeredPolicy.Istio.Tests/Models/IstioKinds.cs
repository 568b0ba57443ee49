using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Tests.Models;

/// <summary>The kinds that the package models.</summary>
internal static class IstioKinds
{
    public static readonly Type[] All =
    [
        typeof(AuthorizationPolicy),
        typeof(PeerAuthentication),
        typeof(RequestAuthentication),
        typeof(Sidecar),
        typeof(ServiceEntry),
        typeof(WorkloadEntry),
        typeof(WorkloadGroup),
        typeof(VirtualService),
        typeof(DestinationRule),
        typeof(Gateway),
        typeof(Telemetry),
        typeof(ProxyConfig),
    ];

    /// <summary>A row for each kind, by name.</summary>
    public static TheoryData<string> Names => [.. All.Select(t => t.Name)];

    public static Type Named(string kind) => All.Single(t => t.Name == kind);
}

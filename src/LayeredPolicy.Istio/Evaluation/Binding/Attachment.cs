using System.Collections.Immutable;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>Which policies reach which enforcement point. The same rules hold for authorization and for request authentication.</summary>
internal static class Attachment
{
    private const string GatewayNameLabel = "gateway.networking.k8s.io/gateway-name";

    /// <summary>Whether a policy reaches a sidecar or a gateway.</summary>
    public static bool ReachesProxy<TSpec>(SecurityPolicy<TSpec> policy, ProxyTarget target, string rootNamespace)
    {
        if (policy.Namespace != rootNamespace && policy.Namespace != target.Namespace)
        {
            return false;
        }

        // Only proxies of Gateway API gateways look at targetRefs; for the others a policy with targetRefs is not there.
        return policy.TargetRefs.IsEmpty
            ? policy.Selector.Matches(target.Labels)
            : target.Labels.TryGetValue(GatewayNameLabel, out string? gateway) && policy.Namespace == target.Namespace &&
                policy.TargetRefs.Any(r => IsGateway(r) && r.Name == gateway);
    }

    /// <summary>Whether a policy reaches the traffic of one service at a waypoint; null stands for traffic that addressed no service.</summary>
    public static bool ReachesWaypoint<TSpec>(SecurityPolicy<TSpec> policy, ProxyTarget waypoint, AddressedService? service, string rootNamespace)
    {
        bool inScope = policy.Namespace == rootNamespace || policy.Namespace == waypoint.Namespace || policy.Namespace == service?.Namespace;
        return inScope && policy.TargetRefs.Any(r => r switch
        {
            { Group: null or "" or "core", Kind: "Service" } =>
                service is { IsServiceEntry: false } && r.Name == service.Name && policy.Namespace == service.Namespace,
            { Group: "networking.istio.io", Kind: "ServiceEntry" } =>
                service is { IsServiceEntry: true } && r.Name == service.Name && policy.Namespace == service.Namespace,
            { Group: "gateway.networking.k8s.io", Kind: "GatewayClass" } => r.Name == "istio-waypoint" && policy.Namespace == rootNamespace,
            _ => IsGateway(r) && policy.Namespace == waypoint.Namespace &&
                waypoint.Labels.TryGetValue(GatewayNameLabel, out string? gateway) && r.Name == gateway,
        });
    }

    /// <summary>
    /// Whether a policy reaches a workload at ztunnel. A selector without a label map attaches to nothing, one with an empty map to all.
    /// </summary>
    public static bool ReachesZtunnel<TSpec>(SecurityPolicy<TSpec> policy, string @namespace, LabelSet labels, string rootNamespace) =>
        policy.TargetRefs.IsEmpty && (policy.Namespace == rootNamespace || policy.Namespace == @namespace) &&
        (policy.Selector.IsAbsent || (policy.Selector.HasLabelMap && policy.Selector.Matches(labels)));

    private static bool IsGateway(PolicyTargetReference reference) => reference is { Group: "gateway.networking.k8s.io", Kind: "Gateway" };
}

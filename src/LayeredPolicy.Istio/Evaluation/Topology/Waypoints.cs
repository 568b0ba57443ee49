using System.Collections.Immutable;
using System.Text.Json;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// The waypoints of a mesh, and which of them a Service or a workload is bound to. A label that names a waypoint which does not exist or
/// does not serve the namespace binds to nothing, and hides the label of the namespace: traffic then goes straight to the pod.
/// </summary>
internal sealed class Waypoints
{
    /// <summary>The label that ties a gateway's pods to its Gateway object.</summary>
    public const string GatewayNameLabel = "gateway.networking.k8s.io/gateway-name";

    private const string UseWaypoint = "istio.io/use-waypoint";
    private const string UseWaypointNamespace = "istio.io/use-waypoint-namespace";
    private const string WaypointFor = "istio.io/waypoint-for";

    private readonly ClusterFacts _facts;
    private readonly Dictionary<(string Namespace, string Name), Waypoint> _waypoints = [];

    /// <summary>Finds the waypoints among the objects.</summary>
    public Waypoints(Manifests manifests, ClusterFacts facts)
    {
        _facts = facts;
        foreach (ManifestDocument document in manifests.Documents.Where(d => d.Id is { Group: "gateway.networking.k8s.io", Kind: "Gateway" }))
        {
            if (SecurityPolicies.Text(document, "spec", "gatewayClassName") == "istio-waypoint")
            {
                string ns = document.Id.Namespace ?? "default";
                string? carries = SecurityPolicies.Metadata(document, "labels", WaypointFor);
                _waypoints[(ns, document.Id.Name)] = new(
                    ns,
                    document.Id.Name,
                    carries is null or "service" or "all",
                    carries is "workload" or "all",
                    IsOpenToOthers(document),
                    facts.Workloads.FirstOrDefault(w => w.Namespace == ns && w.Labels.GetValueOrDefault(GatewayNameLabel) == document.Id.Name));
            }
        }
    }

    /// <summary>The waypoint that carries traffic to a Service, or null.</summary>
    public Waypoint? Of(ServiceFact service) => Bound(service.Labels, service.Namespace) is { CarriesServices: true } waypoint ? waypoint : null;

    /// <summary>The waypoint that carries traffic to a pod's own address, or null.</summary>
    public Waypoint? Of(Workload workload) => Bound(workload.Labels, workload.Namespace) is { CarriesWorkloads: true } waypoint ? waypoint : null;

    private Waypoint? Bound(LabelSet labels, string ns)
    {
        LabelSet deciding = labels.ContainsKey(UseWaypoint) ? labels : _facts.FindNamespace(ns)?.Labels ?? LabelSet.Empty;
        if (deciding.GetValueOrDefault(UseWaypoint) is not { } name || name == "none")
        {
            return null;
        }

        string at = deciding.GetValueOrDefault(UseWaypointNamespace) ?? ns;
        return _waypoints.GetValueOrDefault((at, name)) is { } waypoint && (at == ns || waypoint.OpenToOthers) ? waypoint : null;
    }

    private static bool IsOpenToOthers(ManifestDocument gateway) =>
        gateway.Json.TryGetProperty("spec", out JsonElement spec) && spec.ValueKind == JsonValueKind.Object &&
        spec.TryGetProperty("listeners", out JsonElement listeners) && listeners.ValueKind == JsonValueKind.Array &&
        listeners.EnumerateArray().Any(l =>
            l.ValueKind == JsonValueKind.Object && l.TryGetProperty("allowedRoutes", out JsonElement routes) && routes.ValueKind == JsonValueKind.Object &&
            routes.TryGetProperty("namespaces", out JsonElement namespaces) && namespaces.ValueKind == JsonValueKind.Object &&
            namespaces.TryGetProperty("from", out JsonElement from) && from.ValueKind == JsonValueKind.String && from.GetString() is "All" or "Selector");
}

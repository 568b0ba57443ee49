using System.Collections.Immutable;
using System.Text.Json;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The listeners that Gateway objects open on gateway pods.</summary>
internal sealed class GatewayServers
{
    private readonly ImmutableArray<(LabelSet Selector, ImmutableArray<GatewayServer> Servers)> _gateways;
    private readonly ClusterFacts _facts;

    /// <summary>Reads the Gateway objects of Istio and of the Gateway API, waypoints apart.</summary>
    public GatewayServers(Manifests manifests, ClusterFacts facts)
    {
        _facts = facts;
        _gateways =
        [
            .. manifests.Documents.Where(d => d.Id is { Group: "networking.istio.io", Kind: "Gateway" }).Select(d =>
                (Labels(d.Json, "spec", "selector"), Items(d.Json, "spec", "servers").Select(Server).ToImmutableArray())),
            .. manifests.Documents
                .Where(d => d.Id is { Group: "gateway.networking.k8s.io", Kind: "Gateway" } && SecurityPolicies.Text(d, "spec", "gatewayClassName") is { } name && name != "istio-waypoint")
                .Select(d => (new LabelSet { [Waypoints.GatewayNameLabel] = d.Id.Name }, Items(d.Json, "spec", "listeners").Select(Listener).ToImmutableArray())),
        ];
    }

    /// <summary>The listeners of a pod by the port that they really open; empty for a pod that is no gateway.</summary>
    public ImmutableArray<GatewayServer> Of(Workload workload)
    {
        GatewayServer[] servers = [.. _gateways.Where(g => g.Selector.Count > 0 && g.Selector.All(l => workload.Labels.GetValueOrDefault(l.Key) == l.Value)).SelectMany(g => g.Servers)];
        if (servers.Length == 0)
        {
            return [];
        }

        // A server's number is a Service port; the pod listens on the port behind it.
        ServicePort[] ports = [.. _facts.Services.Where(s => _facts.WorkloadsSelectedBy(s).Contains(workload)).SelectMany(s => s.Ports)];
        return [.. servers.Select(s => s with { Port = ports.FirstOrDefault(p => p.Port == s.Port)?.ResolveTarget(workload) ?? s.Port })];
    }

    private static GatewayServer Server(JsonElement server)
    {
        JsonElement port = Member(server, "port");
        string? tls = Text(Member(server, "tls"), "mode");
        PortProtocol protocol = (Text(port, "protocol") ?? "").ToUpperInvariant() switch
        {
            "HTTP" or "HTTP2" or "GRPC" or "GRPC-WEB" => PortProtocol.Http,
            "HTTPS" when tls is not ("PASSTHROUGH" or "AUTO_PASSTHROUGH") => PortProtocol.Http,
            _ => PortProtocol.Tcp,
        };
        return new(Number(port, "number"), protocol, tls == "ISTIO_MUTUAL");
    }

    private static GatewayServer Listener(JsonElement listener) => new(
        Number(listener, "port"),
        Text(listener, "protocol") is "HTTP" || (Text(listener, "protocol") is "HTTPS" && Text(Member(listener, "tls"), "mode") != "Passthrough")
            ? PortProtocol.Http
            : PortProtocol.Tcp,
        false);

    private static JsonElement Member(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement value) ? value : default;

    private static string? Text(JsonElement json, string name) => Member(json, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static int Number(JsonElement json, string name) =>
        Member(json, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out int number) ? number : 0;

    private static JsonElement[] Items(JsonElement json, string parent, string name) =>
        Member(Member(json, parent), name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    private static LabelSet Labels(JsonElement json, string parent, string name) =>
        Member(Member(json, parent), name) is { ValueKind: JsonValueKind.Object } labels
            ? new(labels.EnumerateObject().Where(l => l.Value.ValueKind == JsonValueKind.String).Select(l => KeyValuePair.Create(l.Name, l.Value.GetString()!)))
            : LabelSet.Empty;
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace LayeredPolicy.Inventory.Reading;

/// <summary>Reads Services and the lists of their endpoints.</summary>
internal static class ServiceReader
{
    private const string ServiceNameLabel = "kubernetes.io/service-name";

    public static ServiceFact Service(FactNode document, string ns)
    {
        FactNode spec = document.Map("spec");
        string[] addresses = [.. spec.Texts("clusterIPs").Select(t => t.Text)];
        if (addresses.Length == 0 && spec.Text("clusterIP") is { } only)
        {
            addresses = [only];
        }

        return new ServiceFact(
            ns,
            document.Document.Id.Name,
            spec.Labels("selector") is { Count: > 0 } selector ? selector : null,
            [.. spec.Maps("ports").Select(Port).OfType<ServicePort>()])
        {
            Id = document.Document.Id,
            Labels = document.Map("metadata").Labels("labels"),
            Type = spec.Text("type") ?? "ClusterIP",
            Headless = addresses.Contains("None"),
            ClusterIps = [.. addresses.Where(a => a != "None").Select(a => spec.Field("clusterIP").AddressOf(a)).OfType<IpAddress>()],
            ExternalTrafficPolicy = spec.Text("externalTrafficPolicy"),
            ExternalName = spec.Text("externalName"),
        };
    }

    public static EndpointSliceFact Slice(FactNode document, string ns) => new(
        document.Document.Id,
        ns,
        document.Map("metadata").Labels("labels").GetValueOrDefault(ServiceNameLabel),
        [.. document.Maps("endpoints").Select(e => Endpoint(e, ns))],
        Ports(document));

    /// <summary>The subsets of an Endpoints object: its ready and its other addresses.</summary>
    public static IEnumerable<EndpointSliceFact> Subsets(FactNode document, string ns) => document.Maps("subsets").Select(subset => new EndpointSliceFact(
        document.Document.Id,
        ns,
        document.Document.Id.Name,
        [
            .. subset.Maps("addresses").Select(a => Address(a, ready: true, ns)).OfType<EndpointFact>(),
            .. subset.Maps("notReadyAddresses").Select(a => Address(a, ready: false, ns)).OfType<EndpointFact>(),
        ],
        Ports(subset)));

    private static ServicePort? Port(FactNode port)
    {
        if (port.Port("port") is not { } number || PodReader.ProtocolOf(port) is not { } protocol)
        {
            return null;
        }

        FactNode target = port.Field("targetPort");
        string? name = target.Json.ValueKind == JsonValueKind.String ? target.Json.GetString() : null;
        // A number in quotes is a number to the API server, too.
        bool isNumber = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int quoted);
        return new ServicePort(
            number,
            port.Text("name"),
            protocol,
            isNumber ? quoted : target.Json.ValueKind == JsonValueKind.Number && target.Json.TryGetInt32(out int zero) && zero == 0 ? null
                : name is null ? port.Port("targetPort") : null,
            isNumber || string.IsNullOrEmpty(name) ? null : name)
        {
            AppProtocol = port.Text("appProtocol"),
            NodePort = port.Field("nodePort").Exists ? port.Port("nodePort") : null,
        };
    }

    private static ImmutableArray<ContainerPort> Ports(FactNode parent)
    {
        var ports = ImmutableArray.CreateBuilder<ContainerPort>();
        foreach (FactNode port in parent.Maps("ports"))
        {
            if (port.Port("port") is { } number && PodReader.ProtocolOf(port) is { } protocol)
            {
                ports.Add(new ContainerPort(number, port.Text("name"), protocol));
            }
        }

        return ports.ToImmutable();
    }

    private static EndpointFact Endpoint(FactNode endpoint, string ns) => new(
        [.. endpoint.Texts("addresses").Where(a => IpAddress.TryParse(a.Text, out _)).Select(a => IpAddress.Parse(a.Text))],
        endpoint.Map("conditions").Boolean("ready") ?? true,
        Pod(endpoint, ns),
        endpoint.Text("nodeName"));

    private static EndpointFact? Address(FactNode address, bool ready, string ns) =>
        address.Address("ip") is { } ip ? new([ip], ready, Pod(address, ns), address.Text("nodeName")) : null;

    private static string? Pod(FactNode endpoint, string ns)
    {
        FactNode target = endpoint.Map("targetRef");
        return target.Text("kind") == "Pod" && target.Text("name") is { } name ? (target.Text("namespace") ?? ns) + "/" + name : null;
    }
}

using System.Collections.Immutable;
using System.Text.Json;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>
/// Finds what is behind services: the EndpointSlices, ready or not; for a service without slices, the pods that it selects, from which
/// the control plane makes them.
/// </summary>
internal sealed class ServiceReader(ClusterFacts facts)
{
    private const string ServiceNameLabel = "kubernetes.io/service-name";

    /// <summary>Reads the endpoints of all services.</summary>
    public ImmutableArray<ServiceEndpoint> Read(IEnumerable<ManifestDocument> slices, IEnumerable<ManifestDocument> services)
    {
        List<ServiceEndpoint> endpoints = [];
        var sliced = new HashSet<BoundService>();
        foreach (ManifestDocument slice in slices)
        {
            if (Property(Property(slice.Json, "metadata"), "labels") is { } labels && Text(labels, ServiceNameLabel) is { Length: > 0 } name)
            {
                var service = new BoundService(slice.Id.Namespace ?? "default", name);
                sliced.Add(service);
                endpoints.AddRange(OfSlice(service, slice.Json));
            }
        }

        foreach (ManifestDocument service in services)
        {
            var id = new BoundService(service.Id.Namespace ?? "default", service.Id.Name);
            if (!sliced.Contains(id))
            {
                endpoints.AddRange(OfSelector(id, service.Json));
            }
        }

        return [.. endpoints];
    }

    private static IEnumerable<ServiceEndpoint> OfSlice(BoundService service, JsonElement slice)
    {
        (IpProtocol Protocol, int? Port)[] ports = [.. Items(slice, "ports").Select(p => (Protocol(p), Number(p, "port")))];
        foreach (JsonElement endpoint in Items(slice, "endpoints"))
        {
            foreach (JsonElement text in Items(endpoint, "addresses"))
            {
                if (text.ValueKind != JsonValueKind.String || !IpAddress.TryParse(text.GetString(), out IpAddress address))
                {
                    continue;
                }

                yield return new(service, address, -1, IpProtocol.Tcp, null);
                foreach ((IpProtocol protocol, int? port) in ports.Where(p => p.Port is not null))
                {
                    yield return new(service, address, -1, protocol, port);
                }
            }
        }
    }

    private IEnumerable<ServiceEndpoint> OfSelector(BoundService service, JsonElement json)
    {
        if (Property(json, "spec") is not { } spec || Property(spec, "selector") is not { ValueKind: JsonValueKind.Object } selector)
        {
            yield break;
        }

        KeyValuePair<string, string?>[] wanted = [.. selector.EnumerateObject().Select(l => new KeyValuePair<string, string?>(l.Name, l.Value.ToString()))];
        foreach (Workload workload in facts.Workloads.Where(w => w.Namespace == service.Namespace && EndpointReader.IsEndpoint(w)))
        {
            if (wanted.Length == 0 || !wanted.All(l => workload.Labels.TryGetValue(l.Key, out string? value) && value == l.Value))
            {
                continue;
            }

            IpAddress?[] addresses = workload.Addresses.IsEmpty ? [null] : [.. workload.Addresses.Select(a => (IpAddress?)a)];
            foreach (IpAddress? address in addresses)
            {
                int index = address is null ? workload.Index : -1;
                yield return new(service, address, index, IpProtocol.Tcp, null);
                foreach (JsonElement port in Items(spec, "ports"))
                {
                    if (TargetPort(port, workload) is { } target)
                    {
                        yield return new(service, address, index, Protocol(port), target);
                    }
                }
            }
        }
    }

    private static int? TargetPort(JsonElement port, Workload workload)
    {
        if (Property(port, "targetPort") is not { } target || target.ValueKind is JsonValueKind.Null)
        {
            return Number(port, "port");
        }

        return target.ValueKind == JsonValueKind.Number ? target.TryGetInt32(out int number) ? number : null
            : workload.Ports.FirstOrDefault(p => p.Name == target.ToString() && p.Protocol == Protocol(port))?.Number;
    }

    private static IpProtocol Protocol(JsonElement port) =>
        IpProtocol.TryParse(Text(port, "protocol"), out IpProtocol protocol) ? protocol : IpProtocol.Tcp;

    private static JsonElement? Property(JsonElement? json, string name) =>
        json is { ValueKind: JsonValueKind.Object } && json.Value.TryGetProperty(name, out JsonElement value) ? value : null;

    private static JsonElement.ArrayEnumerator Items(JsonElement json, string name) =>
        Property(json, name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : default;

    private static string? Text(JsonElement json, string name) =>
        Property(json, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static int? Number(JsonElement json, string name) =>
        Property(json, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out int number) ? number : null;
}

using System.Globalization;
using System.Text.Json;

namespace LayeredPolicy.Inventory.Reading;

/// <summary>Reads Ingresses of every version and OpenShift Routes. Backends that are no Services lead to nothing in the cluster.</summary>
internal static class IngressReader
{
    /// <remarks>See https://kubernetes.io/docs/concepts/services-networking/ingress/.</remarks>
    public static IngressFact Ingress(FactNode document, string ns)
    {
        FactNode spec = document.Map("spec");
        IEnumerable<FactNode> backends = spec.Maps("rules").SelectMany(static r => r.Map("http").Maps("paths")).Select(static p => p.Map("backend"));
        return new(document.Document.Id, ns, [.. ((FactNode[])[spec.Map("defaultBackend"), spec.Map("backend"), .. backends]).Select(Backend).OfType<IngressBackend>().Distinct()]);
    }

    /// <remarks>See https://docs.redhat.com/en/documentation/openshift_container_platform/4.19/html/network_apis/route-route-openshift-io-v1.</remarks>
    public static IngressFact Route(FactNode document, string ns)
    {
        FactNode spec = document.Map("spec");
        (int? target, string? name) = Port(spec.Map("port"), "targetPort");
        return new(document.Document.Id, ns,
        [
            .. ((FactNode[])[spec.Map("to"), .. spec.Maps("alternateBackends")])
                .Where(static t => t.Text("kind") is null or "Service").Select(static t => t.Text("name")).OfType<string>()
                .Select(service => new IngressBackend(service) { PortName = name, TargetPort = target }).Distinct(),
        ]);
    }

    private static IngressBackend? Backend(FactNode backend)
    {
        FactNode service = backend.Map("service");
        if (service.Text("name") is { } named)
        {
            FactNode port = service.Map("port");
            string? name = port.Text("name");
            return new(named) { PortName = name, Port = name is null && port.Field("number").Exists ? port.Port("number") : null };
        }

        // The versions before v1.
        if (backend.Text("serviceName") is not { } earlier)
        {
            return null;
        }

        (int? number, string? text) = Port(backend, "servicePort");
        return new(earlier) { Port = number, PortName = text };
    }

    // A number or a name; a number in quotes is a number to the API server, too.
    private static (int? Number, string? Name) Port(FactNode parent, string field)
    {
        FactNode port = parent.Field(field);
        return port.Json.ValueKind == JsonValueKind.Number ? (parent.Port(field), null)
            : parent.Text(field) is not { } text ? (null, null)
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? (number, null)
            : (null, text);
    }
}

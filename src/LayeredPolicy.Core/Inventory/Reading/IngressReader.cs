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
        FactNode port = spec.Map("port");
        (int? target, string? name) = Port(port, "targetPort");
        bool isReadable = target is not null || name is not null || !port.Field("targetPort").Exists;
        IEnumerable<FactNode> targets = isReadable ? [spec.Map("to"), .. spec.Maps("alternateBackends")] : [];
        return new(document.Document.Id, ns,
        [
            .. targets.Where(static t => t.Text("kind") is null or "Service").Select(static t => t.Text("name")).OfType<string>()
                .Select(service => new IngressBackend(service) { PortName = name, TargetPort = target }).Distinct(),
        ]);
    }

    // A backend without a port that can be read leads nowhere: an Ingress has to name one.
    private static IngressBackend? Backend(FactNode backend)
    {
        FactNode service = backend.Map("service");
        FactNode port = service.Map("port");
        (string? name, int? number, string? text) = service.Text("name") is { } named
            ? (named, port.Field("number").Exists ? port.Port("number") : null, port.Text("name"))
            : Earlier(backend);
        return name is null || (number is null && text is null) ? null : new(name) { Port = text is null ? number : null, PortName = text };
    }

    // The versions before v1.
    private static (string? Name, int? Number, string? Text) Earlier(FactNode backend)
    {
        (int? number, string? text) = Port(backend, "servicePort");
        return (backend.Text("serviceName"), number, text);
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

using System.Collections.Immutable;

namespace LayeredPolicy.Inventory.Reading;

/// <summary>Reads nodes and guarded host interfaces.</summary>
internal static class HostReader
{
    public static NodeFact Node(FactNode document)
    {
        FactNode spec = document.Map("spec");
        string[] networks = [.. spec.Texts("podCIDRs").Select(t => t.Text)];
        if (networks.Length == 0 && spec.Text("podCIDR") is { } only)
        {
            networks = [only];
        }

        return new NodeFact(
            document.Document.Id.Name,
            document.Map("metadata").Labels("labels"),
            [
                .. document.Map("status").Maps("addresses")
                    .Where(a => a.Text("type") is "InternalIP" or "ExternalIP")
                    .Select(a => a.Address("address"))
                    .OfType<IpAddress>(),
            ],
            [.. networks.Select(n => Network(spec.Field("podCIDR"), n)).OfType<Cidr>()]);
    }

    public static HostEndpointFact HostEndpoint(FactNode document)
    {
        FactNode spec = document.Map("spec");
        var ports = ImmutableArray.CreateBuilder<ContainerPort>();
        foreach (FactNode port in spec.Maps("ports"))
        {
            if (port.Port("port") is { } number && PodReader.ProtocolOf(port) is { } protocol)
            {
                ports.Add(new ContainerPort(number, port.Text("name"), protocol));
            }
        }

        return new HostEndpointFact(
            document.Document.Id.Name,
            spec.Text("node") ?? "",
            spec.Text("interfaceName"),
            document.Map("metadata").Labels("labels"),
            [.. spec.Texts("expectedIPs").Select(t => t.Node.AddressOf(t.Text)).OfType<IpAddress>()])
        {
            Profiles = [.. spec.Texts("profiles").Select(t => t.Text)],
            Ports = ports.ToImmutable(),
        };
    }

    /// <summary>Reads a network, and reports a text that is none.</summary>
    public static Cidr? Network(FactNode node, string text)
    {
        if (Cidr.TryParse(text, out Cidr network, out bool hostBits) && !hostBits)
        {
            return network;
        }

        node.Report($"the text '{text}', but it must be an address or a network without host bits");
        return null;
    }
}

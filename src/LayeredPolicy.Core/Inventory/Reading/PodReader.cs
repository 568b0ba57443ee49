using System.Collections.Immutable;

namespace LayeredPolicy.Inventory.Reading;

/// <summary>Reads pods and pod templates.</summary>
internal static class PodReader
{
    /// <summary>Reads what a pod, or a template with its controller's identity, says of the pods that run.</summary>
    /// <param name="pod">The pod or the template: a map with metadata, spec and perhaps status.</param>
    /// <param name="ns">The namespace.</param>
    public static PodDraft Read(FactNode pod, string ns)
    {
        FactNode metadata = pod.Map("metadata");
        FactNode spec = pod.Map("spec");
        FactNode status = pod.Map("status");
        LabelSet annotations = metadata.Labels("annotations");
        FactNode[] containers = [.. spec.Maps("containers")];
        FactNode[] initial = [.. spec.Maps("initContainers")];
        FactNode[] native = [.. initial.Where(c => c.Text("restartPolicy") == "Always")];
        FactNode[] running = native.Length == 0 ? containers : [.. containers, .. native];
        bool proxy = running.Any(c => c.Text("name") == "istio-proxy") || annotations.ContainsKey("sidecar.istio.io/status");
        return new PodDraft(
            new Workload
            {
                Id = pod.Document.Id,
                Index = -1,
                Namespace = ns,
                Name = pod.Document.Id.Name,
                Labels = metadata.Labels("labels"),
                Annotations = annotations,
                ServiceAccount = spec.Text("serviceAccountName") ?? spec.Text("serviceAccount"),
                Addresses = Addresses(status),
                Node = spec.Text("nodeName"),
                HostNetwork = spec.Boolean("hostNetwork") ?? false,
                Phase = status.Text("phase"),
                Ports = Ports(running),
                InitPorts = Ports(initial.Where(c => c.Text("restartPolicy") != "Always")),
            },
            proxy,
            metadata.Text("uid") is not null);
    }

    private static ImmutableArray<IpAddress> Addresses(FactNode status)
    {
        var addresses = new List<IpAddress>();
        foreach (FactNode item in status.Maps("podIPs"))
        {
            if (item.Address("ip") is { } address)
            {
                addresses.Add(address);
            }
        }

        if (addresses.Count == 0 && status.Address("podIP") is { } single)
        {
            addresses.Add(single);
        }

        return addresses.Count == 1 ? [addresses[0]] : [.. addresses.Distinct()];
    }

    private static ImmutableArray<ContainerPort> Ports(IEnumerable<FactNode> containers)
    {
        var ports = new List<ContainerPort>();
        foreach (FactNode container in containers)
        {
            foreach (FactNode port in container.Maps("ports"))
            {
                if (port.Port("containerPort") is { } number && ProtocolOf(port) is { } protocol)
                {
                    ports.Add(new ContainerPort(number, port.Text("name"), protocol));
                }
            }
        }

        return [.. ports];
    }

    /// <summary>The protocol of a port; TCP when it names none; null, and reported, when it names one that is not known.</summary>
    public static IpProtocol? ProtocolOf(FactNode port)
    {
        if (port.Text("protocol") is not { } text)
        {
            return IpProtocol.Tcp;
        }

        if (IpProtocol.TryParse(text, out IpProtocol protocol) && protocol.HasPorts)
        {
            return protocol;
        }

        port.Field("protocol").Report($"the text '{text}', but it must be TCP, UDP or SCTP");
        return null;
    }
}

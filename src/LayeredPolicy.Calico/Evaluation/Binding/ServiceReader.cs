using System.Collections.Immutable;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>
/// Finds what is behind services: the EndpointSlices, ready or not; for a service without slices, the pods that it selects, from which
/// the control plane makes them.
/// </summary>
internal static class ServiceReader
{
    /// <summary>The endpoints of all services.</summary>
    public static ImmutableArray<ServiceEndpoint> Read(ClusterFacts facts)
    {
        // Calico looks at EndpointSlices only, never at Endpoints objects.
        EndpointSliceFact[] slices = [.. facts.EndpointSlices.Where(s => s.Service is not null && s.Id.Kind == "EndpointSlice")];
        var sliced = slices.Select(s => (s.Namespace, s.Service!)).ToHashSet();
        return
        [
            .. slices.SelectMany(OfSlice),
            .. facts.Services.Where(s => s.Selector is { Count: > 0 } && !sliced.Contains((s.Namespace, s.Name))).SelectMany(s => OfSelector(s, facts)),
        ];
    }

    private static IEnumerable<ServiceEndpoint> OfSlice(EndpointSliceFact slice)
    {
        var service = new BoundService(slice.Namespace, slice.Service!);
        foreach (IpAddress address in slice.Endpoints.SelectMany(e => e.Addresses))
        {
            yield return new(service, address, -1, IpProtocol.Tcp, null);
            foreach (ContainerPort port in slice.Ports)
            {
                yield return new(service, address, -1, port.Protocol, port.Number);
            }
        }
    }

    private static IEnumerable<ServiceEndpoint> OfSelector(ServiceFact service, ClusterFacts facts)
    {
        var id = new BoundService(service.Namespace, service.Name);
        foreach (Workload workload in facts.Workloads.Where(w => w.Namespace == service.Namespace && EndpointReader.IsEndpoint(w) && Selects(service, w)))
        {
            int?[] ports = [.. service.Ports.Select(p => p.ResolveTarget(workload))];
            IpAddress?[] addresses = workload.Addresses.IsEmpty ? [null] : [.. workload.Addresses.Select(a => (IpAddress?)a)];
            foreach (IpAddress? address in addresses)
            {
                int index = address is null ? workload.Index : -1;
                yield return new(id, address, index, IpProtocol.Tcp, null);
                for (int i = 0; i < ports.Length; i++)
                {
                    yield return new(id, address, index, service.Ports[i].Protocol, ports[i]);
                }
            }
        }
    }

    private static bool Selects(ServiceFact service, Workload workload) =>
        service.Selector!.All(l => workload.Labels.TryGetValue(l.Key, out string? value) && value == l.Value);
}

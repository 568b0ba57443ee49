namespace LayeredPolicy.Analysis;

/// <summary>Which ports of which workloads Ingresses and Routes make an ingress controller send requests to.</summary>
internal sealed class IngressTargets
{
    private readonly ClusterFacts _facts;
    private readonly Dictionary<int, SortedSet<int>> _ports = [];
    private readonly List<(IngressFact Ingress, IngressBackend Backend, Workload Workload, int Port)> _leads = [];
    private readonly List<(IngressFact Ingress, string Fault)> _faults = [];

    public IngressTargets(ClusterFacts facts)
    {
        _facts = facts;
        foreach (IngressFact ingress in facts.Ingresses)
        {
            foreach (IngressBackend backend in ingress.Backends)
            {
                Follow(ingress, backend);
            }
        }
    }

    /// <summary>Whether no workload is reached through an ingress controller.</summary>
    public bool IsEmpty => _ports.Count == 0;

    /// <summary>Which object leads to which port of which workload.</summary>
    public IReadOnlyList<(IngressFact Ingress, IngressBackend Backend, Workload Workload, int Port)> Leads => _leads;

    /// <summary>The backends that lead nowhere, and why.</summary>
    public IReadOnlyList<(IngressFact Ingress, string Fault)> Faults => _faults;

    /// <summary>The ports of a workload to which requests are sent; none for most workloads.</summary>
    public PortSet PortsOf(Workload workload) => _ports.TryGetValue(workload.Index, out SortedSet<int>? ports) ? PortSet.Of(ports) : PortSet.None;

    /// <summary>A text that is equal for workloads with the same ports.</summary>
    public string KeyOf(Workload workload) => _ports.TryGetValue(workload.Index, out SortedSet<int>? ports) ? string.Join(',', ports) : "";

    private void Follow(IngressFact ingress, IngressBackend backend)
    {
        if (_facts.FindService($"{ingress.Namespace}/{backend.Service}") is not { } service)
        {
            Fault($"there is no Service {ingress.Namespace}/{backend.Service} in the input");
            return;
        }

        // A controller speaks HTTP or TLS, so other protocols are not its own.
        ServicePort[] ports = [.. service.Ports.Where(p => p.Protocol == IpProtocol.Tcp && IsMeant(backend, p))];
        if (ports.Length == 0)
        {
            Fault($"Service {service} has no port {(object?)backend.PortName ?? backend.Port} of TCP");
            return;
        }

        bool any = false;
        foreach ((Workload workload, int port) in service.Selector is null ? Listed(service, ports) : Selected(service, ports))
        {
            if (workload.Phase is not ("Succeeded" or "Failed") && (backend.TargetPort is null || backend.TargetPort == port))
            {
                any = true;
                Lead(ingress, backend, workload, port);
            }
        }

        if (!any && service.Type != "ExternalName")
        {
            Fault($"no workload of the input stands behind Service {service} at that port");
        }

        void Fault(string text) => _faults.Add((ingress, text));
    }

    private static bool IsMeant(IngressBackend backend, ServicePort port) =>
        backend.PortName is { } name ? port.Name == name : backend.Port is not { } number || port.Port == number;

    private IEnumerable<(Workload, int)> Selected(ServiceFact service, ServicePort[] ports) =>
        from workload in _facts.WorkloadsSelectedBy(service)
        from port in ports
        let target = port.ResolveTarget(workload)
        where target is not null
        select (workload, target.Value);

    // Without a selector somebody lists the endpoints; their ports go by the names of the Service's.
    private IEnumerable<(Workload, int)> Listed(ServiceFact service, ServicePort[] ports) =>
        from slice in _facts.EndpointSlices
        where slice.Namespace == service.Namespace && slice.Service == service.Name
        from port in slice.Ports
        where port.Protocol == IpProtocol.Tcp && ports.Any(p => (p.Name ?? "") == (port.Name ?? ""))
        from endpoint in slice.Endpoints
        let workload = (endpoint.Pod is { } pod ? _facts.FindWorkload(pod) : null) ?? endpoint.Addresses.Select(_facts.WorkloadAt).FirstOrDefault(static w => w is not null)
        where workload is not null
        select (workload, port.Number);

    private void Lead(IngressFact ingress, IngressBackend backend, Workload workload, int port)
    {
        if (!_ports.TryGetValue(workload.Index, out SortedSet<int>? known))
        {
            _ports[workload.Index] = known = [];
        }

        known.Add(port);
        _leads.Add((ingress, backend, workload, port));
    }
}

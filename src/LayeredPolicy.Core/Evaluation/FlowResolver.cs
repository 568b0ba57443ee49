using System.Collections.Immutable;

namespace LayeredPolicy.Evaluation;

/// <summary>Turns the names of a flow into parties and addresses, by the facts alone.</summary>
internal sealed class FlowResolver(ClusterFacts facts)
{
    private const int MostSuggestions = 3;

    /// <summary>The connections that the flow may stand for: one for each pair of pods that the two names hold.</summary>
    /// <param name="flow">The flow by name.</param>
    /// <param name="missing">Why there is none, when the result is empty.</param>
    public ImmutableArray<Connection> Resolve(Flow flow, out ImmutableArray<string> missing)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        ImmutableArray<FlowEnd> sources = Ends(flow.From, flow, null, problems);
        ImmutableArray<FlowEnd> destinations = Ends(flow.To, flow, flow.Port, problems);
        missing = problems.ToImmutable();
        if (missing.Length > 0)
        {
            return [];
        }

        var connections = ImmutableArray.CreateBuilder<Connection>(sources.Length * destinations.Length);
        foreach (FlowEnd source in sources)
        {
            foreach (FlowEnd destination in destinations)
            {
                bool v6 = flow.OverIPv6 || source.OnlyV6 || destination.OnlyV6;
                connections.Add(new Connection
                {
                    Source = source.Party,
                    Destination = destination.Party,
                    SourceAddress = source.Address(v6),
                    DestinationAddress = destination.Address(v6),
                    Protocol = flow.Protocol,
                    SourcePort = flow.SourcePort,
                    DestinationPort = destination.Port ?? flow.Port,
                    IcmpType = flow.IcmpType,
                    IcmpCode = flow.IcmpCode,
                    Http = flow.Request,
                });
            }
        }

        return connections.ToImmutable();
    }

    private ImmutableArray<FlowEnd> Ends(string text, Flow flow, int? port, ImmutableArray<string>.Builder problems)
    {
        if (IpAddress.TryParse(text, out IpAddress address))
        {
            return [new FlowEnd(PartyAt(address), [address], null)];
        }

        if (text.StartsWith("node:", StringComparison.Ordinal))
        {
            string node = text["node:".Length..];
            return [new FlowEnd(Party.OfNode(node), facts.Nodes.FirstOrDefault(n => n.Name == node)?.Addresses ?? [], null)];
        }

        ImmutableArray<Workload> workloads = facts.FindWorkloads(text);
        if (workloads.Length > 0)
        {
            return [.. workloads.Select(w => new FlowEnd(Party.Of(w), w.Addresses, null))];
        }

        if (ServiceEnds(text, flow, port, problems) is { } behind)
        {
            return behind;
        }

        problems.Add($"there is no pod, controller or Service '{text}'{Suggest(text)}");
        return [];
    }

    private ImmutableArray<FlowEnd>? ServiceEnds(string text, Flow flow, int? port, ImmutableArray<string>.Builder problems)
    {
        if (facts.FindService(text) is not { } service)
        {
            return null;
        }

        ImmutableArray<Workload> behind = facts.WorkloadsSelectedBy(service);
        if (behind.Length == 0)
        {
            problems.Add($"no pod in the facts stands behind Service '{text}'");
            return [];
        }

        if (port is null)
        {
            return [.. behind.Select(w => new FlowEnd(Party.Of(w), w.Addresses, null))];
        }

        if (service.Ports.FirstOrDefault(p => p.Port == port && p.Protocol == flow.Protocol) is not { } servicePort)
        {
            problems.Add($"Service '{text}' has no port {port} for {flow.Protocol}; it has {string.Join(", ", service.Ports.Select(p => $"{p.Protocol} {p.Port}"))}");
            return [];
        }

        var ends = ImmutableArray.CreateBuilder<FlowEnd>();
        foreach (Workload workload in behind)
        {
            if (servicePort.ResolveTarget(workload) is not { } target)
            {
                problems.Add($"port {port} of Service '{text}' names a container port that {workload} does not declare");
                return [];
            }

            ends.Add(new FlowEnd(Party.Of(workload), workload.Addresses, target));
        }

        return ends.ToImmutable();
    }

    private Party PartyAt(IpAddress address) =>
        facts.WorkloadAt(address) is { } workload ? Party.Of(workload)
        : facts.Nodes.FirstOrDefault(n => n.Addresses.Contains(address)) is { } node ? Party.OfNode(node.Name)
        : Party.Outside;

    private string Suggest(string text)
    {
        string name = text[(text.IndexOf('/', StringComparison.Ordinal) + 1)..];
        string[] near = [.. facts.Workloads
            .Select(w => w.ToString())
            .Where(w => w.Contains(name, StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Take(MostSuggestions)];
        if (near.Length > 0)
        {
            return $"; did you mean {string.Join(" or ", near)}?";
        }

        return text.Contains('/', StringComparison.Ordinal) ? "" : "; write it as namespace/name, as an address, or as node:NAME";
    }

    private sealed record FlowEnd(Party Party, ImmutableArray<IpAddress> Addresses, int? Port)
    {
        public bool OnlyV6 => Addresses.Length > 0 && Addresses.All(a => a.IsV6);

        public IpAddress? Address(bool v6)
        {
            foreach (IpAddress address in Addresses)
            {
                if (address.IsV6 == v6)
                {
                    return address;
                }
            }

            return null;
        }
    }
}

using System.Collections.Immutable;
using System.Globalization;
using LayeredPolicy.Intents;

namespace LayeredPolicy.Splitting.Resolution;

/// <summary>Turns ports as clauses name them into container ports, the ones that the node sees on the wire.</summary>
internal sealed class PortResolver(ClusterFacts facts, SplitLog log)
{
    /// <summary>The container ports of a clause at one destination; null when one does not resolve, which is reported; empty for every port.</summary>
    public ImmutableArray<PortRange>? Resolve(ImmutableArray<PortRef> ports, IpProtocol protocol, ResolvedEnd destination, Clause clause)
    {
        var ranges = new List<PortRange>();
        foreach (PortRef port in ports)
        {
            if (port is PortRef.Any)
            {
                return [];
            }

            if (ResolveOne(port, protocol, destination, clause) is not { } range)
            {
                return null;
            }

            ranges.Add(range);
        }

        return [.. ranges.Distinct().Order()];
    }

    private PortRange? ResolveOne(PortRef port, IpProtocol protocol, ResolvedEnd destination, Clause clause) => (port, destination) switch
    {
        (PortRef.Number number, _) => Declared(new PortRange(number.Value), protocol, destination, clause),
        (PortRef.Range range, _) => new PortRange(range.First, range.Last),
        (PortRef.Named named, ResolvedEnd.Pods pods) => Named(named.Name, protocol, pods, clause),
        (PortRef.OfService service, ResolvedEnd.Pods pods) => Behind(service, protocol, pods, clause),
        _ => Fail(clause, $"clause '{clause.Id}': port {port} needs pods as its destination, and {destination.Name} is not pods of one namespace"),
    };

    private PortRange Declared(PortRange port, IpProtocol protocol, ResolvedEnd destination, Clause clause)
    {
        if (destination is ResolvedEnd.Pods pods)
        {
            foreach (Workload workload in pods.Scope.Workloads.Where(w => !w.Ports.IsEmpty && !w.Ports.Any(p => p.Number == port.First && p.Protocol == protocol)))
            {
                string declared = string.Join(", ", workload.Ports.Select(p => p.Number.ToString(CultureInfo.InvariantCulture)).Distinct());
                log.Report(CoreDiagnostics.SplitUndeclaredPort, clause.Location, $"clause '{clause.Id}': {workload} declares {declared}, not {port}");
            }
        }

        return port;
    }

    private PortRange? Named(string name, IpProtocol protocol, ResolvedEnd.Pods pods, Clause clause)
    {
        var found = new SortedSet<int>();
        foreach (Workload workload in pods.Scope.Workloads)
        {
            int[] numbers = [.. workload.Ports.Where(p => p.Name == name && p.Protocol == protocol).Select(p => p.Number)];
            if (numbers.Length == 0)
            {
                return Fail(clause, $"clause '{clause.Id}': {workload} declares no {protocol} port named '{name}'");
            }

            found.UnionWith(numbers);
        }

        return One(found, $"port '{name}'", pods, clause);
    }

    private PortRange? Behind(PortRef.OfService port, IpProtocol protocol, ResolvedEnd.Pods pods, Clause clause)
    {
        if (facts.Services.FirstOrDefault(s => s.Namespace == pods.Scope.Namespace && s.Name == port.Service) is not { } service)
        {
            return Fail(clause, $"clause '{clause.Id}': there is no Service '{port.Service}' in namespace '{pods.Scope.Namespace}'");
        }

        ImmutableArray<Workload> behind = facts.WorkloadsSelectedBy(service);
        if (pods.Scope.Workloads.FirstOrDefault(w => !behind.Any(b => b.Index == w.Index)) is { } apart)
        {
            return Fail(clause, $"clause '{clause.Id}': Service '{port.Service}' does not select {apart}");
        }

        bool Same(ServicePort p) => p.Protocol == protocol &&
            (p.Name == port.Port || p.Port.ToString(CultureInfo.InvariantCulture) == port.Port);
        if (service.Ports.FirstOrDefault(Same) is not { } servicePort)
        {
            string has = string.Join(", ", service.Ports.Select(p => $"{p.Port}{(p.Name is null ? "" : " " + p.Name)} {p.Protocol}"));
            return Fail(clause, $"clause '{clause.Id}': Service '{port.Service}' has no {protocol} port {port.Port}; it has {has}");
        }

        var found = new SortedSet<int>();
        foreach (Workload workload in pods.Scope.Workloads)
        {
            if (servicePort.ResolveTarget(workload) is not { } target)
            {
                return Fail(clause, $"clause '{clause.Id}': {port} leads to a container port that {workload} does not declare");
            }

            found.Add(target);
        }

        return One(found, port.ToString(), pods, clause);
    }

    // Opening the union would give each workload the ports of the others.
    private PortRange? One(SortedSet<int> found, string port, ResolvedEnd.Pods pods, Clause clause) => found.Count == 1
        ? new PortRange(found.Min)
        : Fail(clause, $"clause '{clause.Id}': {port} is not one container port at {pods.Name}: {string.Join(", ", found)}; name a subject for each");

    private PortRange? Fail(Clause clause, string message)
    {
        log.Report(CoreDiagnostics.SplitPort, clause.Location, message);
        return null;
    }
}

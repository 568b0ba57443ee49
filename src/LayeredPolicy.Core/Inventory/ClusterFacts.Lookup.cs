using System.Collections.Immutable;

namespace LayeredPolicy;

public sealed partial class ClusterFacts
{
    private readonly Lazy<Index> _index;

    /// <summary>
    /// The workload of that name: a pod or a template, or the first pod of a controller of that name. Null when there is none.
    /// </summary>
    /// <param name="name"><c>namespace/name</c>; a name alone is one of namespace <c>default</c>.</param>
    public Workload? FindWorkload(string name) => FindWorkloads(name).FirstOrDefault();

    /// <summary>All workloads of that name: a pod or a template of the name itself, or else every pod of a controller of that name.</summary>
    /// <param name="name"><c>namespace/name</c>; a name alone is one of namespace <c>default</c>.</param>
    public ImmutableArray<Workload> FindWorkloads(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string key = name.Contains('/', StringComparison.Ordinal) ? name : "default/" + name;
        Index index = _index.Value;
        return index.ByName.TryGetValue(key, out ImmutableArray<Workload> named) ? named
            : index.ByController.TryGetValue(key, out ImmutableArray<Workload> owned) ? owned
            : [];
    }

    /// <summary>The Service of that name, or null.</summary>
    /// <param name="name"><c>namespace/name</c>; a name alone is one of namespace <c>default</c>.</param>
    public ServiceFact? FindService(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string key = name.Contains('/', StringComparison.Ordinal) ? name : "default/" + name;
        return _index.Value.Services.GetValueOrDefault(key);
    }

    /// <summary>The namespace of that name, or null when it has no object in the input: then its labels are not known.</summary>
    public NamespaceFact? FindNamespace(string name) => _index.Value.Namespaces.GetValueOrDefault(name);

    /// <summary>The workload at an address, or null. Pods in their node's network and finished pods have no address of their own.</summary>
    public Workload? WorkloadAt(IpAddress address) => _index.Value.ByAddress.GetValueOrDefault(address);

    /// <summary>The workloads that a Service selects: those of its namespace that carry every label of its selector; none without a selector.</summary>
    public ImmutableArray<Workload> WorkloadsSelectedBy(ServiceFact service)
    {
        ArgumentNullException.ThrowIfNull(service);
        if (service.Selector is not { Count: > 0 } selector)
        {
            return [];
        }

        ImmutableArray<Workload> candidates = _index.Value.ByNamespace.GetValueOrDefault(service.Namespace, []);
        return [.. candidates.Where(w => selector.All(l => w.Labels.TryGetValue(l.Key, out string? value) && value == l.Value))];
    }

    private sealed class Index
    {
        public Index(ClusterFacts facts)
        {
            ByName = Group(facts.Workloads, static w => w.ToString());
            ByController = Group(
                facts.Workloads.Where(static w => w.Controller is not null), static w => w.Namespace + "/" + w.Controller!.Name);
            ByNamespace = Group(facts.Workloads, static w => w.Namespace);
            foreach (NamespaceFact ns in facts.Namespaces)
            {
                Namespaces.TryAdd(ns.Name, ns);
            }

            foreach (ServiceFact service in facts.Services)
            {
                Services.TryAdd(service.ToString(), service);
            }

            foreach (Workload workload in facts.Workloads.Where(static w => !w.HostNetwork && w.Phase is not ("Succeeded" or "Failed")))
            {
                foreach (IpAddress address in workload.Addresses)
                {
                    ByAddress.TryAdd(address, workload);
                }
            }
        }

        public Dictionary<string, ImmutableArray<Workload>> ByName { get; }

        public Dictionary<string, ImmutableArray<Workload>> ByController { get; }

        public Dictionary<string, ImmutableArray<Workload>> ByNamespace { get; }

        public Dictionary<string, NamespaceFact> Namespaces { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, ServiceFact> Services { get; } = new(StringComparer.Ordinal);

        public Dictionary<IpAddress, Workload> ByAddress { get; } = [];

        private static Dictionary<string, ImmutableArray<Workload>> Group(IEnumerable<Workload> workloads, Func<Workload, string> key) =>
            workloads.GroupBy(key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
    }
}

using System.Collections.Immutable;
using LayeredPolicy.Inventory.Reading;

namespace LayeredPolicy;

public sealed partial class ClusterFacts
{
    /// <summary>The label that the API server gives every namespace: its name.</summary>
    public const string NamespaceNameLabel = "kubernetes.io/metadata.name";

    /// <summary>
    /// Collects the facts that the objects of a set tell: namespaces, pods and pod templates of Deployments, StatefulSets, DaemonSets,
    /// ReplicaSets, ReplicationControllers, Jobs and CronJobs, service accounts, Services and their endpoints, Ingresses and
    /// OpenShift Routes, nodes, Calico HostEndpoints, and stated facts (kind <c>ClusterFacts</c>). Other kinds are passed over. A value that cannot be read gives a
    /// diagnostic, and the object counts without it.
    /// </summary>
    /// <remarks>
    /// Nothing is added to what the objects say. A pod and the controller that made it are one workload: when pods of a controller are
    /// in the set, they stand for it. See <see cref="AsServed"/> for manifests that no API server has seen yet.
    /// </remarks>
    public static ClusterFacts From(Manifests manifests)
    {
        ArgumentNullException.ThrowIfNull(manifests);
        var collector = new FactCollector();
        foreach (ManifestDocument document in manifests.Documents)
        {
            collector.Add(document);
        }

        return new()
        {
            Namespaces = [.. collector.Namespaces],
            Workloads = collector.Workloads(),
            ServiceAccounts = [.. collector.ServiceAccounts],
            Services = [.. collector.Services],
            EndpointSlices = [.. collector.EndpointSlices],
            Ingresses = [.. collector.Ingresses],
            Nodes = [.. collector.Nodes],
            HostEndpoints = [.. collector.HostEndpoints],
            Stated = collector.Stated,
            Diagnostics = [.. collector.Diagnostics.Distinct()],
        };
    }

    /// <summary>Whether facts are read from objects of the kind; when not, adding or removing such an object changes no fact.</summary>
    internal static bool DependOn(ResourceId id) => FactCollector.Reads(id);

    /// <summary>
    /// The facts as the API server would serve the same objects: every namespace carries the label <c>kubernetes.io/metadata.name</c>,
    /// and a pod without a service account runs as <c>default</c>. Use it for manifests from a repository; facts from a live cluster
    /// stay as they are.
    /// </summary>
    public ClusterFacts AsServed() => new(this)
    {
        Namespaces = [.. Namespaces.Select(n => n with { Labels = new LabelSet(n.Labels.Append(new(NamespaceNameLabel, n.Name))) })],
        Workloads = [.. Workloads.Select(w => w with { ServiceAccount = w.ServiceAccount ?? "default" })],
    };

    /// <summary>The same facts with others stated in code: <c>facts.With(s => s with { TrustDomain = Fact.Stated("corp.example") })</c>.</summary>
    /// <param name="change">Makes the new stated facts of the present ones.</param>
    public ClusterFacts With(Func<StatedFacts, StatedFacts> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new(this) { Stated = change(Stated) };
    }

    /// <summary>
    /// The same facts with others about the workloads, known from elsewhere: <c>facts.WithWorkloads(w => w with { Mesh = MeshMode.Sidecar })</c>.
    /// </summary>
    /// <param name="change">Makes the new workload of the present one; its place among the workloads stays.</param>
    public ClusterFacts WithWorkloads(Func<Workload, Workload> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new(this) { Workloads = [.. Workloads.Select(w => change(w) with { Index = w.Index })] };
    }

    /// <summary>The same facts with namespaces, workloads and service accounts of others added behind them.</summary>
    internal ClusterFacts Plus(ClusterFacts others) => new(this)
    {
        Namespaces = Namespaces.AddRange(others.Namespaces),
        Workloads = [.. Workloads, .. others.Workloads.Select((w, i) => w with { Index = Workloads.Length + i })],
        ServiceAccounts = ServiceAccounts.AddRange(others.ServiceAccounts),
    };

    /// <summary>The same facts with a workload added behind the others.</summary>
    internal ClusterFacts Plus(Workload workload) => new(this) { Workloads = Workloads.Add(workload with { Index = Workloads.Length }) };

    /// <summary>The same facts without namespaces of the names of others.</summary>
    internal ClusterFacts Without(ImmutableArray<NamespaceFact> others) => new(this) { Namespaces = Namespaces.RemoveAll(n => others.Any(o => o.Name == n.Name)) };

    // Every fact is copied here and nowhere else, so that a new one cannot be forgotten in one of the variants.
    private ClusterFacts(ClusterFacts other)
        : this()
    {
        Namespaces = other.Namespaces;
        Workloads = other.Workloads;
        ServiceAccounts = other.ServiceAccounts;
        Services = other.Services;
        EndpointSlices = other.EndpointSlices;
        Ingresses = other.Ingresses;
        Nodes = other.Nodes;
        HostEndpoints = other.HostEndpoints;
        Stated = other.Stated;
        Diagnostics = other.Diagnostics;
    }
}

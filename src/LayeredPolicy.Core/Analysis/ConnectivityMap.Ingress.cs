using LayeredPolicy.Analysis;

namespace LayeredPolicy;

public sealed partial class ConnectivityMap
{
    private readonly Lazy<ILookup<IngressFact, EndpointClass>> _ingresses;

    /// <summary>
    /// The Ingresses and Routes that lead to workloads of the map, in input order, each with the classes that it leads to, whether policy lets
    /// the ingress controller reach them or not.
    /// </summary>
    public IEnumerable<IGrouping<IngressFact, EndpointClass>> Ingresses => _ingresses.Value;

    private ILookup<IngressFact, EndpointClass> FindIngresses() => new IngressTargets(World.Facts).Leads
        .Select(l => (l.Ingress, To: ClassNamed(l.Workload.ToString()))).Where(static l => l.To is not null).Distinct()
        .ToLookup(static l => l.Ingress, static l => l.To!);
}

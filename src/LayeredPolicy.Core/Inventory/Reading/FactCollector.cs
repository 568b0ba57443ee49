using System.Collections.Immutable;

namespace LayeredPolicy.Inventory.Reading;

/// <summary>Sorts the objects of a set into facts.</summary>
internal sealed class FactCollector
{
    private readonly WorkloadCollector _workloads = new();
    private readonly FactContext _context = new();
    private readonly Dictionary<ResourceId, ManifestDocument> _seen = [];
    private readonly Dictionary<string, NamespaceFact> _namespaces = new(StringComparer.Ordinal);

    public List<NamespaceFact> Namespaces { get; } = [];

    public List<ServiceAccountFact> ServiceAccounts { get; } = [];

    public List<ServiceFact> Services { get; } = [];

    public List<EndpointSliceFact> EndpointSlices { get; } = [];

    public List<IngressFact> Ingresses { get; } = [];

    public List<NodeFact> Nodes { get; } = [];

    public List<HostEndpointFact> HostEndpoints { get; } = [];

    public StatedFacts Stated { get; private set; } = StatedFacts.None;

    public List<Diagnostic> Diagnostics => _context.Diagnostics;

    public ImmutableArray<Workload> Workloads() => _workloads.ToWorkloads(_namespaces);

    public void Add(ManifestDocument document)
    {
        ResourceId id = document.Id;
        string ns = id.Namespace is { Length: > 0 } given ? given : "default";
        var node = new FactNode(document, _context);
        switch (id.Group, id.Kind)
        {
            case ("", "Namespace") when IsNew(document):
                var fact = new NamespaceFact(id.Name, node.Map("metadata").Labels("labels"));
                Namespaces.Add(fact);
                _namespaces.TryAdd(fact.Name, fact);
                break;
            case ("", "ServiceAccount") when IsNew(document):
                ServiceAccounts.Add(new ServiceAccountFact(ns, id.Name, node.Map("metadata").Labels("labels")));
                break;
            case ("", "Service") when IsNew(document):
                Services.Add(ServiceReader.Service(node, ns));
                break;
            case ("discovery.k8s.io", "EndpointSlice") when IsNew(document):
                EndpointSlices.Add(ServiceReader.Slice(node, ns));
                break;
            case ("", "Endpoints") when IsNew(document):
                EndpointSlices.AddRange(ServiceReader.Subsets(node, ns));
                break;
            case ("networking.k8s.io" or "extensions", "Ingress") when IsNew(document):
                Ingresses.Add(IngressReader.Ingress(node, ns));
                break;
            case ("route.openshift.io", "Route") when IsNew(document):
                Ingresses.Add(IngressReader.Route(node, ns));
                break;
            case ("", "Node") when IsNew(document):
                Nodes.Add(HostReader.Node(node));
                break;
            case ("projectcalico.org" or "crd.projectcalico.org", "HostEndpoint") when IsNew(document):
                HostEndpoints.Add(HostReader.HostEndpoint(node));
                break;
            case (StatedFactsReader.Group, StatedFactsReader.Kind):
                Stated = StatedFactsReader.Read(node, Stated, Diagnostics);
                break;
            default:
                if (WorkloadCollector.Knows(id) && IsNew(document))
                {
                    _workloads.Add(node, ns);
                }

                break;
        }
    }

    /// <summary>Whether <see cref="Add"/> reads anything from objects of the kind.</summary>
    public static bool Reads(ResourceId id) => (id.Group, id.Kind) switch
    {
        ("", "Namespace" or "ServiceAccount" or "Service" or "Endpoints" or "Node") => true,
        ("discovery.k8s.io", "EndpointSlice") or ("projectcalico.org" or "crd.projectcalico.org", "HostEndpoint") => true,
        ("networking.k8s.io" or "extensions", "Ingress") or ("route.openshift.io", "Route") => true,
        (StatedFactsReader.Group, StatedFactsReader.Kind) => true,
        _ => WorkloadCollector.Knows(id),
    };

    // Says that an object is there twice or has no name; the first of two counts.
    private bool IsNew(ManifestDocument document)
    {
        ResourceId id = document.Id.Namespace is "" ? document.Id with { Namespace = null } : document.Id;
        if (id.Name.Length == 0)
        {
            if (new FactNode(document, _context).Map("metadata").Text("generateName") is null)
            {
                Diagnostics.Add(document.Report(CoreDiagnostics.FactNameless, $"the {id.Kind} has no name", "metadata"));
            }

            return true;
        }

        if (_seen.TryAdd(id, document))
        {
            return true;
        }

        string where = _seen[id].Location is { } location ? $" in {location}" : "";
        Diagnostics.Add(document.Report(CoreDiagnostics.FactTwice, $"{id} is there already{where}; this one is passed over", "metadata.name"));
        return false;
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using LayeredPolicy.Istio.Evaluation;
using LayeredPolicy.Istio.Models;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What findings look at: the policies of a mesh that can be read, and the facts that the objects tell.</summary>
internal sealed class FindingScope
{
    /// <summary>Reads the objects. Policies that istiod cannot read are left out: its webhook says so already.</summary>
    public FindingScope(Manifests manifests, MeshSettings? settings)
    {
        Manifests = manifests;
        Facts = ClusterFacts.From(manifests).AsServed();
        RootNamespace = (settings ?? MeshConfigReader.Read(manifests, Facts, ImmutableArray.CreateBuilder<Diagnostic>())).RootNamespace;
        Authorizations = Read(AuthorizationPolicy.KubeKind, IstioJsonContext.Default.AuthorizationPolicySpec, s => s.Selector);
        PeerAuthentications = Read(PeerAuthentication.KubeKind, IstioJsonContext.Default.PeerAuthenticationSpec, s => s.Selector);
    }

    /// <summary>All objects.</summary>
    public Manifests Manifests { get; }

    /// <summary>What the objects tell of the cluster.</summary>
    public ClusterFacts Facts { get; }

    /// <summary>The namespace whose policies hold for the whole mesh.</summary>
    public string RootNamespace { get; }

    /// <summary>The authorization policies.</summary>
    public ImmutableArray<ReviewedPolicy<AuthorizationPolicySpec>> Authorizations { get; }

    /// <summary>The peer authentications.</summary>
    public ImmutableArray<ReviewedPolicy<PeerAuthenticationSpec>> PeerAuthentications { get; }

    /// <summary>The known workloads that a policy without target references is for.</summary>
    public IEnumerable<Workload> WorkloadsOf<TSpec>(ReviewedPolicy<TSpec> policy) =>
        Facts.Workloads.Where(w => (policy.Namespace == RootNamespace || w.Namespace == policy.Namespace) && policy.HasLabels(w));

    /// <summary>Whether some workload among the objects names the namespace. Where none does, nothing is known of what runs there.</summary>
    public bool KnowsWorkloadsOf(string ns) => Facts.Workloads.Any(w => w.Id.Namespace == ns);

    /// <summary>The workloads that may run in a namespace: those that name it, and those that name none, whose namespace whoever applies them gives.</summary>
    public IEnumerable<Workload> PossibleWorkloadsOf(string ns) => Facts.Workloads.Where(w => w.Id.Namespace is not { Length: > 0 } named || named == ns);

    /// <summary>The namespace of an object; <c>default</c> when it names none, as the API server does.</summary>
    public static string NamespaceOf(ManifestDocument document) => document.Id.Namespace ?? "default";

    private ImmutableArray<ReviewedPolicy<TSpec>> Read<TSpec>(string kind, JsonTypeInfo<TSpec> model, Func<TSpec, WorkloadSelector?> selector)
        where TSpec : class
    {
        SchemaNode schema = IstioSchemas.All.First(s => s.Kind == kind).Root.Properties["spec"];
        ImmutableArray<ReviewedPolicy<TSpec>>.Builder read = ImmutableArray.CreateBuilder<ReviewedPolicy<TSpec>>();
        foreach (ManifestDocument document in Manifests.OfKind(AuthorizationPolicy.KubeGroup, kind))
        {
            JsonElement? written = document.Json.TryGetProperty("spec", out JsonElement json) ? json : null;
            if (ProtoJson.TryRead(written, schema, out JsonObject? message, out _) && message.Deserialize(model) is { } spec)
            {
                read.Add(new(document, NamespaceOf(document), spec, selector(spec)));
            }
        }

        return read.ToImmutable();
    }
}

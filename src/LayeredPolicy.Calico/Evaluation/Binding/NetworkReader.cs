using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LayeredPolicy.Calico.Models;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>Reads all the objects of the network layer, in the order given; a later object replaces an earlier one of the same identity.</summary>
internal sealed class NetworkReader(Manifests manifests, ClusterFacts facts, CalicoOptions options)
{
    private const string CalicoGroup = "projectcalico.org";
    private const string KubernetesGroup = "networking.k8s.io";

    // Where Calico keeps its objects when they are plain custom resources behind its own API: the same fields.
    private const string StorageGroup = "crd.projectcalico.org";

    // Where NetworkPolicy stood before it had a group of its own.
    private const string EarlierGroup = "extensions";

    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<BoundPolicy> _policies = [];
    private readonly List<BoundTier> _tiers = [];
    private readonly Dictionary<string, BoundProfile> _profiles = new(StringComparer.Ordinal);
    private readonly List<(ManifestDocument Document, NetworkSetSpec Spec)> _sets = [];
    private readonly List<(string Name, FelixConfigurationSpec Spec)> _agents = [];

    /// <summary>Reads everything.</summary>
    public BoundNetwork Read()
    {
        foreach (ManifestDocument document in Latest([.. manifests.Documents.Where(d => IsOurs(d) && !IsRefused(d))]))
        {
            Read(document, new BindingContext(document, options, _diagnostics));
        }

        ProfileReader.AddFromFacts(
            _profiles, facts, _sets.Where(s => s.Document.Id.Kind == NetworkSet.KubeKind).Select(s => s.Document.Id.Namespace ?? "default"), options);
        var endpoints = new EndpointReader(facts, options, _profiles, _diagnostics);
        return new()
        {
            Policies = [.. _policies],
            Tiers = TierOrder.Of(_tiers, _policies, _diagnostics),
            Profiles = _profiles.ToImmutableDictionary(StringComparer.Ordinal),
            Endpoints = endpoints.Read(_sets),
            Settings = SettingsReader.Of(_agents),
            Services = ServiceReader.Read(facts),
            Diagnostics = [.. _diagnostics],
        };
    }

    private bool IsRefused(ManifestDocument document)
    {
        if (Refusals.Reason(document, options) is not { } reason)
        {
            return false;
        }

        new BindingContext(document, options, _diagnostics).Report(CalicoDiagnostics.RefusedObject, "", $"{reason}; the object takes no part");
        return true;
    }

    private IEnumerable<ManifestDocument> Latest(IReadOnlyCollection<ManifestDocument> documents)
    {
        var last = new Dictionary<ResourceId, ManifestDocument>();
        foreach (ManifestDocument document in documents)
        {
            if (last.TryGetValue(document.Id, out ManifestDocument? earlier))
            {
                new BindingContext(earlier, options, _diagnostics).Report(
                    CalicoDiagnostics.ReplacedObject, "", $"{document.Id} stands in the input again and replaces this one");
            }

            last[document.Id] = document;
        }

        return documents.Where(d => ReferenceEquals(last[d.Id], d));
    }

    private static bool IsOurs(ManifestDocument document) => document.Id.Name.Length > 0 && document.Id.Group switch
    {
        CalicoGroup or StorageGroup or ClusterNetworkPolicy.KubeGroup => true,
        KubernetesGroup or EarlierGroup => document.Id.Kind == "NetworkPolicy",
        _ => false,
    };

    private void Read(ManifestDocument document, BindingContext context)
    {
        CalicoJsonContext json = CalicoJsonContext.Default;
        switch (document.Id.Kind)
        {
            case "NetworkPolicy" when document.Id.Group is KubernetesGroup or EarlierGroup:
                if (document.Id.Group == EarlierGroup)
                {
                    context.Report(CalicoDiagnostics.EarlierKubernetesPolicy, "", $"NetworkPolicy of {EarlierGroup}/v1beta1 is judged as one of {KubernetesGroup}/v1; no current API server takes it");
                }

                Add(Spec(context, json.StagedKubernetesNetworkPolicySpec) is { } kubernetes ? new KubernetesPolicyReader(context, false).Read(kubernetes) : null);
                break;
            case StagedKubernetesNetworkPolicy.KubeKind:
                Add(Spec(context, json.StagedKubernetesNetworkPolicySpec) is { } staged ? new KubernetesPolicyReader(context, true).Read(staged) : null);
                break;
            case ClusterNetworkPolicy.KubeKind:
                Add(Spec(context, json.ClusterNetworkPolicySpec) is { } cluster ? new ClusterPolicyReader(context).Read(cluster) : null);
                break;
            case AdminPolicyReader.AdminKind or AdminPolicyReader.BaselineKind when document.Id.Group == ClusterNetworkPolicy.KubeGroup:
                Add(AdminPolicyReader.Read(context));
                break;
            case NetworkPolicy.KubeKind:
                Add(Spec(context, json.NetworkPolicySpec) is { } policy ? PolicyReader.Read(context, PolicyShape.Of(policy)) : null);
                break;
            case GlobalNetworkPolicy.KubeKind:
                Add(Spec(context, json.GlobalNetworkPolicySpec) is { } global ? PolicyReader.Read(context, PolicyShape.Of(global)) : null);
                break;
            case StagedNetworkPolicy.KubeKind:
                Add(Spec(context, json.StagedNetworkPolicySpec) is { } preview ? PolicyReader.Read(context, PolicyShape.Of(preview)) : null);
                break;
            case StagedGlobalNetworkPolicy.KubeKind:
                Add(Spec(context, json.StagedGlobalNetworkPolicySpec) is { } globalPreview ? PolicyReader.Read(context, PolicyShape.Of(globalPreview)) : null);
                break;
            case Tier.KubeKind when Spec(context, json.TierSpec) is { } tier:
                _tiers.Add(TierOrder.Read(document.Id.Name, tier, options));
                break;
            case Profile.KubeKind when Spec(context, json.ProfileSpec) is { } profile:
                _profiles[document.Id.Name] = ProfileReader.Read(context, profile);
                break;
            case NetworkSet.KubeKind or GlobalNetworkSet.KubeKind when Spec(context, json.NetworkSetSpec) is { } set:
                _sets.Add((document, set));
                break;
            case FelixConfiguration.KubeKind when Spec(context, json.FelixConfigurationSpec) is { } agent:
                _agents.Add((document.Id.Name, agent));
                break;
        }
    }

    private void Add(BoundPolicy? policy)
    {
        if (policy is not null)
        {
            _policies.Add(policy);
        }
    }

    private static T? Spec<T>(BindingContext context, JsonTypeInfo<T> type)
        where T : class, new()
    {
        if (!context.Document.Json.TryGetProperty("spec", out JsonElement spec) || spec.ValueKind == JsonValueKind.Null)
        {
            return new();
        }

        try
        {
            return spec.Deserialize(type);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or FormatException)
        {
            // The converter of ports throws the latter two for values that are neither numbers nor text.
            string path = e is JsonException { Path: { } at } ? "spec" + at[1..] : "spec";
            context.Report(CalicoDiagnostics.UnreadableObject, path, $"a value below {path} does not have the type that {context.Document.Id.Kind} expects; the object takes no part");
            return null;
        }
    }
}

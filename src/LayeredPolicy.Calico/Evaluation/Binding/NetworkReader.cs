using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LayeredPolicy.Calico.Models;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>Reads all the objects of the network layer, in the order given; a later object replaces an earlier one of the same identity.</summary>
internal sealed class NetworkReader(Manifests manifests, ClusterFacts facts, CalicoOptions options)
{
    private const string CalicoGroup = "projectcalico.org";

    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<BoundPolicy> _policies = [];
    private readonly List<BoundTier> _tiers = [];
    private readonly Dictionary<string, BoundProfile> _profiles = new(StringComparer.Ordinal);
    private readonly List<(ManifestDocument Document, NetworkSetSpec Spec)> _sets = [];
    private readonly List<(string Name, FelixConfigurationSpec Spec)> _agents = [];

    /// <summary>Reads everything.</summary>
    public BoundNetwork Read()
    {
        foreach (ManifestDocument document in Latest())
        {
            Read(document, new BindingContext(document, options, _diagnostics));
        }

        ProfileReader.AddFromFacts(_profiles, facts, options);
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

    private IEnumerable<ManifestDocument> Latest()
    {
        var last = new Dictionary<ResourceId, ManifestDocument>();
        foreach (ManifestDocument document in manifests.Documents.Where(IsOurs))
        {
            if (last.TryGetValue(document.Id, out ManifestDocument? earlier))
            {
                new BindingContext(earlier, options, _diagnostics).Report(
                    CalicoDiagnostics.ReplacedObject, "", $"{document.Id} stands in the input again and replaces this one");
            }

            last[document.Id] = document;
        }

        return manifests.Documents.Where(d => last.TryGetValue(d.Id, out ManifestDocument? kept) && ReferenceEquals(kept, d));
    }

    private static bool IsOurs(ManifestDocument document) => document.Id.Name.Length > 0 && document.Id.Group switch
    {
        CalicoGroup or ClusterNetworkPolicy.KubeGroup => true,
        "networking.k8s.io" => document.Id.Kind == "NetworkPolicy",
        _ => false,
    };

    private void Read(ManifestDocument document, BindingContext context)
    {
        CalicoJsonContext json = CalicoJsonContext.Default;
        switch (document.Id.Kind)
        {
            case "NetworkPolicy" when document.Id.Group != CalicoGroup:
                Add(Spec(context, json.StagedKubernetesNetworkPolicySpec) is { } kubernetes ? new KubernetesPolicyReader(context, false).Read(kubernetes) : null);
                break;
            case StagedKubernetesNetworkPolicy.KubeKind:
                Add(Spec(context, json.StagedKubernetesNetworkPolicySpec) is { } staged ? new KubernetesPolicyReader(context, true).Read(staged) : null);
                break;
            case ClusterNetworkPolicy.KubeKind:
                Add(Spec(context, json.ClusterNetworkPolicySpec) is { } cluster ? new ClusterPolicyReader(context).Read(cluster) : null);
                break;
            case NetworkPolicy.KubeKind:
                Add(Spec(context, json.NetworkPolicySpec) is { } policy ? PolicyReader.Read(context, PolicyForm.Of(policy)) : null);
                break;
            case GlobalNetworkPolicy.KubeKind:
                Add(Spec(context, json.GlobalNetworkPolicySpec) is { } global ? PolicyReader.Read(context, PolicyForm.Of(global)) : null);
                break;
            case StagedNetworkPolicy.KubeKind:
                Add(Spec(context, json.StagedNetworkPolicySpec) is { } preview ? PolicyReader.Read(context, PolicyForm.Of(preview)) : null);
                break;
            case StagedGlobalNetworkPolicy.KubeKind:
                Add(Spec(context, json.StagedGlobalNetworkPolicySpec) is { } globalPreview ? PolicyReader.Read(context, PolicyForm.Of(globalPreview)) : null);
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
        catch (JsonException e)
        {
            string path = "spec" + (e.Path ?? "$")[1..];
            context.Report(CalicoDiagnostics.UnreadableObject, path, $"the value of {path} does not have the type that {context.Document.Id.Kind} expects; the object takes no part");
            return null;
        }
    }
}

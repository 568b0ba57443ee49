using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LayeredPolicy.Calico.Models;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>Reads single objects of the network layer. What it says of an object depends on the object and the options alone.</summary>
internal sealed class DocumentReader(CalicoOptions options)
{
    private const string CalicoGroup = "projectcalico.org";
    private const string KubernetesGroup = "networking.k8s.io";

    // Where Calico keeps its objects when they are plain custom resources behind its own API: the same fields.
    private const string StorageGroup = "crd.projectcalico.org";

    // Where NetworkPolicy stood before it had a group of its own.
    private const string EarlierGroup = "extensions";

    /// <summary>Whether the object belongs to the layer.</summary>
    public static bool IsOurs(ManifestDocument document) => document.Id.Name.Length > 0 && document.Id.Group switch
    {
        CalicoGroup or StorageGroup or ClusterNetworkPolicy.KubeGroup => true,
        KubernetesGroup or EarlierGroup => document.Id.Kind == "NetworkPolicy",
        _ => false,
    };

    /// <summary>Reads one object.</summary>
    public DocumentReading Read(ManifestDocument document)
    {
        var diagnostics = new List<Diagnostic>();
        var context = new BindingContext(document, options, diagnostics);
        if (Refusals.Find(document, options) is { } refusal)
        {
            if (!refusal.IsMetadataOnly)
            {
                context.Report(CalicoDiagnostics.RefusedObject, "", $"{refusal.Reason}; the object takes no part");
                return new() { Refusal = diagnostics[0] };
            }

            context.Report(CalicoDiagnostics.RefusedMetadata, Refusals.Metadata, $"{refusal.Reason}; it is judged as if that were corrected");
        }

        DocumentReading reading = Read(document, context);
        return diagnostics.Count == 0 ? reading : reading with { Diagnostics = [.. diagnostics] };
    }

    private static DocumentReading Read(ManifestDocument document, BindingContext context)
    {
        CalicoJsonContext json = CalicoJsonContext.Default;
        if (document.Id is { Group: EarlierGroup, Kind: "NetworkPolicy" })
        {
            context.Report(CalicoDiagnostics.EarlierKubernetesPolicy, "", $"NetworkPolicy of {EarlierGroup}/v1beta1 is judged as one of {KubernetesGroup}/v1; no current API server takes it");
        }

        return document.Id.Kind switch
        {
            "NetworkPolicy" when document.Id.Group is KubernetesGroup or EarlierGroup =>
                Of(Spec(context, json.StagedKubernetesNetworkPolicySpec) is { } kubernetes ? new KubernetesPolicyReader(context, false).Read(kubernetes) : null),
            StagedKubernetesNetworkPolicy.KubeKind =>
                Of(Spec(context, json.StagedKubernetesNetworkPolicySpec) is { } staged ? new KubernetesPolicyReader(context, true).Read(staged) : null),
            ClusterNetworkPolicy.KubeKind =>
                Of(Spec(context, json.ClusterNetworkPolicySpec) is { } cluster ? new ClusterPolicyReader(context).Read(cluster) : null),
            AdminPolicyReader.AdminKind or AdminPolicyReader.BaselineKind when document.Id.Group == ClusterNetworkPolicy.KubeGroup => Of(AdminPolicyReader.Read(context)),
            NetworkPolicy.KubeKind =>
                Of(Spec(context, json.NetworkPolicySpec) is { } policy ? PolicyReader.Read(context, PolicyShape.Of(policy)) : null),
            GlobalNetworkPolicy.KubeKind =>
                Of(Spec(context, json.GlobalNetworkPolicySpec) is { } global ? PolicyReader.Read(context, PolicyShape.Of(global)) : null),
            StagedNetworkPolicy.KubeKind =>
                Of(Spec(context, json.StagedNetworkPolicySpec) is { } preview ? PolicyReader.Read(context, PolicyShape.Of(preview)) : null),
            StagedGlobalNetworkPolicy.KubeKind =>
                Of(Spec(context, json.StagedGlobalNetworkPolicySpec) is { } globalPreview ? PolicyReader.Read(context, PolicyShape.Of(globalPreview)) : null),
            Tier.KubeKind when Spec(context, json.TierSpec) is { } tier => new() { Tier = TierOrder.Read(document.Id.Name, tier, context.Options) },
            Profile.KubeKind when Spec(context, json.ProfileSpec) is { } profile => new() { Profile = ProfileReader.Read(context, profile) },
            NetworkSet.KubeKind or GlobalNetworkSet.KubeKind when Spec(context, json.NetworkSetSpec) is { } set => new() { Set = set },
            FelixConfiguration.KubeKind when Spec(context, json.FelixConfigurationSpec) is { } agent => new() { Agent = agent },
            _ => DocumentReading.Nothing,
        };
    }

    private static DocumentReading Of(BoundPolicy? policy) => policy is null ? DocumentReading.Nothing : new() { Policy = policy };

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

using System.Text.Json;
using System.Text.Json.Nodes;
using LayeredPolicy.Calico.Models;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>
/// Reads AdminNetworkPolicy and BaselineAdminNetworkPolicy, the two kinds that ClusterNetworkPolicy succeeds, by writing each as the
/// newer kind would say it: <c>Allow</c> is <c>Accept</c>, and ports are protocols. What does not convert fails closed in the same way.
/// </summary>
/// <remarks>See https://network-policy-api.sigs.k8s.io/v0.1.7/api-overview/. Calico 3.29 to 3.31 enforce them.</remarks>
internal static class AdminPolicyReader
{
    /// <summary>The kind that is read before every NetworkPolicy.</summary>
    public const string AdminKind = "AdminNetworkPolicy";

    /// <summary>The kind that is read where no NetworkPolicy decides.</summary>
    public const string BaselineKind = "BaselineAdminNetworkPolicy";

    /// <summary>The tier of <see cref="AdminKind"/>.</summary>
    public const string AdminTier = "adminnetworkpolicy";

    /// <summary>The tier of <see cref="BaselineKind"/>.</summary>
    public const string BaselineTier = "baselineadminnetworkpolicy";

    // The only name that a baseline policy may have: a cluster has one.
    private const string BaselineName = "default";

    /// <summary>Converts the policy; null when it takes no part.</summary>
    public static BoundPolicy? Read(BindingContext context)
    {
        bool isBaseline = context.Document.Id.Kind == BaselineKind;
        if (isBaseline && context.Document.Id.Name != BaselineName)
        {
            context.Ignored("metadata.name", $"'{context.Document.Id.Name}' is not '{BaselineName}', the only name that a {BaselineKind} may have");
            return null;
        }

        if (NewerForm(context.Document.Json) is not { } spec)
        {
            context.Ignored("spec", $"the spec does not have the shape of a {context.Document.Id.Kind}");
            return null;
        }

        context.Report(
            CalicoDiagnostics.EarlierAdminPolicy, "",
            $"{context.Document.Id.Kind} is enforced by Calico 3.29 to 3.31 and ignored by later versions; it is judged here as the earlier ones do");
        return new ClusterPolicyReader(context).Read(spec, isBaseline ? BaselineTier : AdminTier, "Kubernetes" + context.Document.Id.Kind);
    }

    private static ClusterNetworkPolicySpec? NewerForm(JsonElement document)
    {
        if (!document.TryGetProperty("spec", out JsonElement written) || JsonObject.Create(Object(written)) is not { } spec)
        {
            return null;
        }

        bool baseline = document.GetProperty("kind").GetString() == BaselineKind;
        foreach (string direction in (ReadOnlySpan<string>)["ingress", "egress"])
        {
            foreach (JsonObject rule in (spec[direction] as JsonArray ?? []).OfType<JsonObject>())
            {
                rule["action"] = Action(rule["action"]?.ToString(), baseline);
                if (rule["ports"] is JsonArray ports)
                {
                    rule["protocols"] = new JsonArray([.. ports.Select(Protocol)]);
                }
            }
        }

        try
        {
            return spec.Deserialize(CalicoJsonContext.Default.ClusterNetworkPolicySpec);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // An empty object stands for what is none, so that reading goes on and finds nothing in it.
    private static JsonElement Object(JsonElement json) => json.ValueKind == JsonValueKind.Object ? json.Clone() : default;

    // A baseline has nothing behind it to pass to.
    private static string? Action(string? action, bool baseline) => action switch
    {
        "Allow" => ClusterNetworkPolicyActions.Accept,
        "Deny" => ClusterNetworkPolicyActions.Deny,
        "Pass" when !baseline => ClusterNetworkPolicyActions.Pass,
        _ => null,
    };

    private static JsonObject? Protocol(JsonNode? port)
    {
        if (port is not JsonObject given)
        {
            return null;
        }

        if (given["namedPort"] is { } name)
        {
            return new() { ["destinationNamedPort"] = name.DeepClone() };
        }

        return given["portNumber"] is JsonObject number ? Transport(number, new() { ["number"] = number["port"]?.DeepClone() })
            : given["portRange"] is JsonObject range
                ? Transport(range, new() { ["range"] = new JsonObject { ["start"] = range["start"]?.DeepClone(), ["end"] = range["end"]?.DeepClone() } })
            : null;
    }

    private static JsonObject Transport(JsonObject written, JsonObject port) => new()
    {
        [(written["protocol"]?.ToString() ?? "TCP").ToLowerInvariant()] = new JsonObject { ["destinationPort"] = port },
    };
}

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using FluentValidation;
using FluentValidation.Results;
using LayeredPolicy.Calico.Models;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Validation;

/// <summary>Gives a decoded object to the validator of its kind.</summary>
internal static class TypedObjects
{
    private static readonly CalicoJsonContext s_json = CalicoJsonContext.Default;
    private static readonly NetworkPolicyValidator s_networkPolicy = new();
    private static readonly GlobalNetworkPolicyValidator s_globalNetworkPolicy = new();
    private static readonly StagedNetworkPolicyValidator s_stagedNetworkPolicy = new();
    private static readonly StagedGlobalNetworkPolicyValidator s_stagedGlobalNetworkPolicy = new();
    private static readonly StagedKubernetesNetworkPolicyValidator s_stagedKubernetesNetworkPolicy = new();
    private static readonly TierValidator s_tier = new();
    private static readonly NetworkSetValidator s_networkSet = new();
    private static readonly GlobalNetworkSetValidator s_globalNetworkSet = new();
    private static readonly HostEndpointValidator s_hostEndpoint = new();
    private static readonly ProfileValidator s_profile = new();
    private static readonly FelixConfigurationValidator s_felixConfiguration = new();

    /// <summary>Validates an object of a kind that the client knows.</summary>
    public static ValidationResult Validate(string kind, ObjectMeta meta, JsonObject spec)
    {
        var root = new JsonObject { ["metadata"] = View(meta), ["spec"] = spec.DeepClone() };
        return kind switch
        {
            "NetworkPolicy" => Validate(root, s_json.NetworkPolicy, s_networkPolicy),
            "GlobalNetworkPolicy" => Validate(root, s_json.GlobalNetworkPolicy, s_globalNetworkPolicy),
            "StagedNetworkPolicy" => Validate(root, s_json.StagedNetworkPolicy, s_stagedNetworkPolicy),
            "StagedGlobalNetworkPolicy" => Validate(root, s_json.StagedGlobalNetworkPolicy, s_stagedGlobalNetworkPolicy),
            "StagedKubernetesNetworkPolicy" => Validate(root, s_json.StagedKubernetesNetworkPolicy, s_stagedKubernetesNetworkPolicy),
            "Tier" => Validate(root, s_json.Tier, s_tier),
            "NetworkSet" => Validate(root, s_json.NetworkSet, s_networkSet),
            "GlobalNetworkSet" => Validate(root, s_json.GlobalNetworkSet, s_globalNetworkSet),
            "HostEndpoint" => Validate(root, s_json.HostEndpoint, s_hostEndpoint),
            "Profile" => Validate(root, s_json.Profile, s_profile),
            _ => Validate(root, s_json.FelixConfiguration, s_felixConfiguration),
        };
    }

    /// <summary>The shape of a decoded policy with Calico rules, or null for the other kinds.</summary>
    public static PolicyShape? ShapeOf(string kind, JsonObject spec)
    {
        JsonNode copy = spec.DeepClone();
        NarrowIntegers(copy, isWide: false);
        return kind switch
        {
            "NetworkPolicy" => PolicyShape.Of(copy.Deserialize(s_json.NetworkPolicySpec)),
            "GlobalNetworkPolicy" => PolicyShape.Of(copy.Deserialize(s_json.GlobalNetworkPolicySpec)),
            "StagedNetworkPolicy" => PolicyShape.Of(copy.Deserialize(s_json.StagedNetworkPolicySpec)),
            "StagedGlobalNetworkPolicy" => PolicyShape.Of(copy.Deserialize(s_json.StagedGlobalNetworkPolicySpec)),
            _ => null,
        };
    }

    private static ValidationResult Validate<T>(JsonObject root, JsonTypeInfo<T> model, AbstractValidator<T> validator)
        where T : class
    {
        NarrowIntegers(root, model == (object)s_json.FelixConfiguration);
        return validator.Validate(root.Deserialize(model)!);
    }

    private static JsonObject View(ObjectMeta meta) => new()
    {
        ["name"] = meta.Name,
        ["namespace"] = meta.Namespace,
        ["labels"] = new JsonObject(meta.Labels.Select(l => KeyValuePair.Create(l.Key, (JsonNode?)l.Value))),
        ["annotations"] = new JsonObject(meta.Annotations.Select(l => KeyValuePair.Create(l.Key, (JsonNode?)l.Value))),
    };

    /// <summary>
    /// The client reads integers of 64 bits where the models have 32. Every limit lies within 32 bits, so that the nearest value is judged alike.
    /// </summary>
    private static void NarrowIntegers(JsonNode? node, bool isWide)
    {
        if (isWide)
        {
            return;
        }

        switch (node)
        {
            case JsonObject o:
                foreach ((string key, JsonNode? value) in o.ToArray())
                {
                    if (value is JsonValue v && v.TryGetValue(out long number) && number != (int)number)
                    {
                        o[key] = number < 0 ? int.MinValue : int.MaxValue;
                    }
                    else
                    {
                        NarrowIntegers(value, isWide);
                    }
                }

                break;
            case JsonArray list:
                foreach (JsonNode? item in list)
                {
                    NarrowIntegers(item, isWide);
                }

                break;
        }
    }
}

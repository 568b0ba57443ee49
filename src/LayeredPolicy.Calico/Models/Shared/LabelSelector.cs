using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>A Kubernetes label selector: every part must match.</summary>
/// <remarks>
/// See https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/. Empty selects everything; an absent selector is read as the
/// field that holds it says.
/// </remarks>
public sealed class LabelSelector
{
    /// <summary>Requirements on single labels.</summary>
    [JsonPropertyName("matchExpressions")]
    public IList<LabelSelectorRequirement>? MatchExpressions { get; set; }

    /// <summary>Labels that must be present with these values.</summary>
    [JsonPropertyName("matchLabels")]
    public IDictionary<string, string>? MatchLabels { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}

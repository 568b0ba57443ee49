using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>WorkloadGroupSpec</c> object.</summary>
public sealed class WorkloadGroupSpec
{
    /// <summary>
    /// Name, namespace, labels and annotations. Fields unknown to the Kubernetes client are not kept here; the loader keeps the raw document
    /// beside the typed view.
    /// </summary>
    [JsonPropertyName("metadata")]
    public WorkloadGroupMetadata? Metadata { get; set; }

    /// <summary>The <c>probe</c> field.</summary>
    [JsonPropertyName("probe")]
    public ReadinessProbe? Probe { get; set; }

    /// <summary>The <c>template</c> field.</summary>
    [JsonPropertyName("template")]
    public WorkloadEntrySpec? Template { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}

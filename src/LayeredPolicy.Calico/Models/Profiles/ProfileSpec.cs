using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>The <c>ProfileSpec</c> object.</summary>
public sealed class ProfileSpec
{
    /// <summary>The <c>ingress</c> field.</summary>
    [JsonPropertyName("ingress")]
    public IList<Rule>? Ingress { get; set; }

    /// <summary>The <c>egress</c> field.</summary>
    [JsonPropertyName("egress")]
    public IList<Rule>? Egress { get; set; }

    /// <summary>The <c>labelsToApply</c> field.</summary>
    [JsonPropertyName("labelsToApply")]
    public IDictionary<string, string>? LabelsToApply { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}

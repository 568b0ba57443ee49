using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>Rules and labels of the profile.</summary>
public sealed class ProfileSpec
{
    /// <summary>Rules for traffic to the endpoints, read in order.</summary>
    [JsonPropertyName("ingress")]
    public IList<Rule>? Ingress { get; set; }

    /// <summary>Rules for traffic from the endpoints, read in order.</summary>
    [JsonPropertyName("egress")]
    public IList<Rule>? Egress { get; set; }

    /// <summary>Labels that endpoints of the profile inherit; an own label of the same key wins, then the earlier profile.</summary>
    [JsonPropertyName("labelsToApply")]
    public IDictionary<string, string>? LabelsToApply { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}

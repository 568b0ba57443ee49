using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>Where the tier stands and what happens at its end.</summary>
public sealed class TierSpec
{
    /// <summary>
    /// What happens to traffic of an endpoint that some policy of the tier applies to, when no rule decides: one of <see
    /// cref="TierDefaultActions"/>.
    /// </summary>
    /// <value><c>Deny</c> when absent.</value>
    [JsonPropertyName("defaultAction")]
    public string? DefaultAction { get; set; }

    /// <summary>The place among the tiers; lower is read first.</summary>
    /// <remarks>The Calico client fills 1,000,000 when it is absent; the API server with CRDs does not.</remarks>
    /// <value>After every numbered tier when absent.</value>
    [JsonPropertyName("order")]
    public double? Order { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using k8s.Models;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>The <c>Rule</c> object.</summary>
public sealed class Rule
{
    /// <summary>The <c>action</c> field.</summary>
    [JsonPropertyName("action")]
    public string? Action { get; set; }

    /// <summary>The <c>ipVersion</c> field.</summary>
    [JsonPropertyName("ipVersion")]
    public int? IpVersion { get; set; }

    /// <summary>The <c>protocol</c> field.</summary>
    [JsonPropertyName("protocol")]
    public IntOrString? Protocol { get; set; }

    /// <summary>The <c>notProtocol</c> field.</summary>
    [JsonPropertyName("notProtocol")]
    public IntOrString? NotProtocol { get; set; }

    /// <summary>The <c>icmp</c> field.</summary>
    [JsonPropertyName("icmp")]
    public IcmpFields? Icmp { get; set; }

    /// <summary>The <c>notICMP</c> field.</summary>
    [JsonPropertyName("notICMP")]
    [YamlMember(Alias = "notICMP", ApplyNamingConventions = false)]
    public IcmpFields? NotIcmp { get; set; }

    /// <summary>The <c>source</c> field.</summary>
    [JsonPropertyName("source")]
    public EntityRule? Source { get; set; }

    /// <summary>The <c>destination</c> field.</summary>
    [JsonPropertyName("destination")]
    public EntityRule? Destination { get; set; }

    /// <summary>The <c>http</c> field.</summary>
    [JsonPropertyName("http")]
    public HttpMatch? Http { get; set; }

    /// <summary>
    /// Name, namespace, labels and annotations. Fields unknown to the Kubernetes client are not kept here; the loader keeps the raw document
    /// beside the typed view.
    /// </summary>
    [JsonPropertyName("metadata")]
    public RuleMetadata? Metadata { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using k8s.Models;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>The <c>EntityRule</c> object.</summary>
public sealed class EntityRule
{
    /// <summary>The <c>nets</c> field.</summary>
    [JsonPropertyName("nets")]
    public IList<string>? Nets { get; set; }

    /// <summary>The <c>notNets</c> field.</summary>
    [JsonPropertyName("notNets")]
    public IList<string>? NotNets { get; set; }

    /// <summary>The <c>selector</c> field.</summary>
    [JsonPropertyName("selector")]
    public string? Selector { get; set; }

    /// <summary>The <c>notSelector</c> field.</summary>
    [JsonPropertyName("notSelector")]
    public string? NotSelector { get; set; }

    /// <summary>The <c>namespaceSelector</c> field.</summary>
    [JsonPropertyName("namespaceSelector")]
    public string? NamespaceSelector { get; set; }

    /// <summary>The <c>serviceAccounts</c> field.</summary>
    [JsonPropertyName("serviceAccounts")]
    public ServiceAccountMatch? ServiceAccounts { get; set; }

    /// <summary>The <c>services</c> field.</summary>
    [JsonPropertyName("services")]
    public ServiceMatch? Services { get; set; }

    /// <summary>The <c>ports</c> field.</summary>
    [JsonPropertyName("ports")]
    public IList<IntOrString>? Ports { get; set; }

    /// <summary>The <c>notPorts</c> field.</summary>
    [JsonPropertyName("notPorts")]
    public IList<IntOrString>? NotPorts { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using k8s.Models;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>ServiceEntryStatus</c> object.</summary>
public sealed class ServiceEntryStatus
{
    /// <summary>The <c>conditions</c> field.</summary>
    [JsonPropertyName("conditions")]
    public IList<IstioCondition>? Conditions { get; set; }

    /// <summary>The <c>observedGeneration</c> field.</summary>
    [JsonPropertyName("observedGeneration")]
    public IntOrString? ObservedGeneration { get; set; }

    /// <summary>The <c>validationMessages</c> field.</summary>
    [JsonPropertyName("validationMessages")]
    public IList<ValidationMessage>? ValidationMessages { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}

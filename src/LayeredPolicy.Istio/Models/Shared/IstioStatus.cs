using System.Text.Json;
using System.Text.Json.Serialization;
using k8s.Models;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>What the control plane reports.</summary>
public sealed class IstioStatus
{
    /// <summary>The observed conditions, by type.</summary>
    [JsonPropertyName("conditions")]
    public IList<IstioCondition>? Conditions { get; set; }

    /// <summary>The generation of the object that the status was computed from.</summary>
    [JsonPropertyName("observedGeneration")]
    public IntOrString? ObservedGeneration { get; set; }

    /// <summary>What the analyzers say.</summary>
    [JsonPropertyName("validationMessages")]
    public IList<ValidationMessage>? ValidationMessages { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}

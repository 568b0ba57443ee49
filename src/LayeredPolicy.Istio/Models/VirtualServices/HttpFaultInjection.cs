using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>HttpFaultInjection</c> object.</summary>
public sealed class HttpFaultInjection
{
    /// <summary>The <c>abort</c> field.</summary>
    [JsonPropertyName("abort")]
    public FaultAbort? Abort { get; set; }

    /// <summary>The <c>delay</c> field.</summary>
    [JsonPropertyName("delay")]
    public FaultDelay? Delay { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}

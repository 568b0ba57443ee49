using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Faults that the proxy makes.</summary>
public sealed class HttpFaultInjection
{
    /// <summary>Answers with an error.</summary>
    [JsonPropertyName("abort")]
    public FaultAbort? Abort { get; set; }

    /// <summary>Delays before forwarding.</summary>
    [JsonPropertyName("delay")]
    public FaultDelay? Delay { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>An outbound listener.</summary>
public sealed class SidecarEgressListener
{
    /// <summary>The address that is listened on.</summary>
    [JsonPropertyName("bind")]
    public string? Bind { get; set; }

    /// <summary>How traffic gets to the listener, one of <see cref="CaptureModes"/>.</summary>
    [JsonPropertyName("captureMode")]
    public string? CaptureMode { get; set; }

    /// <summary>What is imported, as <c>NAMESPACE/HOST</c> with <c>*</c>, <c>.</c> and a leading <c>~</c> for exclusion; required.</summary>
    [JsonPropertyName("hosts")]
    public IList<string>? Hosts { get; set; }

    /// <summary>The port of the listener. Absent: the ports of the imported services.</summary>
    [JsonPropertyName("port")]
    public SidecarPort? Port { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>FaultAbort</c> object.</summary>
public sealed class FaultAbort
{
    /// <summary>The <c>grpcStatus</c> field.</summary>
    [JsonPropertyName("grpcStatus")]
    public string? GrpcStatus { get; set; }

    /// <summary>The <c>http2Error</c> field.</summary>
    [JsonPropertyName("http2Error")]
    public string? Http2Error { get; set; }

    /// <summary>The <c>httpStatus</c> field.</summary>
    [JsonPropertyName("httpStatus")]
    public int? HttpStatus { get; set; }

    /// <summary>The <c>percentage</c> field.</summary>
    [JsonPropertyName("percentage")]
    public Percent? Percentage { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}

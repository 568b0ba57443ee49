using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>An error answer.</summary>
public sealed class FaultAbort
{
    /// <summary>The gRPC status, by name.</summary>
    [JsonPropertyName("grpcStatus")]
    public string? GrpcStatus { get; set; }

    /// <summary>Refused by the webhook.</summary>
    [JsonPropertyName("http2Error")]
    public string? Http2Error { get; set; }

    /// <summary>The HTTP status.</summary>
    [JsonPropertyName("httpStatus")]
    public int? HttpStatus { get; set; }

    /// <summary>Share of the requests.</summary>
    /// <value>None when absent.</value>
    [JsonPropertyName("percentage")]
    public Percent? Percentage { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}

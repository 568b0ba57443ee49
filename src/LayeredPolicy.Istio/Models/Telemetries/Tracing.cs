using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Traces.</summary>
public sealed class Tracing
{
    /// <summary>Further tags, by name.</summary>
    [JsonPropertyName("customTags")]
    public IDictionary<string, CustomTag>? CustomTags { get; set; }

    /// <summary>Does not pass trace context on.</summary>
    [JsonPropertyName("disableContextPropagation")]
    public bool? DisableContextPropagation { get; set; }

    /// <summary>Does not report spans; context is still passed on.</summary>
    [JsonPropertyName("disableSpanReporting")]
    public bool? DisableSpanReporting { get; set; }

    /// <summary>Whether the tags of the mesh are added.</summary>
    [JsonPropertyName("enableIstioTags")]
    public bool? EnableIstioTags { get; set; }

    /// <summary>Which side reports.</summary>
    [JsonPropertyName("match")]
    public TracingSelector? Match { get; set; }

    /// <summary>Where traces go. Absent: the mesh default.</summary>
    [JsonPropertyName("providers")]
    public IList<TelemetryProvider>? Providers { get; set; }

    /// <summary>Share of requests without a decision that are traced, 0 to 100.</summary>
    [JsonPropertyName("randomSamplingPercentage")]
    public double? RandomSamplingPercentage { get; set; }

    /// <summary>Whether the request id carries the sampling decision.</summary>
    [JsonPropertyName("useRequestIdForTraceSampling")]
    public bool? UseRequestIdForTraceSampling { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}

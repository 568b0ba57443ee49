using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>The <c>Tracing</c> object.</summary>
public sealed class Tracing
{
    /// <summary>The <c>customTags</c> field.</summary>
    [JsonPropertyName("customTags")]
    public IDictionary<string, CustomTag>? CustomTags { get; set; }

    /// <summary>The <c>disableContextPropagation</c> field.</summary>
    [JsonPropertyName("disableContextPropagation")]
    public bool? DisableContextPropagation { get; set; }

    /// <summary>The <c>disableSpanReporting</c> field.</summary>
    [JsonPropertyName("disableSpanReporting")]
    public bool? DisableSpanReporting { get; set; }

    /// <summary>The <c>enableIstioTags</c> field.</summary>
    [JsonPropertyName("enableIstioTags")]
    public bool? EnableIstioTags { get; set; }

    /// <summary>The <c>match</c> field.</summary>
    [JsonPropertyName("match")]
    public TracingSelector? Match { get; set; }

    /// <summary>The <c>providers</c> field.</summary>
    [JsonPropertyName("providers")]
    public IList<TelemetryProvider>? Providers { get; set; }

    /// <summary>The <c>randomSamplingPercentage</c> field.</summary>
    [JsonPropertyName("randomSamplingPercentage")]
    public double? RandomSamplingPercentage { get; set; }

    /// <summary>The <c>useRequestIdForTraceSampling</c> field.</summary>
    [JsonPropertyName("useRequestIdForTraceSampling")]
    public bool? UseRequestIdForTraceSampling { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}

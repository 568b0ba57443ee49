using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Conditions on the request: all present fields must hold, each when any of its values does, a <c>not</c> field when none does.</summary>
/// <remarks>See https://istio.io/latest/docs/reference/config/security/authorization-policy/#Operation.</remarks>
public sealed class AuthorizationOperation
{
    /// <summary>Host headers, without case; a port in the header counts. HTTP only.</summary>
    [JsonPropertyName("hosts")]
    public IList<string>? Hosts { get; set; }

    /// <summary>Host headers that must not match. HTTP only.</summary>
    [JsonPropertyName("notHosts")]
    public IList<string>? NotHosts { get; set; }

    /// <summary>Destination ports as text. The port of the workload, not of the Service.</summary>
    [JsonPropertyName("ports")]
    public IList<string>? Ports { get; set; }

    /// <summary>Destination ports that must not match.</summary>
    [JsonPropertyName("notPorts")]
    public IList<string>? NotPorts { get; set; }

    /// <summary>HTTP methods; always <c>POST</c> for gRPC. HTTP only.</summary>
    [JsonPropertyName("methods")]
    public IList<string>? Methods { get; set; }

    /// <summary>HTTP methods that must not match. HTTP only.</summary>
    [JsonPropertyName("notMethods")]
    public IList<string>? NotMethods { get; set; }

    /// <summary>Normalised paths, or templates with <c>{*}</c> and <c>{**}</c>; <c>/package.Service/Method</c> for gRPC. HTTP only.</summary>
    [JsonPropertyName("paths")]
    public IList<string>? Paths { get; set; }

    /// <summary>Paths that must not match. HTTP only.</summary>
    [JsonPropertyName("notPaths")]
    public IList<string>? NotPaths { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>Which endpoints the policy applies to, and its rules.</summary>
public sealed class GlobalNetworkPolicySpec
{
    /// <summary>The tier that the policy belongs to.</summary>
    /// <value><c>default</c> when absent or empty.</value>
    [JsonPropertyName("tier")]
    public string? Tier { get; set; }

    /// <summary>The place within the tier; lower is read first. Negative and fractional values are legal.</summary>
    /// <remarks>Policies of one order are read by kind, namespace and name.</remarks>
    /// <value>After every numbered policy when absent.</value>
    [JsonPropertyName("order")]
    public double? Order { get; set; }

    /// <summary>Which endpoints the policy applies to, by their labels, in Calico's selector language; at most 1,024 characters.</summary>
    /// <value>All endpoints in scope when absent or empty.</value>
    [JsonPropertyName("selector")]
    public string? Selector { get; set; }

    /// <summary>Limits the policy to endpoints in namespaces with these labels; at most 1,024 characters.</summary>
    /// <remarks>Absent or empty includes endpoints without a namespace; <c>all()</c> means every endpoint that has one.</remarks>
    [JsonPropertyName("namespaceSelector")]
    public string? NamespaceSelector { get; set; }

    /// <summary>
    /// Limits the policy to endpoints whose service account has these labels; at most 1,024 characters. Joined with the other selectors by and.
    /// </summary>
    [JsonPropertyName("serviceAccountSelector")]
    public string? ServiceAccountSelector { get; set; }

    /// <summary>The directions that the policy isolates, values of <see cref="PolicyTypes"/>; one or two items.</summary>
    /// <remarks>
    /// When absent the server fills it from which of <c>ingress</c> and <c>egress</c> are present; an empty list is present. Without either it
    /// is <c>Ingress</c>.
    /// </remarks>
    [JsonPropertyName("types")]
    public IList<string>? Types { get; set; }

    /// <summary>Rules for traffic to the endpoints, read in order; at most 1,024.</summary>
    /// <remarks>Empty and absent both mean no rule: with type <c>Ingress</c> the endpoint is isolated and the tier's end decides.</remarks>
    [JsonPropertyName("ingress")]
    public IList<Rule>? Ingress { get; set; }

    /// <summary>Rules for traffic from the endpoints, read in order; at most 1,024.</summary>
    /// <remarks>Empty and absent both mean no rule: with type <c>Egress</c> the endpoint is isolated and the tier's end decides.</remarks>
    [JsonPropertyName("egress")]
    public IList<Rule>? Egress { get; set; }

    /// <summary>Applies the rules before connection tracking; host endpoints only, and needs <see cref="ApplyOnForward"/>.</summary>
    /// <value>False when absent.</value>
    [JsonPropertyName("doNotTrack")]
    public bool? DoNotTrack { get; set; }

    /// <summary>
    /// Applies the rules before destination address translation; host endpoints and ingress only, and needs <see cref="ApplyOnForward"/>.
    /// </summary>
    /// <value>False when absent.</value>
    [JsonPropertyName("preDNAT")]
    [YamlMember(Alias = "preDNAT", ApplyNamingConventions = false)]
    public bool? PreDnat { get; set; }

    /// <summary>Applies the rules also to traffic that is forwarded through a host endpoint.</summary>
    /// <value>False when absent.</value>
    [JsonPropertyName("applyOnForward")]
    public bool? ApplyOnForward { get; set; }

    /// <summary>Hints for the agent, values of <see cref="PerformanceHintValues"/>; they never change a verdict.</summary>
    [JsonPropertyName("performanceHints")]
    public IList<string>? PerformanceHints { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}

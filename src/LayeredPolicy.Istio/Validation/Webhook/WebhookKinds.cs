using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using FluentValidation;
using FluentValidation.Results;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>Which validator judges which kind.</summary>
internal static class WebhookKinds
{
    /// <summary>Percentages may be <c>NaN</c> or infinite in protobuf JSON.</summary>
    private static readonly IstioJsonContext s_context = new(new JsonSerializerOptions { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals });

    /// <summary>Runs the validator of a kind on an object in canonical form.</summary>
    public static IEnumerable<Diagnostic> Validate(string kind, JsonObject json) => kind switch
    {
        AuthorizationPolicy.KubeKind => Run(json, s_context.AuthorizationPolicy, new AuthorizationPolicyValidator()),
        PeerAuthentication.KubeKind => Run(json, s_context.PeerAuthentication, new PeerAuthenticationValidator()),
        RequestAuthentication.KubeKind => Run(json, s_context.RequestAuthentication, new RequestAuthenticationValidator()),
        WorkloadEntry.KubeKind => Run(json, s_context.WorkloadEntry, new WorkloadEntryValidator()),
        WorkloadGroup.KubeKind => Run(json, s_context.WorkloadGroup, new WorkloadGroupValidator()),
        ServiceEntry.KubeKind => Run(json, s_context.ServiceEntry, new ServiceEntryValidator()),
        Gateway.KubeKind => Run(json, s_context.Gateway, new GatewayValidator()),
        Sidecar.KubeKind => Run(json, s_context.Sidecar, new SidecarValidator()),
        DestinationRule.KubeKind => Run(json, s_context.DestinationRule, new DestinationRuleValidator()),
        Telemetry.KubeKind => Run(json, s_context.Telemetry, new TelemetryValidator()),
        VirtualService.KubeKind => Run(json, s_context.VirtualService, new VirtualServiceValidator()),
        ProxyConfig.KubeKind => Run(json, s_context.ProxyConfig, new ProxyConfigValidator()),
        _ => [],
    };

    private static IEnumerable<Diagnostic> Run<T>(JsonObject json, JsonTypeInfo<T> model, AbstractValidator<T> validator)
    {
        T value = json.Deserialize(model)!;
        return validator.Validate(value).Errors.Select(DiagnosticOf);
    }

    private static Diagnostic DiagnosticOf(ValidationFailure failure) =>
        ((DiagnosticDescriptor)failure.CustomState).Create(failure.ErrorMessage) with { Path = failure.PropertyName };
}

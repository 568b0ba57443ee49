using System.Text.Json;
using LayeredPolicy.Istio.Validation;

namespace LayeredPolicy.Istio.Tests.Validation;

/// <summary>Puts a spec before the webhook.</summary>
internal static class Review
{
    /// <summary>The answer to an object of a kind with the spec given as JSON.</summary>
    public static WebhookVerdict Of(string kind, string spec, string metadata = """{"name":"p","namespace":"shop"}""")
    {
        string group = kind switch
        {
            "Telemetry" => "telemetry.istio.io",
            "AuthorizationPolicy" or "PeerAuthentication" or "RequestAuthentication" => "security.istio.io",
            _ => "networking.istio.io",
        };
        using JsonDocument document = JsonDocument.Parse($$"""{"apiVersion":"{{group}}/v1","kind":"{{kind}}","metadata":{{metadata}},"spec":{{spec}}}""");
        return IstioWebhook.Review(document.RootElement);
    }

    /// <summary>The ids of errors and warnings in order, separated by blanks.</summary>
    public static string Ids(this WebhookVerdict verdict) => string.Join(' ', verdict.Errors.Concat(verdict.Warnings).Select(d => d.Id).Distinct().Order(StringComparer.Ordinal));
}

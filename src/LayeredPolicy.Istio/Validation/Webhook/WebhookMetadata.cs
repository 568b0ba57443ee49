using System.Text.Json.Nodes;
using LayeredPolicy.Istio.Models;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Istio.Validation;

/// <summary>The webhook's rules for annotations.</summary>
internal static class WebhookMetadata
{
    /// <summary>Marks a policy as one that only reports what it would do.</summary>
    public const string DryRun = "istio.io/dry-run";

    private static readonly string[] s_internal =
        ["internal.istio.io/webhook-always-reject", "internal.istio.io/parents", "internal.istio.io/parent-namespace"];

    private static readonly string[] s_booleans =
        ["1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False"];

    /// <summary>Checks the annotations of an object.</summary>
    public static IEnumerable<Diagnostic> Check(ObjectMeta meta, string kind, JsonObject spec)
    {
        foreach (string name in s_internal.Where(meta.Annotations.ContainsKey))
        {
            yield return At(name, IstioDiagnostics.InternalAnnotation, $"{name} is set");
        }

        if (!meta.Annotations.TryGetValue(DryRun, out string? dryRun))
        {
            yield break;
        }

        if (kind != AuthorizationPolicy.KubeKind)
        {
            yield return At(DryRun, IstioDiagnostics.UnsupportedDryRun, $"a {kind} cannot run dry");
        }
        else if ((spec["action"]?.GetValue<string>() ?? AuthorizationActions.Allow) is not (AuthorizationActions.Allow or AuthorizationActions.Deny) and var action)
        {
            yield return At(DryRun, IstioDiagnostics.UnsupportedDryRun, $"a policy of action {action} cannot run dry");
        }
        else if (!s_booleans.Contains(dryRun, StringComparer.Ordinal))
        {
            yield return At(DryRun, IstioDiagnostics.UnsupportedDryRun, $"'{dryRun}' is neither true nor false");
        }
    }

    private static Diagnostic At(string annotation, DiagnosticDescriptor descriptor, string found) =>
        descriptor.Create(found) with { Path = $"metadata.annotations[{annotation}]" };
}

using System.Text.Json;
using LayeredPolicy.Istio.Validation;

namespace LayeredPolicy.Conformance;

/// <summary>Compares our answer of Istio's webhook with the recorded one.</summary>
internal static class WebhookComparison
{
    /// <summary>Null when acceptance agrees, and for accepted objects whether there are warnings; otherwise how they differ.</summary>
    public static string? Decide(JsonElement recorded, WebhookVerdict ours)
    {
        bool accepted = recorded.GetProperty("accepted").GetBoolean();
        if (accepted != ours.Accepted)
        {
            return accepted
                ? $"webhook: accepted, ours refused: {string.Join("; ", ours.Errors)}"
                : $"webhook: refused ({string.Join("; ", recorded.Texts("errors"))}), ours accepted";
        }

        return accepted ? Warnings(recorded, ours) : null;
    }

    /// <summary>Null when there are warnings in both answers or in neither, accepted or not.</summary>
    public static string? Warnings(JsonElement recorded, WebhookVerdict ours)
    {
        string[] warnings = [.. recorded.Texts("warnings")];
        return warnings.Length > 0 != ours.Warnings.Length > 0
            ? $"webhook: warnings [{string.Join("; ", warnings)}], ours [{string.Join("; ", ours.Warnings)}]"
            : null;
    }
}

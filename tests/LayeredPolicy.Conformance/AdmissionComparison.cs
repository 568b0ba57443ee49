using System.Text.Json;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Conformance;

/// <summary>Compares our answer of the API server with the recorded one.</summary>
internal static class AdmissionComparison
{
    /// <summary>Null when acceptance, stored object and unknown fields agree; otherwise how they differ.</summary>
    public static string? Decide(JsonElement recorded, AdmissionVerdict ours)
    {
        bool accepted = recorded.GetProperty("accepted").GetBoolean();
        if (accepted != ours.Accepted)
        {
            return accepted
                ? $"apiServer: accepted, ours refused: {string.Join("; ", ours.Errors)}"
                : $"apiServer: refused ({string.Join("; ", Errors(recorded))}), ours accepted";
        }

        if (!recorded.Texts("unknownFields").ToHashSet().SetEquals(ours.UnknownFields))
        {
            return $"apiServer: unknown fields [{string.Join(", ", recorded.Texts("unknownFields"))}], ours [{string.Join(", ", ours.UnknownFields)}]";
        }

        JsonElement? stored = recorded.Field("stored") is { ValueKind: not JsonValueKind.Null } value ? value : null;
        JsonElement? oursStored = ours.Stored is { ValueKind: not JsonValueKind.Null } own ? own : null;
        return accepted && !JsonValues.AreEqual(stored, oursStored) ? $"apiServer: stored {stored}, ours {oursStored}" : null;
    }

    /// <summary>Null when errors and the running of CEL rules agree too; otherwise how they differ.</summary>
    public static string? Errors(JsonElement recorded, AdmissionVerdict ours)
    {
        var expected = Errors(recorded).ToHashSet(StringComparer.Ordinal);
        var found = ours.Errors.Select(e => $"{e.Field} {e.Type}").ToHashSet(StringComparer.Ordinal);
        bool skipped = recorded.Field("celSkipped") is { ValueKind: JsonValueKind.True };
        return expected.SetEquals(found) && skipped == ours.RulesSkipped
            ? null
            : $"apiServer errors: missing [{string.Join(", ", expected.Except(found))}], too many [{string.Join(", ", found.Except(expected))}], CEL skipped {skipped}";
    }

    private static IEnumerable<string> Errors(JsonElement recorded) => recorded.Field("errors") is { ValueKind: JsonValueKind.Array } errors
        ? errors.EnumerateArray().Select(e => $"{e.GetProperty("field").GetString()} {e.GetProperty("type").GetString()}")
        : [];
}

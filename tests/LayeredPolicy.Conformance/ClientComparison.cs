using System.Text.Json;
using LayeredPolicy.Calico.Validation;

namespace LayeredPolicy.Conformance;

/// <summary>Compares our answer of Calico's client with the recorded one.</summary>
internal static class ClientComparison
{
    private const string Decode = "decode:";

    /// <summary>Null when acceptance, stored spec and labels agree; otherwise how they differ.</summary>
    public static string? Decide(JsonElement recorded, ClientVerdict ours)
    {
        bool accepted = recorded.GetProperty("accepted").GetBoolean();
        if (accepted != ours.Accepted)
        {
            return accepted
                ? $"validator: accepted, ours refused: {string.Join("; ", ours.Errors)}"
                : $"validator: refused ({string.Join("; ", Errors(recorded))}), ours accepted";
        }

        if (accepted && !JsonValues.AreEqual(recorded.Field("stored"), ours.Stored))
        {
            return $"validator: stored {recorded.Field("stored")}, ours {ours.Stored}";
        }

        IEnumerable<string> labels = recorded.Field("storedLabels") is { ValueKind: JsonValueKind.Object } map
            ? map.EnumerateObject().Select(p => $"{p.Name}={p.Value.GetString()}")
            : [];
        return accepted && !labels.ToHashSet().SetEquals(ours.StoredLabels.Select(l => $"{l.Key}={l.Value}"))
            ? $"validator: labels {string.Join(", ", labels)}, ours {string.Join(", ", ours.StoredLabels)}"
            : null;
    }

    /// <summary>Null when the errors agree too; otherwise how they differ.</summary>
    public static string? Errors(JsonElement recorded, ClientVerdict ours)
    {
        var expected = Errors(recorded).ToHashSet(StringComparer.Ordinal);
        var found = ours.Errors.Select(e => Print(e.Field, e.Reason)).ToHashSet(StringComparer.Ordinal);
        return expected.SetEquals(found)
            ? null
            : $"validator errors: missing [{string.Join(", ", expected.Except(found))}], too many [{string.Join(", ", found.Except(expected))}]";
    }

    private static IEnumerable<string> Errors(JsonElement recorded) => recorded.Field("errors") is { ValueKind: JsonValueKind.Array } errors
        ? errors.EnumerateArray().Select(e => Print(e.GetProperty("field").GetString()!, e.GetProperty("reason").GetString()!))
        : [];

    private static string Print(string field, string reason) => $"{field}: {(reason.StartsWith(Decode, StringComparison.Ordinal) ? Decode : reason)}";
}

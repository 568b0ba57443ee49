using System.Text.Json;

namespace LayeredPolicy.Conformance.Suites;

/// <summary>What the two selector suites share.</summary>
internal static class SuiteLabels
{
    public static LabelSet Read(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object
            ? new LabelSet(json.EnumerateObject().Select(l => KeyValuePair.Create(l.Name, l.Value.GetString() ?? "")))
            : LabelSet.Empty;

    public static string? Compare<T>(string selector, string what, T expected, T actual)
        where T : notnull =>
        expected.Equals(actual) ? null : $"<{selector}> {what}: expected <{expected}>, we say <{actual}>";
}

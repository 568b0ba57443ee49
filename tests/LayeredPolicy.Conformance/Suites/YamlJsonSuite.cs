using System.Text.Json;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Conformance.Suites;

/// <summary>YAML text against the strict mode of the library behind kubectl: the same texts are refused, the others give the same JSON.</summary>
internal sealed class YamlJsonSuite : Suite
{
    public override string Name => "yaml-json";

    public override string? Judge(JsonElement testCase, bool symbolic)
    {
        bool expected = testCase.GetProperty("valid").GetBoolean();
        bool read = YamlText.TryToJson(testCase.GetProperty("yaml").GetString()!, out JsonElement json, out var diagnostics, strict: true);
        if (read != expected)
        {
            return expected
                ? $"expected a value, got {string.Join("; ", diagnostics)}"
                : $"expected the refusal '{testCase.GetProperty("error").GetString()}', got {json}";
        }

        return !expected || JsonValues.AreEqual(json, testCase.GetProperty("json")) ? null : $"expected {testCase.GetProperty("json")}, got {json}";
    }
}

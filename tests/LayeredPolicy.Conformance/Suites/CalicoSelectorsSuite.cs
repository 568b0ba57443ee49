using System.Text.Json;

namespace LayeredPolicy.Conformance.Suites;

/// <summary>Calico expressions: validity, canonical text, unique id and match.</summary>
internal sealed class CalicoSelectorsSuite : Suite
{
    public override string Name => "calico-selectors";

    public override string? Judge(JsonElement testCase, bool symbolic)
    {
        string text = testCase.GetProperty("selector").GetString()!;
        bool expectedValid = testCase.GetProperty("valid").GetBoolean();
        bool valid = Selector.TryParse(text, out Selector? selector, out Diagnostic? diagnostic);
        if (valid != expectedValid)
        {
            return $"<{text}> expected valid {expectedValid}, we say {valid} {diagnostic?.Message}";
        }

        if (Selector.IsValid(text) != valid)
        {
            return $"<{text}> checking and parsing disagree";
        }

        if (selector is null)
        {
            return null;
        }

        LabelSet labels = SuiteLabels.Read(testCase.GetProperty("labels"));
        return SuiteLabels.Compare(text, "canonical", testCase.GetProperty("canonical").GetString()!, selector.ToString())
            ?? SuiteLabels.Compare(text, "uid", testCase.GetProperty("uid").GetString()!, selector.UniqueId)
            ?? SuiteLabels.Compare(text, "match", testCase.GetProperty("match").GetBoolean(), selector.Matches(labels))
            ?? SuiteLabels.Compare(text, "match of a plain dictionary", selector.Matches(labels), selector.Matches(new Dictionary<string, string>(labels)));
    }
}

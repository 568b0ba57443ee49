using System.Text.Json;
using LayeredPolicy.Selectors;

namespace LayeredPolicy.Conformance.Suites;

/// <summary>Kubernetes selectors, as an object or as an expression: validity and match.</summary>
internal sealed class KubernetesSelectorsSuite : Suite
{
    public override string Name => "k8s-selectors";

    public override string? Judge(JsonElement testCase, bool symbolic)
    {
        bool expectedValid = testCase.GetProperty("valid").GetBoolean();
        string text = testCase.TryGetProperty("expression", out JsonElement expression) ? expression.GetString()! : testCase.GetProperty("selector").GetRawText();
        bool valid = expression.ValueKind == JsonValueKind.String
            ? Selector.TryParseKubernetes(text, out Selector? selector, out Diagnostic? diagnostic)
            : TryObject(testCase.GetProperty("selector"), out selector, out diagnostic);
        if (valid != expectedValid)
        {
            return $"<{text}> expected valid {expectedValid}, we say {valid} {diagnostic?.Message}";
        }

        return selector is null
            ? null
            : SuiteLabels.Compare(text, "match", testCase.GetProperty("match").GetBoolean(), selector.Matches(SuiteLabels.Read(testCase.GetProperty("labels"))));
    }

    private static bool TryObject(JsonElement json, out Selector? selector, out Diagnostic? diagnostic)
    {
        // A selector that is null as a whole matches nothing.
        if (json.ValueKind == JsonValueKind.Null)
        {
            selector = Selector.None;
            diagnostic = null;
            return true;
        }

        selector = null;
        return KubernetesLabelSelector.TryRead(json, out KubernetesLabelSelector? read, out diagnostic)
            && Selector.TryFromKubernetes(read, out selector, out diagnostic);
    }
}

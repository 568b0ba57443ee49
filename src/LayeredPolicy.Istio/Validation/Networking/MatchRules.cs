using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of conditions on requests.</summary>
internal static class MatchRules
{
    private const int LongestRegex = 1024;

    /// <summary>In <c>withoutHeaders</c> istiod takes this text for any value, although it is no expression.</summary>
    private const string AnyValue = "*";

    /// <summary>Checks the conditions of an HTTP route.</summary>
    public static void Check(HttpMatchRequest match, Reporter report)
    {
        CheckMap(match.Headers, "headers", isHeader: true, report);
        CheckMap(match.WithoutHeaders?.Where(h => h.Value.Regex != AnyValue), "withoutHeaders", isHeader: true, report);
        CheckMap(match.QueryParams, "queryParams", isHeader: false, report);
        CheckText(match.Uri, "uri", allowsEmptyPrefix: true, report);
        CheckText(match.Scheme, "scheme", allowsEmptyPrefix: false, report);
        CheckText(match.Method, "method", allowsEmptyPrefix: false, report);
        CheckText(match.Authority, "authority", allowsEmptyPrefix: false, report);
        if (match.Port is not (null or 0))
        {
            CommonRules.CheckPort(match.Port, "port", report);
        }

        CommonRules.CheckLabels(match.SourceLabels, "sourceLabels", report);
        GatewayNames.Check(match.Gateways, "gateways", report.ErrorsOnly());
        CheckNamespace(match.SourceNamespace, report);
    }

    /// <summary>A namespace is a DNS label or absent.</summary>
    public static void CheckNamespace(string? ns, Reporter report)
    {
        if (!string.IsNullOrEmpty(ns) && !HostText.IsLabel(ns))
        {
            report("sourceNamespace", IstioDiagnostics.InvalidMatch, $"'{ns}' is not a namespace");
        }
    }

    /// <summary>A condition on text: a prefix or expression is not empty, and an expression is one of RE2.</summary>
    public static void CheckText(StringMatch? match, string path, bool allowsEmptyPrefix, Reporter report)
    {
        if (match?.Prefix == "" && !allowsEmptyPrefix)
        {
            report(path, IstioDiagnostics.InvalidMatch, "an empty prefix matches everything");
        }

        if (match?.Regex is { } regex && RegexFault(regex) is { } fault)
        {
            report(path, IstioDiagnostics.InvalidMatch, fault);
        }
    }

    /// <summary>What is wrong with an expression, or null.</summary>
    public static string? RegexFault(string regex) =>
        regex.Length == 0 ? "the expression is empty"
        : System.Text.Encoding.UTF8.GetByteCount(regex) > LongestRegex ? $"the expression is longer than {LongestRegex} characters"
        : Re2Syntax.IsValid(regex) ? null
        : $"'{regex}' is not an expression of RE2";

    private static void CheckMap(IEnumerable<KeyValuePair<string, StringMatch>>? matches, string field, bool isHeader, Reporter report)
    {
        foreach ((string name, StringMatch match) in matches ?? [])
        {
            if (isHeader)
            {
                HeaderRules.CheckMatchName(name, $"{field}[{name}]", report);
            }

            CheckText(match, $"{field}[{name}]", allowsEmptyPrefix: false, report);
        }
    }
}

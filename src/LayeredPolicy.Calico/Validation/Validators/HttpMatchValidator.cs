using System.Buffers;
using FluentValidation;
using LayeredPolicy.Calico.Models;

namespace LayeredPolicy.Calico.Validation;

/// <summary>What Calico's client demands of an HTTP match. It reports the first bad path only.</summary>
public sealed class HttpMatchValidator : AbstractValidator<HttpMatch>
{
    private static readonly SearchValues<char> s_notInPaths = SearchValues.Create("? #");

    /// <summary>Makes the validator.</summary>
    public HttpMatchValidator() => RuleFor(h => h).Custom((http, context) =>
    {
        IList<string> methods = http.Methods ?? [];
        if (methods.Distinct(StringComparer.Ordinal).Count() != methods.Count)
        {
            string words = $"Invalid methods (duplicates): [{string.Join(' ', methods)}]";
            context.Report("methods", new ClientRule(CalicoDiagnostics.RepeatedHttpMethod, "Methods", words));
        }

        for (int i = 0; i < (http.Paths?.Count ?? 0); i++)
        {
            if (FaultOf(http.Paths![i]) is { } fault)
            {
                context.Report($"paths[{i}]", new ClientRule(CalicoDiagnostics.InvalidHttpPath, "Paths", fault));
                break;
            }
        }
    });

    private static string? FaultOf(HttpPath path)
    {
        string exact = path.Exact ?? "";
        string prefix = path.Prefix ?? "";
        string text = exact.Length > 0 ? exact : prefix;
        return exact.Length > 0 && prefix.Length > 0 ? "Invalid path match. Both 'exact' and 'prefix' are set"
            : text.Length == 0 ? "Invalid path match. Either 'exact' or 'prefix' must be set"
            : text[0] != '/' || text.AsSpan().ContainsAny(s_notInPaths) ? $"Invalid path {text}. (must start with `/` and not contain `?` or `#`"
            : null;
    }
}

using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>Values that the webhook takes although they never match, or that Envoy refuses.</summary>
internal sealed class ValueFormFinding : IMeshFinding
{
    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Find(FindingScope scope)
    {
        foreach (ReviewedPolicy<AuthorizationPolicySpec> policy in scope.Authorizations)
        {
            foreach ((string path, IList<string> values) in RuleConditions.Values(policy.Spec, SourceLists, OperationLists))
            {
                string field = path[(path.LastIndexOf('.') + 1)..];
                for (int i = 0; i < values.Count; i++)
                {
                    if (FaultOf(field, values[i]) is ({ } finding, { } found))
                    {
                        yield return policy.Report(finding, $"{path}[{i}]", found);
                    }
                }
            }
        }
    }

    private static (DiagnosticDescriptor? Finding, string? Found) FaultOf(string field, string value) => field switch
    {
        "paths" or "notPaths" when PathTemplate.IsTemplate(value) => value.StartsWith('/')
            ? default
            : (IstioDiagnostics.RefusedTemplate, $"Envoy refuses the template '{value}', and with it the whole listener: it does not begin with '/'"),
        "paths" or "notPaths" when value.Length > 0 && value[0] is not ('/' or '*') => Never($"a path begins with '/', so '{value}' never matches"),
        "principals" or "notPrincipals" when value.StartsWith("spiffe://", StringComparison.Ordinal) => Never($"'{value}' never matches: principals are written without spiffe://"),
        "principals" or "notPrincipals" when !value.Contains('*', StringComparison.Ordinal) && value.Split('/') is not [_, "ns", _, "sa", _] =>
            Never($"'{value}' is not TRUSTDOMAIN/ns/NAMESPACE/sa/ACCOUNT and never matches"),
        "methods" or "notMethods" when value.Any(char.IsAsciiLetterLower) => Never($"methods are compared with case, so '{value}' never matches an HTTP/1.1 request"),
        "requestPrincipals" or "notRequestPrincipals" when value.StartsWith("*/", StringComparison.Ordinal) && value.Length > 2 && value.EndsWith('*') =>
            Never($"'{value}' asks for a subject with a '*' in it; one wildcard is read, at one end"),
        "namespaces" or "notNamespaces" => default,
        _ when HasInnerWildcard(value) => Never($"a '*' is a wildcard at one end only, so '{value}' is taken literally"),
        _ => default,
    };

    private static bool HasInnerWildcard(string value) => value.Length > 1 && value.AsSpan(value[0] == '*' ? 1 : 0, value.Length - 1).Contains('*') && !PathTemplate.IsTemplate(value);

    private static (DiagnosticDescriptor?, string?) Never(string found) => (IstioDiagnostics.ValueNeverMatches, found);

    private static IEnumerable<(string, IList<string>?)> SourceLists(AuthorizationSource s) =>
    [
        ("principals", s.Principals), ("notPrincipals", s.NotPrincipals),
        ("requestPrincipals", s.RequestPrincipals), ("notRequestPrincipals", s.NotRequestPrincipals),
    ];

    private static IEnumerable<(string, IList<string>?)> OperationLists(AuthorizationOperation o) =>
    [
        ("hosts", o.Hosts), ("notHosts", o.NotHosts), ("methods", o.Methods), ("notMethods", o.NotMethods), ("paths", o.Paths), ("notPaths", o.NotPaths),
    ];
}

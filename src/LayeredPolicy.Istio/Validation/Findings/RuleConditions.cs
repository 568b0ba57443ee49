using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>Questions about the conditions of a rule.</summary>
internal static class RuleConditions
{
    private static readonly string[] s_ztunnelKeys = ["source.ip", "source.namespace", "source.principal", "destination.ip", "destination.port"];

    /// <summary>The first condition of a rule that only an HTTP request can answer, as a path below the rule; null when there is none.</summary>
    public static string? FirstHttp(AuthorizationRule rule) => First(rule, SourceHttp, IsHttpKey);

    /// <summary>The first condition of a rule that ztunnel cannot judge, as a path below the rule; null when there is none.</summary>
    public static string? FirstBeyondZtunnel(AuthorizationRule rule) =>
        First(rule, s => SourceHttp(s) ?? Named(("remoteIpBlocks", s.RemoteIpBlocks), ("notRemoteIpBlocks", s.NotRemoteIpBlocks)), k => !s_ztunnelKeys.Contains(k, StringComparer.Ordinal));

    /// <summary>Whether any list has an entry.</summary>
    public static bool HasAny(params ReadOnlySpan<IList<string>?> lists)
    {
        foreach (IList<string>? list in lists)
        {
            if (list is { Count: > 0 })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Every list of values of a policy with its path.</summary>
    public static IEnumerable<(string Path, IList<string> Values)> Values(
        AuthorizationPolicySpec spec, Func<AuthorizationSource, IEnumerable<(string, IList<string>?)>>? sources, Func<AuthorizationOperation, IEnumerable<(string, IList<string>?)>>? operations)
    {
        for (int r = 0; r < (spec.Rules?.Count ?? 0); r++)
        {
            AuthorizationRule rule = spec.Rules![r];
            for (int f = 0; sources is not null && f < (rule.From?.Count ?? 0); f++)
            {
                foreach ((string field, IList<string>? values) in rule.From![f].Source is { } source ? sources(source) : [])
                {
                    if (values is not null)
                    {
                        yield return ($"spec.rules[{r}].from[{f}].source.{field}", values);
                    }
                }
            }

            for (int t = 0; operations is not null && t < (rule.To?.Count ?? 0); t++)
            {
                foreach ((string field, IList<string>? values) in rule.To![t].Operation is { } operation ? operations(operation) : [])
                {
                    if (values is not null)
                    {
                        yield return ($"spec.rules[{r}].to[{t}].operation.{field}", values);
                    }
                }
            }
        }
    }

    private static string? First(AuthorizationRule rule, Func<AuthorizationSource, string?> source, Func<string, bool> key)
    {
        for (int f = 0; f < (rule.From?.Count ?? 0); f++)
        {
            if (rule.From![f].Source is { } s && source(s) is { } field)
            {
                return $"from[{f}].source.{field}";
            }
        }

        for (int t = 0; t < (rule.To?.Count ?? 0); t++)
        {
            if (rule.To![t].Operation is { } o && OperationHttp(o) is { } field)
            {
                return $"to[{t}].operation.{field}";
            }
        }

        for (int w = 0; w < (rule.When?.Count ?? 0); w++)
        {
            if (key(rule.When![w].Key ?? ""))
            {
                return $"when[{w}].key";
            }
        }

        return null;
    }

    private static string? SourceHttp(AuthorizationSource s) => Named(("requestPrincipals", s.RequestPrincipals), ("notRequestPrincipals", s.NotRequestPrincipals));

    private static string? OperationHttp(AuthorizationOperation o) => Named(
        ("hosts", o.Hosts), ("notHosts", o.NotHosts), ("methods", o.Methods), ("notMethods", o.NotMethods), ("paths", o.Paths), ("notPaths", o.NotPaths));

    private static bool IsHttpKey(string key) => key.StartsWith("request.", StringComparison.Ordinal);

    private static string? Named(params ReadOnlySpan<(string Field, IList<string>? Values)> lists)
    {
        foreach ((string field, IList<string>? values) in lists)
        {
            if (values is { Count: > 0 })
            {
                return field;
            }
        }

        return null;
    }
}

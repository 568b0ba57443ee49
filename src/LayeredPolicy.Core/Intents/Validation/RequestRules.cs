using System.Collections.Immutable;
using FluentValidation;

namespace LayeredPolicy.Intents.Validation;

/// <summary>What methods, paths and hosts must look like for a proxy to enforce them as they read.</summary>
internal static class RequestRules
{
    public static void Check<T>(HttpScope? scope, string path, ValidationContext<T> context)
    {
        if (scope is null)
        {
            return;
        }

        Each(scope.Methods, path + ".methods", Method, context);
        Each(scope.Paths, path + ".paths", Path, context);
        Each(scope.Hosts, path + ".hosts", Host, context);
    }

    private static void Each<T>(ImmutableArray<string> values, string path, Func<string, string?> judge, ValidationContext<T> context)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (judge(values[i]) is { } problem)
            {
                context.Fail(CoreDiagnostics.IntentRequest, values.Length == 1 ? path : $"{path}[{i}]", $"'{values[i]}' {problem}");
            }
        }
    }

    private static string? Method(string method) =>
        method.Length > 0 && method.All(char.IsAsciiLetterUpper) ? null : "is not an HTTP method in capitals";

    // Istio's rules: '*' only at one end; {*} and {**} as whole segments, {**} last, and not together with '*'.
    private static string? Path(string path)
    {
        if (path == "*")
        {
            return null;
        }

        if (path.Length == 0 || (path[0] != '/' && path[0] != '*'))
        {
            return "does not start with '/'";
        }

        if (path.AsSpan().IndexOfAny('?', '#') >= 0)
        {
            return "holds a query or a fragment, which are cut off before paths are compared";
        }

        if (!path.Contains('{', StringComparison.Ordinal) && !path.Contains('}', StringComparison.Ordinal))
        {
            return path.AsSpan(1, Math.Max(0, path.Length - 2)).Contains('*') || (path[0] == '*' && path[^1] == '*' && path.Length > 1)
                ? "has '*' elsewhere than at one end, where it would be taken literally"
                : null;
        }

        string[] segments = path.Split('/')[1..];
        for (int i = 0; i < segments.Length; i++)
        {
            bool pattern = segments[i] is "{*}" or "{**}";
            if (!pattern && segments[i].AsSpan().IndexOfAny('{', '}', '*') >= 0)
            {
                return "has a pattern that is not a whole segment {*} or {**}";
            }

            if (segments[i] == "{**}" && segments.Skip(i + 1).Any(s => s is "{*}" or "{**}"))
            {
                return "has a pattern after {**}, which must be the last one";
            }

            if (segments[i].Length == 0 && i < segments.Length - 1)
            {
                return "has an empty segment, which no pattern path may have";
            }
        }

        return null;
    }

    private static string? Host(string host) =>
        host.Length == 0 || host.AsSpan().IndexOfAny(" /{}") >= 0 ? "is not a host"
        : host.Length > 2 && host.AsSpan(1, host.Length - 2).Contains('*') ? "has '*' elsewhere than at one end"
        : null;
}

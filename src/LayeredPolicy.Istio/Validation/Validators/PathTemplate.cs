namespace LayeredPolicy.Istio.Validation;

/// <summary>Path templates of an AuthorizationPolicy: <c>{*}</c> is one segment, <c>{**}</c> any number of them.</summary>
/// <remarks>See https://istio.io/latest/docs/reference/config/security/authorization-policy/#Operation.</remarks>
internal static class PathTemplate
{
    /// <summary>One segment.</summary>
    public const string One = "{*}";

    /// <summary>Any number of segments.</summary>
    public const string Any = "{**}";

    /// <summary>What is wrong with a path as the webhook sees it, or null.</summary>
    public static string? FaultOf(string path)
    {
        bool isTemplate = IsTemplate(path);
        bool ended = false;
        foreach (string segment in path.Trim('/').Split('/'))
        {
            if (segment is One or Any)
            {
                if (ended)
                {
                    return $"'{path}' has {segment} after {Any}";
                }

                ended = segment == Any;
            }
            else if (segment.AsSpan().ContainsAny('{', '}'))
            {
                return $"'{path}' has a brace that is no template";
            }
            else if (isTemplate && !IsLiteral(segment))
            {
                return $"'{path}' has the segment '{segment}', which cannot stand in a template";
            }
        }

        return null;
    }

    /// <summary>Whether a path is a template.</summary>
    public static bool IsTemplate(string path) => path.Contains(One, StringComparison.Ordinal) || path.Contains(Any, StringComparison.Ordinal);

    private static bool IsLiteral(string segment) =>
        segment.Length > 0 && segment.All(c => char.IsAsciiLetterOrDigit(c) || "-._~%!$&'()+,;:@=".Contains(c, StringComparison.Ordinal));
}

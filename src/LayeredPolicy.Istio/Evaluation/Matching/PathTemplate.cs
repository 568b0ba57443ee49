using System.Buffers;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// A path template: <c>{*}</c> is one segment that is not empty, <c>{**}</c> any text of path characters and slashes and the last
/// operator. Both stand for whole segments.
/// </summary>
internal sealed class PathTemplate
{
    private const string PathCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~%!$&'()+,;:@=";

    private static readonly SearchValues<char> s_segment = SearchValues.Create(PathCharacters);
    private static readonly SearchValues<char> s_segments = SearchValues.Create(PathCharacters + "/");

    // Literal text, {*}, literal text, {*}, ... : one literal more than there are {*} before the {**}.
    private readonly string[] _literals;
    private readonly string? _tail;
    private readonly string _value;

    private PathTemplate(string value, string[] literals, string? tail)
    {
        _value = value;
        _literals = literals;
        _tail = tail;
    }

    /// <summary>The text before the first operator.</summary>
    public string LiteralStart => _literals[0];

    /// <summary>Whether a value of <c>paths</c> is a template.</summary>
    public static bool IsTemplate(string value) =>
        value.Contains("{*}", StringComparison.Ordinal) || value.Contains("{**}", StringComparison.Ordinal);

    /// <summary>Reads a template; null when it is not one that Envoy accepts.</summary>
    public static PathTemplate? Parse(string value)
    {
        if (!value.StartsWith('/'))
        {
            return null;
        }

        var literals = new List<string>();
        string text = "";
        bool open = false;
        string[] segments = value[1..].Split('/');
        for (int i = 0; i < segments.Length; i++)
        {
            string segment = segments[i];
            text += "/";
            if (segment is "{*}" or "{**}")
            {
                if (open)
                {
                    return null;
                }

                literals.Add(text);
                text = "";
                open = segment == "{**}";
            }
            else if ((segment.Length == 0 && i < segments.Length - 1) || segment.AsSpan().ContainsAnyExcept(s_segment))
            {
                return null;
            }
            else
            {
                text += segment;
            }
        }

        if (open)
        {
            return new(value, [.. literals], text);
        }

        literals.Add(text);
        return new(value, [.. literals], null);
    }

    /// <summary>The paths that match.</summary>
    public StringSet ToSet() => StringSet.PathTemplate(_value);

    /// <summary>Whether the path matches.</summary>
    public bool Matches(ReadOnlySpan<char> path)
    {
        for (int i = 0; i < _literals.Length; i++)
        {
            if (!path.StartsWith(_literals[i], StringComparison.Ordinal))
            {
                return false;
            }

            path = path[_literals[i].Length..];
            if (i == _literals.Length - 1)
            {
                break;
            }

            int end = path.IndexOfAnyExcept(s_segment);
            int length = end < 0 ? path.Length : end;
            if (length == 0)
            {
                return false;
            }

            path = path[length..];
        }

        return _tail is null
            ? path.IsEmpty
            : path.EndsWith(_tail, StringComparison.Ordinal) && !path[..^_tail.Length].ContainsAnyExcept(s_segments);
    }
}

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>A value of <c>paths</c>: a string pattern, or a template when it holds <c>{*}</c> or <c>{**}</c>.</summary>
internal sealed class PathPattern
{
    private readonly StringPattern _text;
    private readonly PathTemplate? _template;

    private PathPattern(string value, StringPattern text, PathTemplate? template)
    {
        Value = value;
        _text = text;
        _template = template;
    }

    /// <summary>The value as written.</summary>
    public string Value { get; }

    /// <summary>The template, or null for a plain value.</summary>
    public PathTemplate? Template => _template;

    /// <summary>The plain value's pattern.</summary>
    public StringPattern Text => _text;

    /// <summary>What every matching path starts with; empty when nothing is known.</summary>
    public string LiteralStart => _template?.LiteralStart ?? (_text.Kind is StringPatternKind.Exact or StringPatternKind.Prefix ? _text.Text : "");

    /// <summary>Reads a value; null when Envoy would refuse the template and with it the whole listener.</summary>
    public static PathPattern? Parse(string value)
    {
        if (!PathTemplate.IsTemplate(value))
        {
            return new(value, StringPattern.Parse(value), null);
        }

        return PathTemplate.Parse(value) is { } template ? new(value, default, template) : null;
    }

    /// <summary>Whether the normalised path, without query, matches.</summary>
    public bool Matches(ReadOnlySpan<char> path) => _template?.Matches(path) ?? _text.Matches(path);

    /// <summary>The paths that match.</summary>
    public StringSet ToSet() => _template is null ? StringPattern.ToSet([_text]) : _template.ToSet();

    /// <summary>Prints the value.</summary>
    public override string ToString() => Value;
}

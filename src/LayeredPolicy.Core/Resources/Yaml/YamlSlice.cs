namespace LayeredPolicy.Resources.Yaml;

/// <summary>Text of a scalar: a stretch of the input where it stands there as it is, a string of its own where it was folded or unescaped.</summary>
internal readonly struct YamlSlice
{
    private readonly string? _text;
    private readonly int _start;

    public YamlSlice(string text, int start, int length)
    {
        _text = text;
        _start = start;
        Length = length;
    }

    public YamlSlice(string text)
        : this(text, 0, text.Length)
    {
    }

    public int Length { get; }

    public ReadOnlySpan<char> Span => _text.AsSpan(_start, Length);

    public override string ToString() => Length == _text?.Length ? _text : Span.ToString();
}

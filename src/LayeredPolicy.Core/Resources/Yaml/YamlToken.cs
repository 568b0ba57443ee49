namespace LayeredPolicy.Resources.Yaml;

/// <summary>A token: its kind, where it begins, and what it carries.</summary>
internal readonly struct YamlToken(YamlTokenKind kind, YamlMark start, YamlSlice value = default, string? handle = null, bool plain = false)
{
    public YamlTokenKind Kind { get; } = kind;

    public YamlMark Start { get; } = start;

    /// <summary>The scalar's text, the anchor's name, the tag's suffix, the directive's prefix or version.</summary>
    public YamlSlice Value { get; } = value;

    /// <summary>The handle of a tag or of a tag directive; empty for a tag given in full.</summary>
    public string? Handle { get; } = handle;

    /// <summary>Whether a scalar stands without quotes and block indicator.</summary>
    public bool Plain { get; } = plain;
}

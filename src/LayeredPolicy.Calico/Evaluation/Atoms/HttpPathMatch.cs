namespace LayeredPolicy.Calico.Evaluation.Atoms;

/// <summary>One path of an <c>http</c> rule, kept in normal form: the path itself, or everything below it at a slash boundary.</summary>
internal readonly record struct HttpPathMatch
{
    private readonly string? _path;

    /// <summary>Makes the match from the path as written.</summary>
    public HttpPathMatch(string path, bool prefix)
    {
        Text = path;
        IsPrefix = prefix;
        _path = HttpPath.Normalize(path);
    }

    /// <summary>The path as written.</summary>
    public string Text { get; }

    /// <summary>Whether paths below it match too.</summary>
    public bool IsPrefix { get; }

    /// <summary>Whether a normalized path matches. A path without a normal form in the rule matches nothing.</summary>
    public bool Matches(string path) =>
        _path is not null && (path == _path ||
            (IsPrefix && (_path == "/" || (path.StartsWith(_path, StringComparison.Ordinal) && path[_path.Length] == '/'))));

    /// <summary>The paths in normal form that match, with any query.</summary>
    public StringSet Plain => _path is null ? StringSet.None
        : HttpPath.Plain & (!IsPrefix
            ? StringSet.Exact(_path) | StringSet.Prefix(_path + "?")
            : _path == "/" ? StringSet.Prefix("/") : StringSet.Exact(_path) | StringSet.Prefix(_path + "/") | StringSet.Prefix(_path + "?"));

    /// <summary>Prints the path, with a star behind a prefix.</summary>
    public override string ToString() => IsPrefix ? Text + "*" : Text;
}

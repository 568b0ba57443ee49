namespace LayeredPolicy.Cli.Output;

/// <summary>The forms that results are printed in.</summary>
internal enum OutputFormat
{
    /// <summary>For people at a terminal.</summary>
    Text,

    /// <summary>For programs.</summary>
    Json,

    /// <summary>For reviews and wikis.</summary>
    Markdown,

    /// <summary>For browsers.</summary>
    Html,

    /// <summary>For code scanning.</summary>
    Sarif,
}

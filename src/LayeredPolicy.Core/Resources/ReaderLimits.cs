namespace LayeredPolicy.Resources;

/// <summary>What the reader refuses with a diagnostic, so that hostile input costs neither memory nor time.</summary>
public static class ReaderLimits
{
    /// <summary>How deep lists and maps may be nested in one document.</summary>
    public const int MaxDepth = 64;

    /// <summary>How long one input text may be, in bytes of a file or in UTF-16 units of a string. The API server takes no object of more than 3 MiB.</summary>
    public const int MaxTextLength = 64 * 1024 * 1024;

    /// <summary>How long one document may become as JSON, in bytes, when its aliases are expanded.</summary>
    public const int MaxDocumentBytes = 16 * 1024 * 1024;

    /// <summary>How many values of one document may come from aliases before the share of them matters.</summary>
    public const int FreeAliasedValues = 100;

    /// <summary>How many values a document may have in all before the share of aliased ones matters.</summary>
    public const int FreeValues = 1000;

    /// <summary>Up to how many values nearly all (<see cref="LooseAliasShare"/>) may come from aliases.</summary>
    public const int LooseAliasValues = 400_000;

    /// <summary>From how many values on only few (<see cref="TightAliasShare"/>) may come from aliases.</summary>
    public const int TightAliasValues = 4_000_000;

    /// <summary>The share of aliased values that a small document may have.</summary>
    public const double LooseAliasShare = 0.99;

    /// <summary>The share of aliased values that a huge document may have.</summary>
    public const double TightAliasShare = 0.10;
}

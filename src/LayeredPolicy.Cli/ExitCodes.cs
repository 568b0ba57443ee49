namespace LayeredPolicy.Cli;

/// <summary>What the tool tells its caller besides the text.</summary>
internal static class ExitCodes
{
    /// <summary>Nothing to say.</summary>
    public const int Clean = 0;

    /// <summary>Findings, a refused flow, a proof that does not hold.</summary>
    public const int Findings = 1;

    /// <summary>The input, or the command line, cannot be used.</summary>
    public const int BadInput = 2;
}

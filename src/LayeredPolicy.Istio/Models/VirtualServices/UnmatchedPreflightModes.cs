namespace LayeredPolicy.Istio.Models;

/// <summary>Values of <see cref="CorsPolicy.UnmatchedPreflights"/>.</summary>
public static class UnmatchedPreflightModes
{
    /// <summary>The default, forward.</summary>
    public const string Unspecified = "UNSPECIFIED";

    /// <summary>Forward a preflight request that no origin matches.</summary>
    public const string Forward = "FORWARD";

    /// <summary>Answer it without forwarding.</summary>
    public const string Ignore = "IGNORE";
}

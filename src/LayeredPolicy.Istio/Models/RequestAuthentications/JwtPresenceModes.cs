namespace LayeredPolicy.Istio.Models;

/// <summary>Values of <see cref="JwtRule.Presence"/>. Pilot of the studied release does not implement the field.</summary>
public static class JwtPresenceModes
{
    /// <summary>A request without a token passes.</summary>
    public const string Optional = "OPTIONAL";

    /// <summary>A request needs a token.</summary>
    public const string Required = "REQUIRED";
}

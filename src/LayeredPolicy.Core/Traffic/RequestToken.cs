using System.Text.Json;

namespace LayeredPolicy;

/// <summary>
/// A JSON Web Token that a request carries, described rather than encoded: where it is, which key signed it, what it claims. Header and
/// cookie tokens stand behind the header lines of the request, query tokens at the end of its query, in the order given.
/// </summary>
public sealed record RequestToken
{
    /// <summary>Where the request carries it; a header when the caller does not say.</summary>
    public TokenLocation Location { get; init; } = TokenLocation.Header;

    /// <summary>The name of the header, query parameter or cookie; <c>authorization</c> when the caller does not say.</summary>
    public string Name { get; init; } = "authorization";

    /// <summary>The text directly before the token in a header, its space included; <c>"Bearer "</c> when the caller does not say.</summary>
    public string Prefix { get; init; } = "Bearer ";

    /// <summary>The id of the key that signed it, or null for a key that its issuer publishes, whichever that is.</summary>
    public string? KeyId { get; init; }

    /// <summary>
    /// Whether the token is what the check that meets it looks for, whatever that is: in the right place, of an issuer, for an audience and
    /// under a key that the check accepts, unless <see cref="Fault"/> says otherwise. Then only the fault and the claims count.
    /// </summary>
    public bool SuitsCheck { get; init; }

    /// <summary>What is wrong with it.</summary>
    public TokenFault Fault { get; init; }

    /// <summary>The claims as a JSON object: <c>iss</c>, <c>sub</c>, <c>aud</c> and whatever else the token says.</summary>
    public JsonElement Claims { get; init; }
}

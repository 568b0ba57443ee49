using System.Collections.Immutable;

namespace LayeredPolicy.Intents;

/// <summary>Which requests a clause is about. An empty list puts no bound on its part.</summary>
public sealed record HttpScope
{
    /// <summary>The hosts, as the client writes them; a client can write any.</summary>
    public ImmutableArray<string> Hosts { get; init; } = [];

    /// <summary>The methods, upper case.</summary>
    public ImmutableArray<string> Methods { get; init; } = [];

    /// <summary>
    /// The paths: exact, or with <c>{*}</c> for one segment and <c>{**}</c> for any rest, or with <c>*</c> at one end.
    /// </summary>
    public ImmutableArray<string> Paths { get; init; } = [];

    /// <summary>Headers that must carry one of the given values.</summary>
    public ImmutableArray<HeaderScope> Headers { get; init; } = [];

    /// <summary>Issuer and audiences of a token that must come with the request, or null.</summary>
    public JwtScope? Jwt { get; init; }

    /// <summary>Whether it puts no bound on requests at all.</summary>
    public bool IsEmpty => Hosts.IsEmpty && Methods.IsEmpty && Paths.IsEmpty && Headers.IsEmpty && Jwt is null;

    /// <summary>Prints methods, paths and hosts: <c>GET /api/{**}</c>.</summary>
    public override string ToString()
    {
        string text = string.Join(' ', new[] { string.Join(",", Methods), string.Join(", ", Paths) }.Where(s => s.Length > 0));
        string hosts = Hosts.IsEmpty ? "" : "host " + string.Join(", ", Hosts);
        string headers = string.Join(", ", Headers.Select(h => h.Name + ": " + string.Join("|", h.Values)));
        string jwt = Jwt is null ? "" : "token of " + Jwt.Issuer;
        return string.Join("; ", new[] { text, hosts, headers, jwt }.Where(s => s.Length > 0));
    }
}

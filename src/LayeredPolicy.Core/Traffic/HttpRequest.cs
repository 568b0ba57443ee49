using System.Collections.Immutable;

namespace LayeredPolicy;

/// <summary>One HTTP request as its client sends it, before any proxy normalises it.</summary>
/// <param name="Method">The method, case-sensitive, for example <c>GET</c>.</param>
/// <param name="Path">The request target with its query, for example <c>/api/cart?id=1</c>.</param>
public sealed record HttpRequest(string Method, string Path)
{
    /// <summary>The <c>Host</c> header or <c>:authority</c>, with a port if one was sent; null when the caller does not say.</summary>
    public string? Authority { get; init; }

    /// <summary>The header lines in the order sent, without the authority.</summary>
    public ImmutableArray<HttpHeader> Headers { get; init; } = [];

    /// <summary>Whether the request is HTTP/2 rather than HTTP/1.1.</summary>
    public bool IsHttp2 { get; init; }

    /// <summary>The tokens that the request carries, apart from <see cref="Headers"/> and <see cref="Path"/>; empty for a request without any.</summary>
    public ImmutableArray<RequestToken> Tokens { get; init; } = [];
}

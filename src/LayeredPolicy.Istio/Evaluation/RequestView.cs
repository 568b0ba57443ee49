using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// What the rules of one chain see of a connection: the identity that TLS proved, the addresses, and for an HTTP chain the request
/// after parsing, path normalisation and token checking.
/// </summary>
internal readonly ref struct RequestView
{
    /// <summary>The connection as it arrived.</summary>
    public required Connection Connection { get; init; }

    /// <summary>The proved identity without its scheme, or null.</summary>
    public string? Principal { get; init; }

    /// <summary>The server name that the TLS client sent, or null.</summary>
    public string? ServerName { get; init; }

    /// <summary>How the proxy works out whom the request comes from.</summary>
    public ClientAddress ClientAddress { get; init; }

    /// <summary>The request, or null on a TCP chain and when the request is not known.</summary>
    public HttpRequest? Http { get; init; }

    /// <summary>The normalised path with its query.</summary>
    public ReadOnlySpan<char> Target { get; init; }

    /// <summary>The normalised path without its query.</summary>
    public ReadOnlySpan<char> Path { get; init; }

    /// <summary>The header lines as the authorization filter sees them.</summary>
    public ReadOnlySpan<HttpHeader> Headers { get; init; }

    /// <summary>What the token check verified; null when there was nothing to check.</summary>
    public VerifiedTokens? Tokens { get; init; }

    /// <summary>The address that the proxy believes the request to come from, or null when it is not known.</summary>
    public IpAddress? RemoteAddress => Http is null ? Connection.SourceAddress : ClientAddress.Of(Connection.SourceAddress, Http.Headers.AsSpan());

    /// <summary>The plain view: identity and addresses of the connection, path without query and normalised the default way.</summary>
    public static RequestView Of(Connection connection)
    {
        HttpRequest? http = connection.Http;
        NormalizedPath path = http is null ? default : PathNormalizer.Normalize(http.Path, PathNormalization.Base);
        return new()
        {
            Connection = connection,
            Principal = connection.Principal,
            ServerName = connection.ServerName,
            Http = http,
            Target = path.Target,
            Path = path.Path,
            Headers = http is null ? [] : http.Headers.AsSpan(),
        };
    }
}

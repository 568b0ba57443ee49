using System.Collections.Concurrent;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// The chain of an Envoy proxy for HTTP: parsing, path normalisation, token check, authorization. What is not HTTP is refused.
/// </summary>
internal sealed class HttpChain(PathNormalization normalization, ClientAddress clientAddress, TokenCheck tokens, Authorization authorization)
{
    private readonly TrafficSet _accepted = tokens.Refusals.Aggregate(TrafficSet.Http, static (accepted, r) => accepted - r.Requests);
    private readonly ConcurrentDictionary<TrafficBounds, TrafficBounds> _requests = new();

    /// <summary>What the chain does; <paramref name="principal"/> and <paramref name="serverName"/> are what TLS gave it.</summary>
    public Outcome Decide(Connection connection, string? principal, string? serverName)
    {
        if (connection.Http is not { } http)
        {
            return connection.IsOpaque ? Outcome.Denied : authorization.Decide(View(connection, principal, serverName, default, null));
        }

        if (!HttpMethods.Accept(http))
        {
            return Outcome.Denied;
        }

        NormalizedPath path = PathNormalizer.Normalize(http.Path, normalization);
        if (!path.IsValid)
        {
            return Outcome.Denied;
        }

        if (tokens.IsEmpty && http.Tokens.IsEmpty)
        {
            return authorization.Decide(View(connection, principal, serverName, path, null));
        }

        TokenOutcome outcome = tokens.Check(http, path.Target);
        return outcome.IsRefused ? Outcome.Denied : After(outcome, authorization.Decide(View(connection, principal, serverName, path, outcome.Tokens)));
    }

    /// <summary>The same with its reasons.</summary>
    public MeshVerdict Explain(Connection connection, string? principal, string? serverName)
    {
        if (connection.Http is not { } http)
        {
            return connection.IsOpaque
                ? MeshVerdict.Refused(MeshStage.Http, "the port takes HTTP only, and the bytes are not HTTP")
                : Authorize(View(connection, principal, serverName, default, null), null);
        }

        if (!HttpMethods.Accept(http))
        {
            return MeshVerdict.Refused(MeshStage.Http, $"HTTP/1.1 parsing does not know the method '{http.Method}'", 400);
        }

        NormalizedPath path = PathNormalizer.Normalize(http.Path, normalization);
        if (!path.IsValid)
        {
            return MeshVerdict.Refused(MeshStage.Http, "the path cannot be normalised: it holds an escaped NUL", 400);
        }

        if (tokens.IsEmpty && http.Tokens.IsEmpty)
        {
            return Authorize(View(connection, principal, serverName, path, null), path.Target.ToString());
        }

        TokenOutcome outcome = tokens.Check(http, path.Target);
        if (outcome.IsRefused)
        {
            return MeshVerdict.Refused(MeshStage.Token, outcome.Reason, outcome.HttpStatus);
        }

        MeshVerdict verdict = Authorize(View(connection, principal, serverName, path, outcome.Tokens), outcome.Tokens.Target);
        return outcome.Status == TokenStatus.Undecided && verdict.Outcome == Outcome.Allowed
            ? verdict with { Outcome = Outcome.Unknown, Stage = MeshStage.Token, Reason = outcome.Reason, MissingFacts = [outcome.Reason] }
            : verdict;
    }

    /// <summary>The requests that the chain lets through.</summary>
    public TrafficBounds Allowed(in SetContext context) => _requests.GetOrAdd(
        authorization.Allowed(AtChain(context)), static (allowed, accepted) => TrafficBounds.Exactly(accepted) & allowed, _accepted);

    /// <summary>All traffic by who decides it.</summary>
    public IEnumerable<DecidedTraffic> Decisions(SetContext context) =>
    [
        new(TrafficBounds.Exactly(!TrafficSet.Http), MeshStage.Http, Outcome.Denied),
        .. tokens.Refusals.Select(static r => new DecidedTraffic(TrafficBounds.Exactly(r.Requests), MeshStage.Token, Outcome.Denied) { HttpStatus = r.Status }),
        .. authorization.Decisions(AtChain(context)).Select(static d => d.Outcome == Outcome.Denied ? d with { HttpStatus = 403 } : d),
    ];

    /// <summary>The request as the chain's rules see it; null when its text alone is refused.</summary>
    public TrafficExample? Project(Connection connection, string? principal, string? serverName)
    {
        if (connection.Http is not { } http)
        {
            return connection.ToExample();
        }

        NormalizedPath path = PathNormalizer.Normalize(http.Path, normalization);
        if (!HttpMethods.Accept(http) || !path.IsValid)
        {
            return null;
        }

        TokenOutcome? outcome = tokens.IsEmpty && http.Tokens.IsEmpty ? null : tokens.Check(http, path.Target);
        RequestView view = View(connection, principal, serverName, path, outcome?.IsRefused == true ? null : outcome?.Tokens);
        return connection.ToExample() with
        {
            Http = http with { Path = path.Path.ToString(), Headers = RequestHeader.Seen(view) },
            Claims = outcome?.Status == TokenStatus.Undecided ? null : TokenWords.Of(view.Tokens),
            Tokens = tokens.Answer(outcome?.Status ?? TokenStatus.Missing),
            ClientAddress = view.RemoteAddress,
        };
    }

    private SetContext AtChain(SetContext context) => context with { ChecksTokens = !tokens.IsEmpty, ClientAddress = clientAddress };

    private static Outcome After(TokenOutcome tokens, Outcome authorized) =>
        tokens.Status == TokenStatus.Undecided && authorized == Outcome.Allowed ? Outcome.Unknown : authorized;

    private MeshVerdict Authorize(in RequestView view, string? forwarded)
    {
        AuthorizationDecision decision = authorization.Explain(view);
        return new()
        {
            Outcome = decision.Outcome,
            Stage = decision.Outcome == Outcome.Allowed ? MeshStage.Application : MeshStage.Authorization,
            Reason = decision.Reason,
            By = decision.By,
            PassedOver = decision.PassedOver,
            MissingFacts = decision.Missing,
            HttpStatus = decision.Outcome == Outcome.Denied ? 403 : null,
            ForwardedPath = decision.Outcome == Outcome.Allowed ? forwarded : null,
        };
    }

    private RequestView View(Connection connection, string? principal, string? serverName, NormalizedPath path, VerifiedTokens? verified) => new()
    {
        Connection = connection,
        Principal = principal,
        ServerName = serverName,
        ClientAddress = clientAddress,
        Http = connection.Http,
        Target = verified is null ? path.Target : verified.Target,
        Path = path.Path,
        Headers = verified is null ? connection.Http is { } http ? http.Headers.AsSpan() : [] : verified.Headers.AsSpan(),
        Tokens = verified,
    };
}

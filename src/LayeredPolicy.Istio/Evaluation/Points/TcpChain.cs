using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The chain of an Envoy proxy for connections whose content it does not read.</summary>
internal sealed class TcpChain(Authorization authorization)
{
    /// <summary>What the chain does; <paramref name="principal"/> and <paramref name="serverName"/> are what TLS gave it.</summary>
    public Outcome Decide(Connection connection, string? principal, string? serverName) => authorization.Decide(View(connection, principal, serverName));

    /// <summary>The same with its reasons.</summary>
    public MeshVerdict Explain(Connection connection, string? principal, string? serverName)
    {
        AuthorizationDecision decision = authorization.Explain(View(connection, principal, serverName));
        return new()
        {
            Outcome = decision.Outcome,
            Stage = decision.Outcome == Outcome.Allowed ? MeshStage.Application : MeshStage.Authorization,
            Reason = decision.Reason,
            By = decision.By,
            PassedOver = decision.PassedOver,
            MissingFacts = decision.Missing,
        };
    }

    /// <summary>The traffic that the chain lets through, whatever it carries.</summary>
    public TrafficBounds Allowed(in SetContext context) => authorization.Allowed(context);

    /// <summary>The same by who decides.</summary>
    public IEnumerable<DecidedTraffic> Decisions(SetContext context) => authorization.Decisions(context);

    private static RequestView View(Connection connection, string? principal, string? serverName) => new()
    {
        Connection = connection,
        Principal = principal,
        ServerName = serverName,
        ClientAddress = ClientAddress.OfPeer,
    };
}

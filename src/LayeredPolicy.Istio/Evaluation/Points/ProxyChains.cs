using System.Collections.Concurrent;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The two chains of an Envoy listener and the choice between them: by the port's protocol, or by the first bytes.</summary>
internal sealed class ProxyChains(HttpChain http, TcpChain tcp)
{
    private readonly ConcurrentDictionary<(TrafficBounds Http, TrafficBounds Tcp), TrafficBounds> _sniffed = new();

    /// <summary>The chain for connections whose content is not read.</summary>
    public TcpChain Tcp => tcp;

    /// <summary>What the listener does with a connection whose TLS is settled.</summary>
    public Outcome Decide(Connection connection, PortProtocol protocol, string? principal, string? serverName)
    {
        switch (Choose(connection, protocol))
        {
            case PortProtocol.Http:
                return http.Decide(connection, principal, serverName);
            case PortProtocol.Tcp:
                return tcp.Decide(connection, principal, serverName);
            default:
                Outcome asHttp = http.Decide(connection, principal, serverName);
                return asHttp == tcp.Decide(connection, principal, serverName) ? asHttp : Outcome.Unknown;
        }
    }

    /// <summary>The same with its reasons.</summary>
    public MeshVerdict Explain(Connection connection, PortProtocol protocol, string? principal, string? serverName)
    {
        switch (Choose(connection, protocol))
        {
            case PortProtocol.Http:
                return http.Explain(connection, principal, serverName);
            case PortProtocol.Tcp:
                return tcp.Explain(connection, principal, serverName);
            default:
                MeshVerdict asHttp = http.Explain(connection, principal, serverName);
                MeshVerdict asTcp = tcp.Explain(connection, principal, serverName);
                return asHttp.Outcome == asTcp.Outcome ? asTcp : new()
                {
                    Outcome = Outcome.Unknown,
                    Stage = MeshStage.Authorization,
                    Reason = "the first bytes decide whether the port is treated as HTTP or as TCP",
                    PassedOver = asTcp.PassedOver,
                    MissingFacts = ["whether the connection carries HTTP"],
                };
        }
    }

    /// <summary>The traffic to ports of one protocol that the listener lets through.</summary>
    public TrafficBounds Allowed(PortProtocol protocol, in SetContext context) => protocol switch
    {
        PortProtocol.Http => http.Allowed(context),
        PortProtocol.Tcp => tcp.Allowed(context),
        _ => _sniffed.GetOrAdd((http.Allowed(context), tcp.Allowed(context)), static chains => chains.Http | (chains.Tcp - TrafficBounds.Exactly(TrafficSet.Http))),
    };

    /// <summary>The traffic to ports of one protocol, by who decides it.</summary>
    public IEnumerable<DecidedTraffic> Decisions(PortProtocol protocol, SetContext context) => protocol switch
    {
        PortProtocol.Http => http.Decisions(context),
        PortProtocol.Tcp => tcp.Decisions(context),
        _ => http.Decisions(context).Select(static d => d.Within(TrafficSet.Http)).Concat(tcp.Decisions(context).Select(static d => d.Within(!TrafficSet.Http))),
    };

    /// <summary>The connection as the rules of its chain see it; null when its text alone is refused.</summary>
    public TrafficExample? Project(Connection connection, PortProtocol protocol, string? principal, string? serverName) =>
        Choose(connection, protocol) == PortProtocol.Tcp ? connection.ToExample() : http.Project(connection, principal, serverName);

    private static PortProtocol Choose(Connection connection, PortProtocol protocol) =>
        protocol != PortProtocol.Auto ? protocol
        : connection.Http is not null ? PortProtocol.Http
        : connection.IsOpaque ? PortProtocol.Tcp
        : PortProtocol.Auto;
}

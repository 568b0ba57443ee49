using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>An ingress or egress gateway. Its servers settle TLS themselves; PeerAuthentication does not apply.</summary>
internal sealed class GatewayPoint(ProxyTarget target, ProxyChains chains) : EnforcementPoint
{
    private PortGroups<PortProtocol>? _groups;

    /// <inheritdoc/>
    public override string Name => "gateway " + target;

    private PortGroups<PortProtocol> Groups => _groups ??= new(target.Ports.Select(p => p.Number), target.ProtocolOf);

    /// <inheritdoc/>
    public override Outcome Decide(Connection connection) =>
        chains.Decide(connection, target.ProtocolOf(connection.DestinationPort), connection.Principal, connection.ServerName);

    /// <inheritdoc/>
    public override MeshVerdict Explain(Connection connection) =>
        chains.Explain(connection, target.ProtocolOf(connection.DestinationPort), connection.Principal, connection.ServerName);

    /// <inheritdoc/>
    public override TrafficBounds Allowed(PartyPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return Groups.Union(protocol => chains.Allowed(protocol, ContextOf(pair)));
    }

    /// <inheritdoc/>
    public override DecisionTable Decisions(PartyPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return Groups.Decisions(protocol => chains.Decisions(protocol, ContextOf(pair)));
    }

    /// <inheritdoc/>
    public override TrafficExample? Project(Connection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return chains.Project(connection, target.ProtocolOf(connection.DestinationPort), connection.Principal, connection.ServerName);
    }

    private static SetContext ContextOf(PartyPair pair) => new(pair.Principal) { ServerNameNeedsNoIdentity = true };
}

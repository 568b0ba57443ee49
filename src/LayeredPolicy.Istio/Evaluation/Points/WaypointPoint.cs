using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>A waypoint for the traffic of one service. It is reached through the mesh's tunnel only, so every caller has an identity.</summary>
internal sealed class WaypointPoint(ProxyTarget target, AddressedService? service, TrustDomains trustDomains, ProxyChains chains) : EnforcementPoint
{
    private PortGroups<PortProtocol>? _groups;

    /// <inheritdoc/>
    public override string Name => service is null ? "waypoint " + target : $"waypoint {target} for {service.Namespace}/{service.Name}";

    private PortGroups<PortProtocol> Groups => _groups ??= new(target.Ports.Select(p => p.Number), target.ProtocolOf);

    /// <inheritdoc/>
    public override Outcome Decide(Connection connection) =>
        connection.Principal is { } principal && trustDomains.Accept(principal)
            ? chains.Decide(connection, target.ProtocolOf(connection.DestinationPort), principal, connection.ServerName)
            : Outcome.Denied;

    /// <inheritdoc/>
    public override MeshVerdict Explain(Connection connection) => connection.Principal switch
    {
        null => MeshVerdict.Refused(MeshStage.Tls, "a waypoint takes mutual TLS only, and the caller sends plaintext"),
        string principal when !trustDomains.Accept(principal) =>
            MeshVerdict.Refused(MeshStage.Tls, $"the trust domain '{Identity.TrustDomain(principal)}' is neither the mesh's nor an alias of it"),
        string principal => chains.Explain(connection, target.ProtocolOf(connection.DestinationPort), principal, connection.ServerName),
    };

    /// <inheritdoc/>
    public override TrafficBounds Allowed(PartyPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return Accepts(pair.Principal) ? Groups.Union(protocol => chains.Allowed(protocol, new(pair.Principal))) : UnseenTraffic.Bounds;
    }

    /// <inheritdoc/>
    public override DecisionTable Decisions(PartyPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return Groups.Decisions(protocol => Accepts(pair.Principal)
            ? chains.Decisions(protocol, new(pair.Principal))
            : [new(TrafficBounds.All, MeshStage.Tls, Outcome.Denied)]);
    }

    /// <inheritdoc/>
    public override TrafficExample? Project(Connection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return connection.Principal is { } principal && trustDomains.Accept(principal)
            ? chains.Project(connection, target.ProtocolOf(connection.DestinationPort), principal, connection.ServerName)
            : connection.ToExample();
    }

    /// <summary>The traffic that passes when all of it comes in on one port, as the context says.</summary>
    public TrafficBounds Allowed(in SetContext context) =>
        Accepts(context.Principal) ? chains.Allowed(target.ProtocolOf(context.FixedPort), context) : TrafficBounds.None;

    private bool Accepts(string? principal) => principal is not null && trustDomains.Accept(principal);
}

using System.Globalization;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The inbound side of a sidecar: PeerAuthentication decides about TLS, then the HTTP or the TCP chain of the port judges.</summary>
internal sealed class SidecarPoint(ProxyTarget target, PeerSettings peers, TrustDomains trustDomains, ProxyChains chains) : EnforcementPoint
{
    private PortGroups<(MutualTlsMode Mode, PortProtocol Protocol)>? _groups;

    /// <inheritdoc/>
    public override string Name => "sidecar of " + target;

    private PortGroups<(MutualTlsMode Mode, PortProtocol Protocol)> Groups => _groups ??= new(
        [.. peers.Ports.Keys, .. target.Ports.Select(p => p.Number)],
        port => (port is { } number ? peers.ModeOf(number) : peers.Mode, target.ProtocolOf(port)));

    /// <summary>What the merged PeerAuthentications say.</summary>
    public PeerSettings Peers => peers;

    /// <inheritdoc/>
    public override Outcome Decide(Connection connection) => Decide(connection, tunnelled: false);

    /// <inheritdoc/>
    public override MeshVerdict Explain(Connection connection) => Explain(connection, tunnelled: false);

    /// <summary>What the sidecar does; in the mesh's tunnel TLS is settled whatever the mode says.</summary>
    public Outcome Decide(Connection connection, bool tunnelled)
    {
        if (connection.DestinationPort is not { } port)
        {
            return Outcome.Unknown;
        }

        MutualTlsMode mode = peers.ModeOf(port);
        if (connection.Principal is not { } principal)
        {
            return mode == MutualTlsMode.Strict ? Outcome.Denied : chains.Decide(connection, target.ProtocolOf(port), null, null);
        }

        // With TLS switched off nobody terminates the client's handshake: rules or the application refuse it.
        return (mode == MutualTlsMode.Disable && !tunnelled) || !trustDomains.Accept(principal)
            ? Outcome.Denied
            : chains.Decide(connection, target.ProtocolOf(port), principal, connection.ServerName);
    }

    /// <summary>The same with its reasons.</summary>
    public MeshVerdict Explain(Connection connection, bool tunnelled)
    {
        if (connection.DestinationPort is not { } port)
        {
            return new()
            {
                Outcome = Outcome.Unknown,
                Stage = MeshStage.Tls,
                Reason = "the mode and the protocol are those of a port, and no port is given",
                MissingFacts = ["the destination port"],
            };
        }

        string text = port.ToString(CultureInfo.InvariantCulture);
        MutualTlsMode mode = peers.ModeOf(port);
        PortProtocol protocol = target.ProtocolOf(port);
        if (connection.Principal is not { } principal)
        {
            return mode == MutualTlsMode.Strict
                ? MeshVerdict.Refused(MeshStage.Tls, $"port {text} takes mutual TLS only (STRICT), and the caller sends plaintext")
                : chains.Explain(connection, protocol, null, null);
        }

        if (mode == MutualTlsMode.Disable && !tunnelled)
        {
            MeshVerdict? judged = protocol == PortProtocol.Http ? null : chains.Tcp.Explain(connection, null, null);
            return judged?.Outcome == Outcome.Denied
                ? judged
                : MeshVerdict.Refused(MeshStage.Tls, $"port {text} takes plaintext only (DISABLE), and the caller sends TLS that nobody terminates");
        }

        return trustDomains.Accept(principal)
            ? chains.Explain(connection, protocol, principal, connection.ServerName)
            : MeshVerdict.Refused(MeshStage.Tls, $"the trust domain '{Identity.TrustDomain(principal)}' is neither the mesh's nor an alias of it");
    }

    /// <inheritdoc/>
    public override TrafficBounds Allowed(PartyPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return Allowed(new SetContext(pair.Principal), PeerChoice.AsGiven);
    }

    /// <inheritdoc/>
    public override DecisionTable Decisions(PartyPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return Groups.Decisions(kind => Decisions(new(pair.Principal), kind.Mode, kind.Protocol));
    }

    /// <inheritdoc/>
    public override TrafficExample? Project(Connection connection) => Project(connection, tunnelled: false);

    /// <summary>The same; in the mesh's tunnel TLS is settled whatever the mode says.</summary>
    public TrafficExample? Project(Connection connection, bool tunnelled)
    {
        ArgumentNullException.ThrowIfNull(connection);
        MutualTlsMode? mode = connection.DestinationPort is { } port ? peers.ModeOf(port) : null;

        // What TLS refuses is never read as a request.
        return connection.Principal is not { } principal
            ? mode is null or MutualTlsMode.Strict ? connection.ToExample() : chains.Project(connection, target.ProtocolOf(connection.DestinationPort), null, null)
            : mode is null || (mode == MutualTlsMode.Disable && !tunnelled) || !trustDomains.Accept(principal) ? connection.ToExample()
            : chains.Project(connection, target.ProtocolOf(connection.DestinationPort), principal, connection.ServerName);
    }

    /// <summary>The traffic that passes when the peer is as the context says.</summary>
    public TrafficBounds Allowed(SetContext context, PeerChoice choice) => Groups.Union(kind => Allowed(context, choice, kind.Mode, kind.Protocol));

    private TrafficBounds Allowed(in SetContext context, PeerChoice choice, MutualTlsMode mode, PortProtocol protocol)
    {
        bool plaintext = choice == PeerChoice.MeshClient && (mode == MutualTlsMode.Disable || peers.ServiceMode == MutualTlsMode.Disable);
        string? principal = plaintext ? null : context.Principal;
        bool refused = principal is null
            ? mode == MutualTlsMode.Strict
            : (mode == MutualTlsMode.Disable && choice != PeerChoice.Tunnel) || !trustDomains.Accept(principal);
        return refused ? TrafficBounds.None : chains.Allowed(protocol, context with { Principal = principal });
    }

    private IEnumerable<DecidedTraffic> Decisions(SetContext context, MutualTlsMode mode, PortProtocol protocol)
    {
        var refused = new DecidedTraffic(TrafficBounds.All, MeshStage.Tls, Outcome.Denied);
        if (context.Principal is not { } principal)
        {
            return mode == MutualTlsMode.Strict ? [refused] : chains.Decisions(protocol, context);
        }

        // With TLS switched off the rules see the raw bytes first, and what they let pass nobody understands.
        return mode != MutualTlsMode.Disable ? trustDomains.Accept(principal) ? chains.Decisions(protocol, context) : [refused]
            : protocol == PortProtocol.Http ? [refused]
            : chains.Tcp.Decisions(context with { Principal = null }).Select(d => d.Outcome == Outcome.Denied ? d : refused with { Traffic = d.Traffic });
    }
}

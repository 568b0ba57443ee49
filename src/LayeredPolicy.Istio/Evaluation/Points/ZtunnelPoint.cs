using System.Collections.Concurrent;
using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The node's ztunnel in front of an ambient workload: identities, addresses and ports, nothing of the content.</summary>
public sealed class ZtunnelPoint : EnforcementPoint
{
    private readonly string _workload;
    private readonly string _trustDomain;
    private readonly Authorization _authorization;
    private readonly ConcurrentDictionary<TrafficBounds, TrafficBounds> _allowed = new();

    internal ZtunnelPoint(string workload, string trustDomain, Authorization authorization)
    {
        _workload = workload;
        _trustDomain = trustDomain;
        _authorization = authorization;
    }

    /// <inheritdoc/>
    public override string Name => "ztunnel of " + _workload;

    /// <inheritdoc/>
    public override Outcome Decide(Connection connection) =>
        AcceptsPeer(connection) ? _authorization.Decide(View(connection)) : Outcome.Denied;

    /// <summary>
    /// Whether ztunnel takes the caller's certificate: it must be of the workload's own trust domain, aliases do not count. Plaintext has none.
    /// </summary>
    public bool AcceptsPeer(Connection connection) =>
        connection.Principal is null || Identity.TrustDomain(connection.Principal).SequenceEqual(_trustDomain);

    /// <inheritdoc/>
    public override MeshVerdict Explain(Connection connection) => AcceptsPeer(connection)
        ? Authorize(connection)
        : MeshVerdict.Refused(MeshStage.Tls, $"the trust domain '{Identity.TrustDomain(connection.Principal)}' is not the workload's own");

    /// <summary>What the policies alone say, whoever the caller is.</summary>
    public MeshVerdict Authorize(Connection connection)
    {
        RequestView view = View(connection);
        AuthorizationDecision decision = _authorization.Explain(view);
        RuleSet? deciding = decision.By is null ? null : _authorization.Deny.AnyMatches(view) == Truth.True ? _authorization.Deny : _authorization.Allow;
        return new()
        {
            Outcome = decision.Outcome,
            Stage = decision.Outcome == Outcome.Allowed ? MeshStage.Application : MeshStage.Authorization,
            Reason = decision.Reason,
            By = decision.By,
            PassedOver = decision.PassedOver,
            MissingFacts = decision.Missing,
            Matching = deciding is null ? [] : Matching(deciding, view),
        };
    }

    /// <inheritdoc/>
    public override TrafficBounds Allowed(PartyPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return Allowed(new SetContext(pair.Principal));
    }

    /// <inheritdoc/>
    public override DecisionTable Decisions(PartyPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        TrafficSet tcp = TrafficSet.OfProtocol(IpProtocol.Tcp);
        var context = new SetContext(pair.Principal);
        return DecisionTable.Of(
        [
            UnseenTraffic.Passes,
            .. Accepts(context) ? [] : (DecidedTraffic[])[new(TrafficBounds.Exactly(tcp), MeshStage.Tls, Outcome.Denied)],
            .. _authorization.Decisions(context).Select(d => d.Within(tcp)),
        ]);
    }

    /// <inheritdoc/>
    public override TrafficExample? Project(Connection connection) => connection.ToExample();

    /// <summary>The traffic that passes when the peer is as the context says.</summary>
    internal TrafficBounds Allowed(in SetContext context)
    {
        return Accepts(context) ? _allowed.GetOrAdd(_authorization.Allowed(context), static allowed => allowed | UnseenTraffic.Bounds) : UnseenTraffic.Bounds;
    }

    private bool Accepts(in SetContext context) => context.Principal is null || Identity.TrustDomain(context.Principal).SequenceEqual(_trustDomain);

    private static ImmutableArray<ResourceId> Matching(RuleSet rules, in RequestView view)
    {
        var matching = new List<ResourceId>();
        foreach (Rule rule in rules.Rules)
        {
            if (rule.Test(view) == Truth.True && !matching.Contains(rule.Reference.Resource))
            {
                matching.Add(rule.Reference.Resource);
            }
        }

        return [.. matching.OrderBy(r => r.Namespace + "/" + r.Name, StringComparer.Ordinal)];
    }

    private static RequestView View(Connection connection) => new()
    {
        Connection = connection,
        Principal = connection.Principal,
        ClientAddress = ClientAddress.OfPeer,
    };
}

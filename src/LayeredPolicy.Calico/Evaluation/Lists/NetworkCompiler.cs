using System.Collections.Immutable;
using LayeredPolicy.Calico.Evaluation.Binding;
using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Lists;

/// <summary>Compiles what was read into one list for each endpoint and direction.</summary>
internal sealed class NetworkCompiler
{
    private readonly BoundNetwork _network;
    private readonly RuleCompiler _rules;
    private readonly (BoundTier Tier, ImmutableArray<CompiledPolicy> Policies)[] _tiers;
    private readonly Dictionary<string, CompiledProfile> _profiles = new(StringComparer.Ordinal);
    private readonly Dictionary<(PeerClass Peer, Direction Direction, PolicyStage Stage, string Profiles), PolicyList> _lists = [];

    /// <summary>Compiles rules and membership.</summary>
    public NetworkCompiler(BoundNetwork network, ClusterFacts facts)
    {
        _network = network;
        var catalog = new SetCatalog();
        foreach (BoundPolicy policy in network.Policies)
        {
            catalog.Selection(policy.AppliesTo, null);
            RuleCompiler.Register(policy.Ingress.Concat(policy.Egress), catalog);
        }

        foreach (BoundProfile profile in network.Profiles.Values)
        {
            RuleCompiler.Register(profile.Ingress.Concat(profile.Egress), catalog);
        }

        Peers = new PeerIndex(network, facts, catalog);
        _rules = new RuleCompiler(Peers, catalog);
        ILookup<string, CompiledPolicy> byTier = network.Policies.Select(p => Compile(p, catalog)).ToLookup(p => p.Source.Tier, StringComparer.Ordinal);
        _tiers = [.. network.Tiers.Select(t => (t, CompiledPolicy.Sorted(byTier[t.Name]))).Where(t => !t.Item2.IsEmpty)];
    }

    /// <summary>Membership of peers.</summary>
    public PeerIndex Peers { get; }

    /// <summary>The list for an endpoint. Endpoints that no selector tells apart and that have the same profiles share one.</summary>
    /// <param name="endpoint">The endpoint's index in the network.</param>
    /// <param name="direction">The direction.</param>
    /// <param name="stage">Which policies count, by their flags.</param>
    public PolicyList ListFor(int endpoint, Direction direction, PolicyStage stage)
    {
        ImmutableArray<string> profiles = stage == PolicyStage.Normal ? _network.Endpoints[endpoint].Profiles : [];
        (PeerClass, Direction, PolicyStage, string) key = (Peers.EndpointClassOf[endpoint], direction, stage, string.Join(' ', profiles));
        if (!_lists.TryGetValue(key, out PolicyList? list))
        {
            _lists[key] = list = new PolicyList(direction, Slices(key.Item1, direction, stage), [.. profiles.Select(Profile)]);
        }

        return list;
    }

    private TierSlice[] Slices(PeerClass peer, Direction direction, PolicyStage stage)
    {
        var slices = new List<TierSlice>();
        foreach ((BoundTier tier, ImmutableArray<CompiledPolicy> policies) in _tiers)
        {
            CompiledPolicy[] chosen = [.. policies.Where(p => peer.IsIn(p.AppliesTo) != Truth.False && p.Governs(direction) && stage.Takes(p.Source))];
            if (chosen.Length > 0)
            {
                slices.Add(new TierSlice(tier.Name, tier.PassesByDefault, chosen, [.. chosen.Select(p => peer.IsIn(p.AppliesTo) == Truth.True)]));
            }
        }

        return [.. slices];
    }

    private CompiledProfile Profile(string name)
    {
        if (!_profiles.TryGetValue(name, out CompiledProfile? compiled))
        {
            compiled = _network.Profiles.TryGetValue(name, out BoundProfile? profile) ? Compile(profile) : new(name, false, [], []);
            _profiles[name] = compiled;
        }

        return compiled;
    }

    private CompiledProfile Compile(BoundProfile profile)
    {
        ResourceId owner = profile.Document?.Id ?? new("projectcalico.org", "v3", "Profile", null, profile.Name);
        return new(
            profile.Name,
            true,
            _rules.Compile(profile.Ingress, profile.Document, owner),
            _rules.Compile(profile.Egress, profile.Document, owner));
    }

    private CompiledPolicy Compile(BoundPolicy policy, SetCatalog catalog) => new(
        policy,
        catalog.Selection(policy.AppliesTo, null),
        _rules.Compile(policy.Ingress, policy.Document, policy.Document.Id),
        _rules.Compile(policy.Egress, policy.Document, policy.Document.Id));
}

using System.Collections.Immutable;
using LayeredPolicy.Calico.Evaluation.Binding;
using LayeredPolicy.Calico.Evaluation.Peers;

namespace LayeredPolicy.Calico.Evaluation.Lists;

/// <summary>Compiles what was read into one list for each endpoint and direction.</summary>
internal sealed class NetworkCompiler
{
    private readonly BoundNetwork _network;
    private readonly RuleCompiler _rules;
    private readonly (BoundTier Tier, ImmutableArray<CompiledPolicy> Policies)[] _tiers;
    private readonly Dictionary<string, CompiledProfile> _profiles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PolicyList> _lists = new(StringComparer.Ordinal);

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

    /// <summary>The list for an endpoint.</summary>
    /// <param name="endpoint">The endpoint's index in the network.</param>
    /// <param name="direction">The direction.</param>
    /// <param name="wanted">Which policies count, by their flags.</param>
    /// <param name="withProfiles">Whether the endpoint's profiles come after the tiers.</param>
    public PolicyList ListFor(int endpoint, Direction direction, Func<BoundPolicy, bool> wanted, bool withProfiles = true)
    {
        PeerClass peer = Peers.EndpointClassOf[endpoint];
        var tiers = new List<TierSlice>();
        var key = new System.Text.StringBuilder().Append(direction == Direction.Ingress ? 'i' : 'e');
        for (int t = 0; t < _tiers.Length; t++)
        {
            (BoundTier tier, ImmutableArray<CompiledPolicy> all) = _tiers[t];
            var chosen = new List<CompiledPolicy>();
            for (int p = 0; p < all.Length; p++)
            {
                if (all[p].Governs(direction) && peer.IsIn(all[p].AppliesTo) == LayeredPolicy.Evaluation.Truth.True && wanted(all[p].Source))
                {
                    chosen.Add(all[p]);
                    key.Append(t).Append('.').Append(p).Append(' ');
                }
            }

            if (chosen.Count > 0)
            {
                tiers.Add(new TierSlice(tier.Name, tier.PassesByDefault, [.. chosen]));
            }
        }

        ImmutableArray<string> names = withProfiles ? _network.Endpoints[endpoint].Profiles : [];
        string whole = key.Append(string.Join(' ', names)).ToString();
        if (!_lists.TryGetValue(whole, out PolicyList? list))
        {
            _lists[whole] = list = new PolicyList(direction, [.. tiers], [.. names.Select(Profile)]);
        }

        return list;
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

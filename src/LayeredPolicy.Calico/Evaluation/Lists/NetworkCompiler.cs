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
    private readonly Dictionary<PolicyList, PolicyList> _lists = new(PolicyListContent.Instance);
    private readonly Dictionary<(Direction Direction, PolicyStage Stage), PolicyList[]> _byLabels = [];
    private readonly EndpointTable _table;

    /// <summary>Compiles rules and membership.</summary>
    public NetworkCompiler(BoundNetwork network, EndpointTable table)
    {
        _network = network;
        _table = table;
        foreach (BoundPolicy policy in network.Policies)
        {
            table.Sets.Selection(policy.AppliesTo, null);
            RuleCompiler.Register(policy.Ingress.Concat(policy.Egress), table.Sets);
        }

        foreach (BoundProfile profile in network.Profiles.Values)
        {
            RuleCompiler.Register(profile.Ingress.Concat(profile.Egress), table.Sets);
        }

        Peers = new PeerIndex(table, network);
        _rules = new RuleCompiler(Peers, table.Sets);
        ILookup<string, CompiledPolicy> byTier = network.Policies.Select(Compile).ToLookup(p => p.Source.Tier, StringComparer.Ordinal);
        _tiers = [.. network.Tiers.Select(t => (t, CompiledPolicy.Sorted(byTier[t.Name]))).Where(t => !t.Item2.IsEmpty)];
    }

    /// <summary>Membership of peers.</summary>
    public PeerIndex Peers { get; }

    /// <summary>The list for an endpoint. Endpoints to which the same policies and profiles apply share one.</summary>
    /// <param name="endpoint">The endpoint's index in the network.</param>
    /// <param name="direction">The direction.</param>
    /// <param name="stage">Which policies count, by their flags.</param>
    public PolicyList ListFor(int endpoint, Direction direction, PolicyStage stage)
    {
        if (!_byLabels.TryGetValue((direction, stage), out PolicyList[]? lists))
        {
            _byLabels[(direction, stage)] = lists = Lists(direction, stage);
        }

        return lists[_table.Labels[endpoint]];
    }

    /// <summary>The lists of all label classes.</summary>
    private PolicyList[] Lists(Direction direction, PolicyStage stage)
    {
        var slices = new List<TierSlice>?[_table.Labels.Count];
        foreach ((BoundTier tier, ImmutableArray<CompiledPolicy> policies) in _tiers)
        {
            var chosen = new TierMembers[slices.Length];
            foreach (CompiledPolicy policy in policies.Where(p => p.Governs(direction) && stage.Takes(p.Source)))
            {
                SetMembers members = _table.Sets.MembersOf(policy.AppliesTo);
                int certain = 0;
                foreach (int member in members.Possible)
                {
                    while (certain < members.Certain.Length && members.Certain[certain] < member)
                    {
                        certain++;
                    }

                    chosen[member].Add(policy, certain < members.Certain.Length && members.Certain[certain] == member);
                }
            }

            for (int i = 0; i < chosen.Length; i++)
            {
                if (chosen[i].ToSlice(tier) is { } slice)
                {
                    (slices[i] ??= []).Add(slice);
                }
            }
        }

        var lists = new PolicyList[slices.Length];
        for (int i = 0; i < lists.Length; i++)
        {
            lists[i] = Shared(new PolicyList(
                direction, slices[i] is { } own ? [.. own] : [], stage == PolicyStage.Normal ? [.. _table.Labels.FirstOf(i).Profiles.Select(Profile)] : []));
        }

        return lists;
    }

    private PolicyList Shared(PolicyList list)
    {
        if (_lists.TryGetValue(list, out PolicyList? known))
        {
            return known;
        }

        _lists[list] = list;
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

    private CompiledPolicy Compile(BoundPolicy policy) => new(
        policy,
        _table.Sets.Selection(policy.AppliesTo, null),
        _rules.Compile(policy.Ingress, policy.Document, policy.Document.Id),
        _rules.Compile(policy.Egress, policy.Document, policy.Document.Id));

    /// <summary>The policies of one tier that were found for one label class so far.</summary>
    private struct TierMembers
    {
        private List<CompiledPolicy>? _policies;
        private List<bool>? _isCertain;

        public void Add(CompiledPolicy policy, bool isCertain)
        {
            (_policies ??= []).Add(policy);
            (_isCertain ??= []).Add(isCertain);
        }

        public readonly TierSlice? ToSlice(BoundTier tier) =>
            _policies is null ? null : new TierSlice(tier.Name, tier.PassesByDefault, [.. _policies], [.. _isCertain!]);
    }
}

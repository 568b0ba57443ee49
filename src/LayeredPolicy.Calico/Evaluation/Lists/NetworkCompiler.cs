using System.Collections.Immutable;
using LayeredPolicy.Calico.Evaluation.Binding;
using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Lists;

/// <summary>Compiles what was read into one list for each endpoint and direction.</summary>
internal sealed class NetworkCompiler
{
    private readonly BoundNetwork _network;
    private readonly EndpointTable _table;
    private readonly RuleCompiler _rules;
    private readonly ImmutableDictionary<BoundPolicy, CompiledPolicy> _policies;
    private readonly Lazy<ILookup<string, CompiledPolicy>> _byTier;
    private readonly Dictionary<string, CompiledProfile> _profiles;
    private readonly Dictionary<PolicyList, PolicyList> _lists;
    private readonly List<PolicyList> _made = [];
    private readonly Dictionary<(Direction Direction, PolicyStage Stage), PagedArray<PolicyList>> _byLabels = [];

    // The lists from before a change of policies, and the label classes whose policies changed.
    private readonly Dictionary<(Direction Direction, PolicyStage Stage), PagedArray<PolicyList>> _known = [];
    private readonly int[] _changed = [];
    private readonly CompiledPolicy[] _added = [];
    private readonly CompiledPolicy[] _removed = [];

    /// <summary>Compiles rules and membership.</summary>
    /// <param name="network">The network.</param>
    /// <param name="table">Its endpoints; the gate must be held.</param>
    /// <param name="before">What was compiled before a change of policies, with the same table; or null.</param>
    public NetworkCompiler(BoundNetwork network, EndpointTable table, NetworkCompiler? before)
    {
        _network = network;
        _table = table;
        ImmutableDictionary<BoundPolicy, CompiledPolicy> known = before?._policies ?? ImmutableDictionary.Create<BoundPolicy, CompiledPolicy>(ReferenceEqualityComparer.Instance);
        PolicyChange? change = before is null ? null : PolicyChange.Between(before._network, network);
        BoundPolicy[] unknown = [.. (change?.Added ?? network.Policies).Where(p => !known.ContainsKey(p))];
        foreach (BoundPolicy policy in unknown)
        {
            table.Sets.Selection(policy.AppliesTo, null);
            RuleCompiler.Register(policy.Ingress.Concat(policy.Egress), table.Sets);
        }

        foreach (BoundProfile profile in before is null ? network.Profiles.Values : [])
        {
            RuleCompiler.Register(profile.Ingress.Concat(profile.Egress), table.Sets);
        }

        table.Source.Latest = Peers = before is not null && before.Peers.SetCount == table.Sets.Count ? before.Peers : new PeerIndex(table, network, before?.Peers);
        _rules = new RuleCompiler(table.Source, table.Sets);
        _profiles = before?._profiles ?? new(StringComparer.Ordinal);
        _policies = known.AddRange(unknown.Select(p => KeyValuePair.Create(p, Compile(p)))).RemoveRange(change?.Removed ?? []);
        _byTier = new(() => network.Policies.Select(p => _policies[p]).Order().ToLookup(static p => p.Source.Tier, StringComparer.Ordinal));
        if (before is not null && change is not null && before._network.Tiers.SequenceEqual(network.Tiers))
        {
            _added = [.. change.Added.Select(p => _policies[p]).Order()];
            _removed = [.. change.Removed.Select(p => known[p])];
            _known = before._byLabels;
            _changed = [.. _added.Concat(_removed).SelectMany(p => table.Sets.MembersOf(p.AppliesTo).Possible).Distinct()];
        }

        _lists = before is null ? new(PolicyListContent.Instance) : before.Current();
    }

    /// <summary>The lists that were not there before.</summary>
    public IReadOnlyList<PolicyList> Made => _made;

    /// <summary>Membership of peers.</summary>
    public PeerIndex Peers { get; }

    /// <summary>The list for an endpoint. Endpoints to which the same policies and profiles apply share one.</summary>
    /// <param name="endpoint">The endpoint's index in the network.</param>
    /// <param name="direction">The direction.</param>
    /// <param name="stage">Which policies count, by their flags.</param>
    public PolicyList ListFor(int endpoint, Direction direction, PolicyStage stage) => ListsOf(direction, stage)[_table.Labels[endpoint]];

    /// <summary>The lists of all label classes.</summary>
    public PagedArray<PolicyList> ListsOf(Direction direction, PolicyStage stage)
    {
        if (!_byLabels.TryGetValue((direction, stage), out PagedArray<PolicyList>? lists))
        {
            _byLabels[(direction, stage)] = lists = Lists(direction, stage);
        }

        return lists;
    }

    private PagedArray<PolicyList> Lists(Direction direction, PolicyStage stage)
    {
        if (_known.TryGetValue((direction, stage), out PagedArray<PolicyList>? known))
        {
            return _added.Concat(_removed).Any(p => p.Governs(direction) && stage.Takes(p.Source))
                ? known.With(_changed.Select(label => (
                    label, Shared(new PolicyList(direction, [.. Changed(known[label].Tiers, label, direction, stage)], known[label].Profiles)))))
                : known;
        }

        int count = _table.Labels.Count;
        var slices = new List<TierSlice>?[count];
        foreach (BoundTier tier in _network.Tiers.Where(t => _byTier.Value.Contains(t.Name)))
        {
            var chosen = new TierMembers[count];
            foreach (CompiledPolicy policy in _byTier.Value[tier.Name])
            {
                if (policy.Governs(direction) && stage.Takes(policy.Source))
                {
                    Choose(policy, chosen);
                }
            }

            for (int i = 0; i < count; i++)
            {
                if (chosen[i].ToSlice(tier) is { } slice)
                {
                    (slices[i] ??= []).Add(slice);
                }
            }
        }

        var lists = new PolicyList[count];
        for (int i = 0; i < count; i++)
        {
            lists[i] = Shared(new PolicyList(
                direction, slices[i] is { } own ? [.. own] : [], stage == PolicyStage.Normal ? [.. _table.Labels.FirstOf(i).Profiles.Select(Profile)] : []));
        }

        return PagedArray<PolicyList>.Of(lists);
    }

    // The tiers of a label class without the policies that went and with those that came.
    private IEnumerable<TierSlice> Changed(TierSlice[] slices, int label, Direction direction, PolicyStage stage)
    {
        foreach (BoundTier tier in _network.Tiers)
        {
            var members = default(TierMembers);
            TierSlice? before = Array.Find(slices, s => s.Name == tier.Name);
            CompiledPolicy[] added = [.. _added.Where(p => p.Source.Tier == tier.Name && p.Governs(direction) && stage.Takes(p.Source) && Selects(p, label))];
            int next = 0;
            for (int i = 0; i < (before?.Policies.Length ?? 0); i++)
            {
                CompiledPolicy policy = before!.Policies[i];
                for (; next < added.Length && added[next].CompareTo(policy) < 0; next++)
                {
                    members.Add(added[next], IsCertain(added[next], label));
                }

                if (Array.IndexOf(_removed, policy) < 0)
                {
                    members.Add(policy, before.IsCertain[i]);
                }
            }

            for (; next < added.Length; next++)
            {
                members.Add(added[next], IsCertain(added[next], label));
            }

            if (members.ToSlice(tier) is { } slice)
            {
                yield return slice;
            }
        }
    }

    private bool Selects(CompiledPolicy policy, int label) => Array.BinarySearch(_table.Sets.MembersOf(policy.AppliesTo).Possible, label) >= 0;

    private bool IsCertain(CompiledPolicy policy, int label) => Array.BinarySearch(_table.Sets.MembersOf(policy.AppliesTo).Certain, label) >= 0;

    private void Choose(CompiledPolicy policy, TierMembers[] chosen)
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

    // The lists by content; those that are gone are forgotten when most are.
    private Dictionary<PolicyList, PolicyList> Current()
    {
        int most = 2 * _byLabels.Values.Sum(static l => l.Length);
        return _lists.Count <= most ? _lists : _byLabels.Values.SelectMany(static l => l.Items).Distinct().ToDictionary(static l => l, PolicyListContent.Instance);
    }

    private PolicyList Shared(PolicyList list)
    {
        if (_lists.TryGetValue(list, out PolicyList? known))
        {
            return known;
        }

        _lists[list] = list;
        _made.Add(list);
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

using System.Collections.Immutable;
using CsCheck;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Tests.Evaluation;

/// <summary>On random clusters, answers for many pairs at once and answers after a change are those that are worked out from nothing.</summary>
public sealed class RandomChangeTests
{
    private static readonly CalicoLayer s_layer = new(new CalicoOptions { ObjectsAreComplete = true });

    [Fact]
    public void The_matrix_of_all_pairs_holds_the_set_of_each_pair() =>
        RandomNetwork.Worlds.Sample(
            static network =>
            {
                (Manifests manifests, ClusterFacts facts) = Read(network);
                CompiledNetwork compiled = s_layer.Compile(manifests, facts);
                ImmutableArray<Party> ends = Ends(facts);
                PairMatrix matrix = compiled.AllowedBetween(ends);
                long[] reach = matrix.CountReachable([.. Enumerable.Repeat(1, ends.Length)]);
                for (int s = 0; s < ends.Length; s++)
                {
                    var row = new int[ends.Length];
                    matrix.CopyRow(s, row);
                    int reached = 0;
                    for (int d = 0; d < ends.Length; d++)
                    {
                        ImmutableArray<TrafficBounds> bulk = Known(matrix[s, d], ends[s], ends[d]);
                        Assert.Equal(Known(compiled.Allowed(new(ends[s], ends[d], null)), ends[s], ends[d]), bulk);
                        Assert.Equal(bulk, Known(matrix.SetOf(row[d]), ends[s], ends[d]));
                        reached += matrix[s, d].Possible.IsEmpty ? 0 : 1;
                    }

                    Assert.Equal(reached, reach[s]);
                }
            },
            iter: LongRun.Times(60), print: static n => n.Lines);

    [Fact]
    public void A_network_recompiled_after_policies_came_and_went_is_the_network_compiled_from_nothing() =>
        Gen.Select(RandomNetwork.Worlds, Gen.Int[0, 1000].Array[1, 4]).Sample(
            static (network, choices) =>
            {
                (Manifests all, ClusterFacts facts) = Read(network);
                var world = PolicyWorld.Create(all, facts, s_layer);
                HashSet<ResourceId> absent = [];
                ManifestDocument[] policies = [.. all.Documents.Where(static d => d.Id.Kind is "NetworkPolicy" or "GlobalNetworkPolicy")];
                foreach (int choice in policies.Length == 0 ? [] : choices)
                {
                    // What is absent comes back, what is there goes.
                    ManifestDocument policy = policies[choice % policies.Length];
                    PolicyWorld after = world.With(absent.Remove(policy.Id)
                        ? new WorldChange { Put = Manifests.FromJson([policy.Json]) }
                        : new WorldChange { Remove = [policy.Id] }).After;
                    absent.UnionWith(after.Manifests.Documents.Any(d => d.Id == policy.Id) ? [] : [policy.Id]);
                    var recompiled = (CompiledNetwork)after.Layers[0];
                    AssertSame(s_layer.Compile(after.Manifests, facts), recompiled, facts);
                    AssertDelta((CompiledNetwork)world.Layers[0], recompiled, facts);
                    world = after;
                }
            },
            iter: LongRun.Times(60), print: static n => n.Item1.Lines);

    private static (Manifests Manifests, ClusterFacts Facts) Read(RandomNetwork network)
    {
        Manifests manifests = Manifests.Parse(ScenarioWorld.Yaml(network.Lines, v6: false));
        return (manifests, ClusterFacts.From(manifests));
    }

    private static ImmutableArray<Party> Ends(ClusterFacts facts) => [.. facts.Workloads.Select(Party.Of), Party.Outside];

    private static void AssertSame(CompiledNetwork expected, CompiledNetwork actual, ClusterFacts facts)
    {
        Assert.Equal(expected.Diagnostics, actual.Diagnostics);
        foreach (Party source in Ends(facts))
        {
            foreach (Party destination in Ends(facts))
            {
                Assert.Equal(expected.Allowed(new(source, destination, null)), actual.Allowed(new(source, destination, null)));
            }
        }
    }

    // A pair that is not told must be unchanged, and one that is told must be changed as it is told.
    private static void AssertDelta(CompiledNetwork before, CompiledNetwork after, ClusterFacts facts)
    {
        if (after.ChangesSince(before) is not { } changes)
        {
            return;
        }

        Dictionary<int, int> endOf = changes.Ends.SelectMany(static (e, i) => e.Workloads.Select(w => (w, i))).ToDictionary(static p => p.w, static p => p.i);
        Dictionary<(int, int), PairCell> cells = changes.Cells.ToDictionary(static c => (c.Source, c.Destination));
        int outside = changes.Ends.Length - 1;
        foreach (Party source in Ends(facts))
        {
            foreach (Party destination in Ends(facts))
            {
                int from = source.IsOutside ? outside : endOf[source.WorkloadIndex], to = destination.IsOutside ? outside : endOf[destination.WorkloadIndex];
                ImmutableArray<TrafficBounds> then = Known(before.Allowed(new(source, destination, null)), source, destination);
                ImmutableArray<TrafficBounds> now = Known(after.Allowed(new(source, destination, null)), source, destination);
                if (cells.TryGetValue((from, to), out PairCell cell))
                {
                    Assert.Equal(then, Known(changes.SetOf(cell.Before), source, destination));
                    Assert.Equal(now, Known(changes.SetOf(cell.After), source, destination));
                }
                else
                {
                    Assert.Equal(then, now);
                }
            }
        }
    }

    // What the bounds say for each pair of addresses that the ends have; a packet has addresses of one family.
    private static ImmutableArray<TrafficBounds> Known(TrafficBounds bounds, Party source, Party destination) =>
    [
        .. from v6 in (bool[])[false, true]
           from sent in Given(bounds, source, v6, static (set, address) => set.GivenSource(address), static (set, family) => set & TrafficSet.OfSourceAddresses(family))
           from received in Given(sent, destination, v6, static (set, address) => set.GivenDestination(address), static (set, family) => set & TrafficSet.OfDestinationAddresses(family))
           select received,
    ];

    private static IEnumerable<TrafficBounds> Given(
        TrafficBounds bounds, Party party, bool v6, Func<TrafficSet, IpAddress, TrafficSet> at, Func<TrafficSet, AddressSet, TrafficSet> within) => party.Workload is { } workload
        ? workload.Addresses.Where(a => a.IsV6 == v6).Select(a => new TrafficBounds(at(bounds.Certain, a), at(bounds.Possible, a)))
        : [new(within(bounds.Certain, v6 ? AddressSet.V6 : AddressSet.V4), within(bounds.Possible, v6 ? AddressSet.V6 : AddressSet.V4))];
}

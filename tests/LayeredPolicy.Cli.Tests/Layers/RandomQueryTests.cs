using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using LayeredPolicy.Analysis;
using LayeredPolicy.Calico;
using LayeredPolicy.Evaluation;
using LayeredPolicy.Istio;

namespace LayeredPolicy.Tests.Layers;

/// <summary>
/// On random clusters with both layers, the queries answer what single connections say: nothing that is denied is told, and what is told has
/// a witness that both worlds judge as it says.
/// </summary>
public sealed class RandomQueryTests
{
    private static readonly string[] s_apps = ["a", "b", "c"];

    private static readonly TrafficSet[] s_traffic =
    [
        TrafficSet.OfProtocol(IpProtocol.Tcp) & TrafficSet.OfDestinationPorts(PortSet.Of(8080)),
        TrafficSet.OfProtocol(IpProtocol.Tcp) & TrafficSet.OfDestinationPorts(PortSet.Of(80)),
        TrafficSet.OfProtocol(IpProtocol.Udp),
        TrafficSet.All,
    ];

    [Fact]
    public void Containment_and_equivalence_agree_with_connections() => Sample(20, static (world, random) =>
    {
        foreach (PolicyWorld other in Others(world, random))
        {
            foreach ((PolicyWorld wide, PolicyWorld narrow) in new[] { (world, other), (other, world) })
            {
                SemanticDiff diff = SemanticDiff.Between(wide, narrow);
                bool contains = wide.Contains(narrow);
                Assert.True(!contains || diff.Opened.IsEmpty);
                foreach (Connection connection in new RandomConnections(random).Between(world.Facts, 8))
                {
                    Assert.False(
                        contains && wide.Decide(connection) == Outcome.Denied && narrow.Decide(connection) != Outcome.Denied,
                        $"{connection} passes in the world that is contained, and not in the other");
                    Assert.False(
                        diff.IsEmpty && wide.Decide(connection) != narrow.Decide(connection),
                        $"{connection} is {wide.Decide(connection)} and {narrow.Decide(connection)} where there is no difference");
                }

                AssertWitnesses(world.Facts, diff);
            }

            Assert.Equal(world.Contains(other) && other.Contains(world), world.IsEquivalentTo(other));
        }
    });

    [Fact]
    public void What_is_permitted_passes_and_what_is_forbidden_does_not() => Sample(20, static (world, random) =>
    {
        string from = s_apps[random.Next(3)], to = s_apps[random.Next(3)];
        foreach (TrafficSet traffic in s_traffic)
        {
            bool permits = world.Permits(w => w.Labels["app"] == from, w => w.Labels["app"] == to, traffic);
            bool forbids = world.Forbids(w => w.Labels["app"] == from, w => w.Labels["app"] == to, traffic);
            foreach (Connection connection in new RandomConnections(random).Between(world.Facts, 12))
            {
                if (connection.Source.Workload?.Labels["app"] == from && connection.Destination.Workload?.Labels["app"] == to &&
                    world.Project(connection) is { } example && traffic.Contains(example) == true)
                {
                    Assert.False(permits && world.Decide(connection) != Outcome.Allowed, $"{connection} is permitted, and does not pass");
                    Assert.False(forbids && world.Decide(connection) != Outcome.Denied, $"{connection} is forbidden, and may pass");
                }
            }
        }
    });

    [Fact]
    public void A_policy_or_rule_is_redundant_when_no_connection_misses_it_in_its_layer() => Sample(12, static (world, random) =>
    {
        ImmutableArray<Diagnostic> policies = world.FindRedundantPolicies(), rules = world.FindRedundantRules();
        Assert.DoesNotContain(policies.Concat(rules), static d => d.Id == "LP1707");
        foreach (ManifestDocument policy in Policies(world))
        {
            PolicyWorld without = world.With(new WorldChange { Remove = [policy.Id] }).After;
            bool isRedundant = policies.Any(d => d.Resource == policy.Id);
            Assert.True(!isRedundant || SemanticDiff.Between(world, without).IsEmpty, $"{policy.Id} is redundant, and its removal is a difference");
            AssertSameSteps(isRedundant, world, without, policy.Id, random);
        }

        foreach (Diagnostic rule in rules)
        {
            PolicyWorld without = world.With(new WorldChange { Put = WithoutRule(world.Manifests.Documents.Single(d => d.Id == rule.Resource), rule.Path!) }).After;
            AssertSameSteps(true, world, without, rule.Resource!, random);
        }
    });

    [Fact]
    public void Interference_agrees_with_connections() => Sample(12, static (world, random) =>
    {
        ManifestDocument[] policies = [.. Policies(world)];
        if (policies.Length < 2)
        {
            return;
        }

        PolicyWorld none = world.With(new WorldChange { Remove = [.. policies.Select(static p => p.Id)] }).After;
        Manifests first = Manifests.FromJson([policies[0].Json]), second = Manifests.FromJson(policies.Skip(1).Select(static p => p.Json));
        PolicyWorld one = none.With(new WorldChange { Put = first }).After, two = none.With(new WorldChange { Put = second }).After;
        SemanticDiff interference = none.InterferenceOf(first, second);
        AssertWitnesses(world.Facts, interference);
        foreach (var pair in new RandomConnections(random).Between(world.Facts, 12).GroupBy(static c => (c.Source, c.Destination, c.Source.IsOutside ? c.SourceAddress : c.DestinationAddress)))
        {
            // The first set governs the pair, by a connection that shows it, and the second one changes what passes.
            if (pair.Any(c => none.Decide(c) != one.Decide(c) || two.Decide(c) != world.Decide(c)) &&
                pair.FirstOrDefault(c => one.Decide(c) != world.Decide(c)) is { } changed)
            {
                Assert.Contains(interference.Pairs, p => Holds(p.From, changed.Source, changed.SourceAddress) && Holds(p.To, changed.Destination, changed.DestinationAddress));
            }
        }
    });

    private static void Sample(int times, Action<PolicyWorld, Random> check) => Gen.Select(RandomLayeredWorld.All, Gen.Int).Sample(
        sample => check(PolicyWorld.Create(Manifests.Parse(sample.Item1.Yaml), CalicoLayer.Instance, IstioLayer.Instance), new Random(sample.Item2)),
        iter: Environment.GetEnvironmentVariable("LAYEREDPOLICY_LONG") == "1" ? times * 100 : times,
        print: static s => s.Item1.Yaml);

    // The world without one of its policies, and with the rules of one policy in the opposite order.
    private static IEnumerable<PolicyWorld> Others(PolicyWorld world, Random random)
    {
        ManifestDocument[] policies = [.. Policies(world)];
        if (policies.Length > 0)
        {
            yield return world.With(new WorldChange { Remove = [policies[random.Next(policies.Length)].Id] }).After;
            yield return world.With(new WorldChange { Put = Reversed(policies[random.Next(policies.Length)]) }).After;
        }
    }

    private static IEnumerable<ManifestDocument> Policies(PolicyWorld world) =>
        world.Manifests.Documents.Where(static d => d.Id.Kind is "NetworkPolicy" or "AuthorizationPolicy" or "PeerAuthentication");

    private static void AssertWitnesses(ClusterFacts facts, SemanticDiff diff)
    {
        // No request has an empty path, and no one outside has a pod's address, but sets do not know that.
        foreach (FlowChange change in diff.Opened.Concat(diff.Closed)
            .Where(c => c is { IsCertain: true, Witness.Request: not { Path: "" } } && !IsOwned(facts, c.From) && !IsOwned(facts, c.To)))
        {
            (ImmutableArray<EnforcementStep> passes, ImmutableArray<EnforcementStep> fails) = change.Kind == FlowChangeKind.Opened ? (change.After, change.Before) : (change.Before, change.After);
            Assert.True(Outcome.Allowed == OutcomeOf(passes) && Outcome.Denied == OutcomeOf(fails), $"{change}: {OutcomeOf(fails)}, {OutcomeOf(passes)} by {change.Witness}");
        }
    }

    private static bool IsOwned(ClusterFacts facts, EndpointClass end) => end.IsOutside && facts.Workloads.Any(w => w.Addresses.Any(end.Addresses!.Contains));

    private static Outcome OutcomeOf(ImmutableArray<EnforcementStep> steps) => steps.Aggregate(Outcome.Allowed, static (all, step) => all.Then(step.Outcome));

    private static void AssertSameSteps(bool isRedundant, PolicyWorld world, PolicyWorld without, ResourceId policy, Random random)
    {
        foreach (Connection connection in new RandomConnections(random).Between(world.Facts, isRedundant ? 8 : 0))
        {
            Assert.True(world.Decide(connection) == without.Decide(connection), $"{connection} misses {policy}, which is redundant");
            Assert.True(InLayerOf(policy, world, connection) == InLayerOf(policy, without, connection), $"{connection} misses {policy} in its layer");
        }
    }

    // The network sees what the mesh makes of the connection.
    private static Outcome InLayerOf(ResourceId policy, PolicyWorld world, Connection connection)
    {
        ICompiledLayer network = world.Layers[0], mesh = world.Layers[1];
        return policy.Group == "security.istio.io"
            ? mesh.Decide(mesh.Complete(connection))
            : mesh.OnTheWire(mesh.Complete(connection)).Aggregate(Outcome.Allowed, (all, wire) => all.Then(network.Decide(wire)));
    }

    private static bool Holds(EndpointClass ends, Party party, IpAddress? address) => party.Workload is { } workload
        ? ends.Workloads.Any(w => w.Name == workload.Name)
        : ends.IsOutside && ends.Addresses!.Contains(address!.Value);

    private static Manifests Reversed(ManifestDocument policy) => Edited(policy, static spec =>
    {
        foreach (string list in (string[])["ingress", "egress", "rules"])
        {
            if (spec[list] is JsonArray rules)
            {
                spec[list] = new JsonArray([.. rules.Reverse().Select(static r => r?.DeepClone())]);
            }
        }
    });

    // spec.LIST[INDEX]
    private static Manifests WithoutRule(ManifestDocument policy, string path) => Edited(policy, spec =>
        ((JsonArray)spec[path[5..path.IndexOf('[', StringComparison.Ordinal)]]!).RemoveAt(int.Parse(path.AsSpan()[(path.IndexOf('[', StringComparison.Ordinal) + 1)..^1], CultureInfo.InvariantCulture)));

    private static Manifests Edited(ManifestDocument policy, Action<JsonNode> edit)
    {
        JsonNode copy = JsonNode.Parse(policy.Json.GetRawText())!;
        edit(copy["spec"]!);
        using var json = JsonDocument.Parse(copy.ToJsonString());
        return Manifests.FromJson([json.RootElement]);
    }
}

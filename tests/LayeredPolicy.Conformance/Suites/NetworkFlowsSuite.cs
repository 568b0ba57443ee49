using System.Collections.Immutable;
using System.Text.Json;
using LayeredPolicy.Calico;
using LayeredPolicy.Calico.Evaluation;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Conformance.Suites;

/// <summary>Flows between pods, hosts and addresses, judged by the network layer: verdict, who decided and what was passed over.</summary>
internal sealed class NetworkFlowsSuite : Suite
{
    private static readonly CalicoLayer s_layer = new(new CalicoOptions { Dataplane = CalicoDataplane.Bpf, ObjectsAreComplete = true });

    public override string Name => "network-flows";

    public override bool HasSymbolic => true;

    public override string? Judge(JsonElement testCase, bool symbolic)
    {
        Manifests manifests = Manifests.FromJson(testCase.GetProperty("objects").EnumerateArray());
        ClusterFacts facts = ClusterFacts.From(manifests);
        CompiledNetwork network = s_layer.Compile(manifests, facts);
        if (symbolic && (BulkMismatch(network, facts) ?? ChangeMismatch(manifests, facts)) is { } bulk)
        {
            return bulk;
        }

        var pods = facts.Workloads.ToDictionary(w => w.ToString(), StringComparer.Ordinal);
        foreach (JsonElement flow in testCase.GetProperty("flows").EnumerateArray())
        {
            Connection connection = NetworkConnection.Read(flow, pods);
            JsonElement expect = flow.GetProperty("expect");
            string? mismatch = symbolic
                ? SymbolicMismatch(network, connection, expect, false) ??
                    (expect.TryGetProperty("staged", out JsonElement preview) ? SymbolicMismatch(network, connection, preview, true) : null)
                : Mismatch(network, connection, expect, false) ??
                    (expect.TryGetProperty("staged", out JsonElement staged) != HasStaged(network, connection) ? "staged policies apply or not" : null) ??
                    (staged.ValueKind == JsonValueKind.Object ? Mismatch(network, connection, staged, true) : null);
            if (mismatch is not null)
            {
                return $"{flow.GetProperty("id")}: {mismatch}";
            }
        }

        return null;
    }

    private static string? Mismatch(CompiledNetwork network, Connection connection, JsonElement expect, bool withStaged)
    {
        Outcome outcome = withStaged ? network.DecideStaged(connection) : network.Decide(connection);
        return outcome != (expect.GetProperty("verdict").GetString() == "allow" ? Outcome.Allowed : Outcome.Denied)
            ? $"expected {expect.GetProperty("verdict")}, got {outcome}"
            : Mismatch(network.Trace(connection, Direction.Egress, withStaged), expect.GetProperty("egress"), "egress")
                ?? Mismatch(network.Trace(connection, Direction.Ingress, withStaged), expect.GetProperty("ingress"), "ingress");
    }

    private static string? Mismatch(PolicyTrace? trace, JsonElement expect, string side)
    {
        string wanted = Canonical(expect);
        string got = trace is null ? "none" : Text(trace);
        return wanted == got ? null : $"{side}: expected {wanted}, got {got}";
    }

    // The sets alone decide: whether the flow passes, and what decides and passes it on at each end.
    private static string? SymbolicMismatch(CompiledNetwork network, Connection connection, JsonElement expect, bool withStaged)
    {
        var pair = new PartyPair(connection.Source, connection.Destination, null);
        TrafficExample example = NetworkConnection.Example(connection);
        ImmutableArray<TraceHit>? egress = At(Direction.Egress), ingress = At(Direction.Ingress);
        string? mismatch = SymbolicMismatch(egress, expect.GetProperty("egress"), "egress") ?? SymbolicMismatch(ingress, expect.GetProperty("ingress"), "ingress");
        bool wanted = expect.GetProperty("verdict").GetString() == "allow";
        bool passes = Passes(egress) && Passes(ingress);
        if (mismatch is not null || wanted != passes)
        {
            return mismatch ?? $"expected {wanted}, got {passes} from the decisions";
        }

        if (withStaged)
        {
            return null;
        }

        TrafficBounds allowed = network.Allowed(pair);
        return allowed.Certain.Contains(example) == wanted && allowed.Possible.Contains(example) == wanted ? null : $"expected {wanted}, the set is {allowed}";

        // Nothing where nothing enforces, and null where the sets leave it open.
        ImmutableArray<TraceHit>? At(Direction direction) => network.Decisions(pair, direction, withStaged) is { } table ? table.For(example) : [];
    }

    private static bool Passes(ImmutableArray<TraceHit>? hits) => hits is [] or [.., { Action: RuleAction.Allow }];

    private static string? SymbolicMismatch(ImmutableArray<TraceHit>? hits, JsonElement expect, string side)
    {
        string wanted = Canonical(expect);
        string got = hits is not { } known ? "open"
            : known.IsEmpty ? "none"
            : $"{(Passes(known) ? "allow" : "deny")} by {Text(known[^1], DirectionOf(side))} via [{string.Join(", ", known[..^1].Select(h => Text(h, DirectionOf(side))))}]";
        return wanted == got ? null : $"{side}: expected {wanted}, got {got} from the sets";
    }

    private static Direction DirectionOf(string side) => side == "ingress" ? Direction.Ingress : Direction.Egress;

    /// <summary>The answer for all pairs at once must be the answer for each pair, and ends said to be alike must be alike.</summary>
    private static string? BulkMismatch(CompiledNetwork network, ClusterFacts facts)
    {
        ImmutableArray<Party> ends = [.. facts.Workloads.Select(Party.Of), Party.Outside];
        PairMatrix matrix = network.AllowedBetween(ends);
        object[] classes = [.. ends.Select(network.ClassOf)];
        for (int s = 0; s < ends.Length; s++)
        {
            for (int d = 0; d < ends.Length; d++)
            {
                TrafficBounds alone = network.Allowed(new(ends[s], ends[d], null)), bulk = matrix[s, d];
                int alike = Array.FindIndex(classes, c => c.Equals(classes[s]));
                TrafficBounds twin = network.Allowed(new(ends[alike], ends[d], null));
                foreach (IpAddress to in ends[d].Workload?.Addresses ?? [])
                {
                    foreach (IpAddress from in ends[s].Workload?.Addresses.Where(a => a.IsV6 == to.IsV6) ?? [])
                    {
                        if (!Given(alone, from, to).Equals(Given(bulk, from, to)))
                        {
                            return $"{ends[s]} {from} to {ends[d]} {to}: alone {alone}, in bulk {bulk}";
                        }

                        IpAddress? other = ends[alike].Workload!.Addresses.Where(a => a.IsV6 == to.IsV6).Select(a => (IpAddress?)a).FirstOrDefault();
                        if (other is { } instead && !Given(alone, from, to).Equals(Given(twin, instead, to)))
                        {
                            return $"{ends[s]} and {ends[alike]} are said to be alike and reach {ends[d]} differently";
                        }
                    }
                }

                if ((ends[s].IsOutside || ends[d].IsOutside) && (ends[s].Workload ?? ends[d].Workload)?.Addresses.Length == 1 && !alone.Equals(bulk))
                {
                    return $"{ends[s]} to {ends[d]}: alone {alone}, in bulk {bulk}";
                }
            }
        }

        return null;
    }

    /// <summary>Without its first policy, the network recompiled must be the network compiled from nothing, and differ where it says it does.</summary>
    private static string? ChangeMismatch(Manifests manifests, ClusterFacts facts)
    {
        ManifestDocument? first = manifests.Documents.FirstOrDefault(static d => d.Id.Kind.EndsWith("NetworkPolicy", StringComparison.Ordinal));
        var world = PolicyWorld.Create(manifests, facts, s_layer);
        PolicyWorld after = world.With(new WorldChange { Remove = first is null ? [] : [first.Id] }).After;
        CompiledNetwork network = (CompiledNetwork)world.Layers[0], recompiled = (CompiledNetwork)after.Layers[0], fresh = s_layer.Compile(after.Manifests, facts);
        PairChanges? changes = recompiled.ChangesSince(network);
        Dictionary<int, int>? endOf = changes?.Ends.SelectMany(static (e, i) => e.Workloads.Select(w => (w, i))).ToDictionary(static p => p.w, static p => p.i);
        HashSet<(int, int)>? told = changes?.Cells.Select(static c => (c.Source, c.Destination)).ToHashSet();
        foreach (Workload from in facts.Workloads)
        {
            foreach (Workload to in facts.Workloads)
            {
                PartyPair pair = new(Party.Of(from), Party.Of(to), null);
                TrafficBounds now = recompiled.Allowed(pair);
                if (!now.Equals(fresh.Allowed(pair)))
                {
                    return $"{from} to {to} without {first?.Id}: recompiled {now}, compiled {fresh.Allowed(pair)}";
                }

                if (endOf is not null && endOf.TryGetValue(from.Index, out int source) && endOf.TryGetValue(to.Index, out int destination) &&
                    !told!.Contains((source, destination)) && Differ(network.Allowed(pair), now, from, to))
                {
                    return $"{from} to {to} without {first?.Id}: was {network.Allowed(pair)}, is {now}, and the change is not told";
                }
            }
        }

        return null;
    }

    // Where the addresses of the two ends are known, sets count for those addresses.
    private static bool Differ(TrafficBounds one, TrafficBounds other, Workload from, Workload to)
    {
        (IpAddress From, IpAddress To)[] ways = [.. from.Addresses.SelectMany(a => to.Addresses.Where(b => b.IsV6 == a.IsV6).Select(b => (a, b)))];
        return ways.Length == 0 ? !one.Equals(other) : ways.Any(w => !Given(one, w.From, w.To).Equals(Given(other, w.From, w.To)));
    }

    private static TrafficBounds Given(TrafficBounds bounds, IpAddress from, IpAddress to) => new(
        bounds.Certain.GivenSource(from).GivenDestination(to), bounds.Possible.GivenSource(from).GivenDestination(to));

    private static bool HasStaged(CompiledNetwork network, Connection connection) =>
        network.Trace(connection, Direction.Egress)?.HasStaged == true || network.Trace(connection, Direction.Ingress)?.HasStaged == true;

    private static string Canonical(JsonElement side)
    {
        string verdict = side.GetProperty("verdict").GetString()!;
        if (verdict == "none")
        {
            return verdict;
        }

        IEnumerable<string> via = side.TryGetProperty("via", out JsonElement hits) ? hits.EnumerateArray().Select(Hit) : [];
        return $"{verdict} by {Hit(side.GetProperty("by"))} via [{string.Join(", ", via)}]";
    }

    private static string Hit(JsonElement hit)
    {
        if (hit.TryGetProperty("policy", out JsonElement policy))
        {
            string ns = policy.TryGetProperty("namespace", out JsonElement value) ? value.GetString() + "/" : "";
            return $"{hit.GetProperty("tier")}:{policy.GetProperty("kind")}:{ns}{policy.GetProperty("name")}:{hit.GetProperty("direction")}:{hit.GetProperty("rule")}";
        }

        return hit.TryGetProperty("profile", out JsonElement profile) ? $"profile {profile}:{hit.GetProperty("rule")}"
            : hit.TryGetProperty("tierDefault", out JsonElement tier) ? $"end of {tier}"
            : "no profile";
    }

    private static string Text(PolicyTrace trace) =>
        $"{(trace.Outcome == Outcome.Allowed ? "allow" : trace.Outcome == Outcome.Denied ? "deny" : "unknown")} by {Text(trace.By, trace.Direction)} via [{string.Join(", ", trace.Via.Select(v => Text(v, trace.Direction)))}]";

    private static string Text(TraceHit hit, Direction direction) => hit.Kind switch
    {
        TraceHitKind.Rule => $"{hit.Tier}:{hit.PolicyKind}:{(hit.Rule!.Resource.Namespace is { } ns ? ns + "/" : "")}{hit.Rule.Resource.Name}:{(direction == Direction.Ingress ? "ingress" : "egress")}:{hit.RuleIndex}",
        TraceHitKind.Profile => $"profile {hit.Profile}:{hit.RuleIndex}",
        TraceHitKind.TierDefault => "end of " + hit.Tier,
        _ => "no profile",
    };
}

using System.Collections.Immutable;
using LayeredPolicy.Evaluation;
using LayeredPolicy.Splitting;

namespace LayeredPolicy.Analysis.Proving;

/// <summary>Compares what an intent wants with what the policies of a world do, pair by pair, in whole sets of traffic.</summary>
internal sealed class Prover(SplitPlan plan, PolicyWorld world)
{
    private const int MostCounterexamples = 20;

    private readonly IntendedTraffic _intended = new(plan);

    public Proof Prove(bool accounts)
    {
        var outage = new List<Counterexample>();
        var wide = new List<Counterexample>();
        var leak = new List<Counterexample>();
        var guarded = new List<Counterexample>();
        var kept = new List<Counterexample>();
        int pairs = 0;
        foreach ((Party from, Party to) in Pairs())
        {
            pairs++;
            TrafficBounds does = WithAcceptedTokens(world.Allowed(from, to));
            TrafficSet must = _intended.Must(from, to);
            Miss(from, to, must - does.Certain, does.Possible, _intended.ClausesOf(from, to), outage, kept);
            if (_intended.ClosesIngress(to) || _intended.ClosesEgress(from))
            {
                TrafficSet may = _intended.May(from, to);
                TrafficSet known = Compared(from, to, may);
                Excess(from, to, (does.Certain & known) - may, true, wide, leak);
                Excess(from, to, (does.Possible & known) - _intended.Might(from, to) - does.Certain, false, wide, leak);
            }

            TrafficSet never = _intended.Never(from, to);
            Guard(from, to, never & does.Certain, true, guarded);
            Guard(from, to, (never & does.Possible) - does.Certain, false, guarded);
        }

        var checks = ImmutableArray.CreateBuilder<ProofCheck>();
        checks.Add(Check("V1", Scope("every intended flow passes both layers"), pairs, outage));
        checks.Add(Check("V2", "what the intent closes lets nothing else pass", pairs, wide));
        checks.Add(Check("V4", "no two clauses together open what neither allows", pairs, leak));
        checks.Add(Check("V9", "every platform flow that is kept passes", plan.Kept.Length, kept));
        if (accounts)
        {
            checks.Add(Check("V10", "every clause has an object or a reason, every object and rule has a clause", plan.Objects.Length + plan.Clauses.Length, Account()));
        }

        checks.Add(Check("V11", "nothing that a guardrail forbids passes", plan.Intents.Guardrails.Length, guarded));
        return new Proof(checks.ToImmutable());
    }

    // A clause that nobody can place is no part of what is proved, and the statement has to say so.
    private string Scope(string statement)
    {
        string[] left = [.. plan.Unenforceable.Select(u => u.Clause).Distinct().Order(StringComparer.Ordinal)];
        return left.Length == 0 ? statement : $"{statement}, of the clauses that are placed; not placed: {string.Join(", ", left)}";
    }

    private static ProofCheck Check(string invariant, string statement, int count, List<Counterexample> found) =>
        new(invariant, statement, count, [.. found.OrderByDescending(c => c.IsCertain).Take(MostCounterexamples)]);

    // Intents ask for no tokens and forbid none; that a check refuses a broken one is not against them.
    private static TrafficBounds WithAcceptedTokens(TrafficBounds does) => does.IsExact
        ? TrafficBounds.Exactly(does.Certain.GivenAcceptedTokens())
        : new(does.Certain.GivenAcceptedTokens(), does.Possible.GivenAcceptedTokens());

    // Workloads that no label, account or mesh mode tells apart stand for each other.
    private IEnumerable<(Party From, Party To)> Pairs()
    {
        Party[] parties =
        [
            .. plan.Facts.Workloads.Where(w => !w.HostNetwork)
                .DistinctBy(w => (w.Namespace, w.Labels.ToString(), w.ServiceAccount, w.Mesh, string.Join(",", w.Ports), string.Join(",", w.Addresses)))
                .Select(Party.Of),
            Party.Outside,
        ];
        return from source in parties from destination in parties where !(source.IsOutside && destination.IsOutside) select (source, destination);
    }

    // Where the intent speaks of requests, only paths in normal form are compared.
    private static TrafficSet Compared(Party from, Party to, TrafficSet may) =>
        may.IsEmpty ? TrafficSet.All : (TrafficSet.All - TrafficSet.Http) | RequestTraffic.Plain;

    private void Miss(Party from, Party to, TrafficSet missing, TrafficSet possible, string clauses, List<Counterexample> outage, List<Counterexample> kept)
    {
        if (missing.IsEmpty)
        {
            return;
        }

        bool certain = !(missing - possible).IsEmpty;
        TrafficSet shown = certain ? missing - possible : missing;
        bool platform = _intended.Kept.Any(k => k.Most.Overlaps(shown) && clauses.Split(", ").Contains(k.Clause));
        List<Counterexample> list = platform ? kept : outage;
        string what = certain ? "does not pass" : "may not pass";
        list.Add(Make(platform ? "V9" : "V1", from, to, shown, certain, f => $"{f} {what}, and clause {clauses} wants it"));
    }

    private void Excess(Party from, Party to, TrafficSet excess, bool certain, List<Counterexample> wide, List<Counterexample> leak)
    {
        if (excess.IsEmpty)
        {
            return;
        }

        string what = certain ? "passes" : "may pass";
        Counterexample example = Make("V2", from, to, excess, certain, f => $"{f} {what}, and no clause wants it");
        string[] network = ClausesBehind(example, LayerKind.Network);
        string[] mesh = ClausesBehind(example, LayerKind.Mesh);
        if (network.Length > 0 && mesh.Length > 0 && !network.Intersect(mesh).Any())
        {
            leak.Add(example with
            {
                Invariant = "V4",
                Statement = $"{example.Flow} {what}: clause {network[0]} opens it for the node and clause {mesh[0]} for the proxy",
            });
        }

        wide.Add(example);
    }

    private void Guard(Party from, Party to, TrafficSet through, bool certain, List<Counterexample> guarded)
    {
        if (!through.IsEmpty)
        {
            guarded.Add(Make("V11", from, to, through, certain, f => $"{f} {(certain ? "passes" : "may pass")}, and a guardrail forbids it"));
        }
    }

    private Counterexample Make(string invariant, Party from, Party to, TrafficSet traffic, bool certain, Func<Flow, string> say)
    {
        Flow flow = FlowOf(from, to, traffic.Witness() ?? new TrafficExample());
        return new Counterexample(invariant, say(flow)) { IsCertain = certain, Flow = flow, Traffic = traffic, Verdict = world.Evaluate(flow) };
    }

    private string[] ClausesBehind(Counterexample example, LayerKind layer) =>
    [
        .. (example.Verdict?.Steps ?? []).Where(s => s.Layer == layer && s.Outcome == Outcome.Allowed && s.By is not null)
            .Select(s => s.By!.Clause ?? Origin(s.By!)).OfType<string>().Distinct(),
    ];

    private string? Origin(RuleRef rule) =>
        plan.Objects.FirstOrDefault(o => o.Id.Equals(rule.Resource))?.Rules.FirstOrDefault(r => r.Path == rule.Path)?.Clause;

    private static Flow FlowOf(Party from, Party to, TrafficExample example)
    {
        var flow = Flow.Between(NameOf(from, example.SourceAddress), NameOf(to, example.DestinationAddress));
        flow = example.DestinationPort is { } port && example.Protocol.HasPorts ? flow.On(example.Protocol, port)
            : example.IcmpType is { } type ? flow.Over(example.Protocol).Icmp(type, example.IcmpCode ?? 0)
            : example.Protocol.HasPorts ? flow.On(example.Protocol, 1) : flow.Over(example.Protocol);
        return example.Http is { } request ? flow.Http(request) : flow;
    }

    // An address that belongs to nobody stands for the outside when the example does not care which.
    private static string NameOf(Party party, IpAddress? address) => party.Workload?.ToString() ?? (address ?? IpAddress.Parse("203.0.113.7")).ToString();

    private List<Counterexample> Account()
    {
        var found = new List<Counterexample>();
        foreach (ClausePlan clause in plan.Clauses)
        {
            if (!plan.ObjectsOf(clause.Clause).Any() && !plan.Unenforceable.Any(u => u.Clause == clause.Clause))
            {
                found.Add(new Counterexample("V10", $"clause {clause.Clause} has neither an object nor a reason why not"));
            }
        }

        var known = plan.Clauses.Select(c => c.Clause).ToHashSet(StringComparer.Ordinal);
        foreach (PlannedObject planned in plan.Objects)
        {
            if (planned.Clauses.IsEmpty || planned.Clauses.Concat(planned.Rules.Select(r => r.Clause)).Any(c => !known.Contains(c)))
            {
                found.Add(new Counterexample("V10", $"{planned} names a clause that the intent does not have, or none"));
            }
        }

        return found;
    }
}

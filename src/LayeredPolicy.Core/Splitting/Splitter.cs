using System.Collections.Immutable;
using LayeredPolicy.Intents;
using LayeredPolicy.Splitting;
using LayeredPolicy.Splitting.Placement;

namespace LayeredPolicy;

/// <summary>
/// Splits one intent into the two layers. Each clause is resolved against the facts, placed by the layering rules, and written by the
/// target's renderers; what a layer cannot enforce becomes a residual, and what nobody can becomes an <see cref="Unenforceable"/>.
/// Pure and deterministic: equal input gives equal bytes, whatever the order of the clauses.
/// </summary>
public static class Splitter
{
    /// <summary>Splits an intent; clauses that carry a date are taken as still valid.</summary>
    /// <param name="intents">The intent.</param>
    /// <param name="facts">What runs.</param>
    /// <param name="profile">What to write for.</param>
    /// <returns>The plan. When the intent or its resolution has errors, the plan holds them and no objects.</returns>
    public static SplitPlan Split(IntentSet intents, ClusterFacts facts, TargetProfile profile) => Split(intents, facts, profile, DateTimeOffset.MinValue);

    /// <summary>Splits an intent as of a time: clauses that have expired by then yield nothing.</summary>
    /// <param name="intents">The intent.</param>
    /// <param name="facts">What runs.</param>
    /// <param name="profile">What to write for.</param>
    /// <param name="now">The time that expiry dates are compared with.</param>
    /// <returns>The plan. When the intent or its resolution has errors, the plan holds them and no objects.</returns>
    public static SplitPlan Split(IntentSet intents, ClusterFacts facts, TargetProfile profile, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(intents);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(profile);
        if (!intents.IsValid)
        {
            return new SplitPlan(intents, facts, profile) { Diagnostics = intents.Diagnostics };
        }

        var context = new PlacementContext(intents, facts, profile);
        ImmutableArray<ClauseDraft> drafts = Place(context, now);
        var ledger = new ClauseLedger(intents, now);
        foreach (ClauseDraft draft in drafts)
        {
            ledger.Judge(draft);
        }

        Contradictions.Report(context, drafts);
        RenderedPlan rendered = PlanWriter.Write(context, ledger);
        ImmutableArray<Diagnostic> diagnostics = [.. intents.Diagnostics, .. context.Log.Diagnostics];
        if (context.Log.HasErrors)
        {
            return new SplitPlan(intents, facts, profile) { Diagnostics = diagnostics };
        }

        return new SplitPlan(intents, facts, profile)
        {
            NetworkObjects = rendered.Network,
            MeshObjects = rendered.Mesh,
            Clauses = ledger.Plans(),
            Residuals = ledger.Residuals(),
            Unenforceable = ledger.Unenforceable(),
            Kept = ledger.Kept(),
            Diagnostics = diagnostics,
        };
    }

    private static ImmutableArray<ClauseDraft> Place(PlacementContext context, DateTimeOffset now)
    {
        var deny = new DenyPlacer(context);
        var allow = new AllowPlacer(context);
        var mtls = new MtlsPlacer(context);
        var guard = new GuardrailPlacer(context);
        var operate = new OperationPlacer(context);
        Clause[] valid = [.. context.Set.AllClauses.Where(c => Holds(c, now))];
        foreach (Clause clause in valid)
        {
            deny.Collect(clause);
        }

        ClauseDraft PlaceOne(Clause clause) => clause switch
        {
            _ when !valid.Contains(clause) => NotHolding(context, clause),
            DefaultDenyClause c => deny.Place(c),
            AllowNothingClause c => deny.Place(c),
            AllowClause c => allow.Place(c),
            MtlsClause c => mtls.Place(c),
            Guardrail c => guard.Place(c),
            Operation c => operate.Place(c),
            ExposeClause c => NotPlaced(c, "publishing through a gateway (rule L20) is not placed by this version", "write an allow clause from the gateway to the workload, and the gateway's own policy by hand"),
            _ => NotPlaced(clause, "this version does not place it", null),
        };

        return [.. context.Set.AllClauses.Select(PlaceOne)];
    }

    private static bool Holds(Clause clause, DateTimeOffset now) =>
        clause.Mode == ClauseMode.Enforce && !(clause.Expires is { } expires && now >= expires);

    private static ClauseDraft NotHolding(PlacementContext context, Clause clause)
    {
        if (clause.Mode == ClauseMode.Audit)
        {
            return NotPlaced(clause, "audit mode: nothing of it is enforced (rule L30)", "set mode: enforce when it is ready");
        }

        string date = clause.Expires!.Value.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        context.Log.Report(CoreDiagnostics.SplitExpired, clause.Location, $"clause '{clause.Id}' expired on {date}");
        return NotPlaced(clause, $"it expired on {date} (rule L31)", "remove it, or give it a new date");
    }

    private static ClauseDraft NotPlaced(Clause clause, string reason, string? remedy)
    {
        var draft = new ClauseDraft(clause);
        draft.Refuse(reason, remedy);
        return draft;
    }
}

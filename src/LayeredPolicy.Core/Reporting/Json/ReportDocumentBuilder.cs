using System.Collections.Immutable;
using LayeredPolicy.Analysis;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Reporting.Json;

/// <summary>Turns results into the documents that JSON is written from.</summary>
internal static class ReportDocumentBuilder
{
    public const string MapSchema = "layeredpolicy.dev/map/v1";

    /// <summary>The map with what every enforcement point does, for a page that shows it.</summary>
    public static MapDocument MapWithSteps(ConnectivityMap map) => new(
        MapSchema,
        [.. map.Classes.Select(Class)],
        [
            .. map.Edges.Select(e => new EdgeDocument(
                e.From.Index, e.To.Index, Traffic(e.Traffic), Traffic(e.Network), Traffic(e.Mesh), Steps(map.Explain(e.From, e.To).Steps))),
        ],
        map.Ingresses.Any() ? [.. map.Ingresses.Select(Ingress)] : null);

    public static IngressDocument Ingress(IGrouping<IngressFact, EndpointClass> ingress) =>
        new(ingress.Key.ToString(), [.. ingress.Select(static c => c.Index)]);

    public static ClassDocument Class(EndpointClass end) => new(
        end.Index, end.Name, Names(end), Addresses(end),
        end.Workloads.IsEmpty ? null : string.Join(", ", end.Workloads.Select(static w => w.Mesh.ToString().ToLowerInvariant()).Distinct()));

    public static DiffDocument Diff(SemanticDiff diff) =>
        new("layeredpolicy.dev/diff/v1", [.. diff.Opened.Select(Change)], [.. diff.Closed.Select(Change)]);

    public static BypassDocument Bypass(BypassReport report)
    {
        var scenarios = new SortedDictionary<string, ReachDocument[]>(StringComparer.Ordinal);
        foreach (BypassTable table in report.Tables)
        {
            scenarios[Camel(table.Scenario.ToString())] = [.. table.Reach.Select(Reach)];
        }

        var questions = new SortedDictionary<string, ReachDocument[]>(StringComparer.Ordinal);
        foreach ((BypassQuestion question, ImmutableArray<BypassReach> rows) in report.Answers)
        {
            questions[Camel(question.ToString())] = [.. rows.Select(Reach)];
        }

        return new("layeredpolicy.dev/bypass/v1", report.Workload.Name, [.. report.Normal.Select(Reach)], scenarios, questions);
    }

    public static FindingsDocument Findings(IEnumerable<Diagnostic> diagnostics) => new(
        "layeredpolicy.dev/findings/v1",
        [
            .. diagnostics.Select(static d => new FindingDocument(
                d.Id, d.Severity.ToString().ToLowerInvariant(), d.Message, d.Resource?.ToString(), d.Path,
                d.Location?.File, d.Location?.Line, d.Location?.Column, d.Remedy, d.EnforcedBy)),
        ]);

    public static StepDocument[] Steps(IEnumerable<EnforcementStep> steps) =>
    [
        .. steps.Select(static s => new StepDocument(
            s.Layer.ToString().ToLowerInvariant(), s.Point, s.Outcome.ToString().ToLowerInvariant(), s.By?.ToString(), s.Reason)),
    ];

    private static ChangeDocument Change(FlowChange change) => new(
        change.From.Name, change.To.Name, Names(change.From), Names(change.To), change.Traffic.ToString(), change.IsCertain,
        [.. change.Layers.Select(static l => l.ToString().ToLowerInvariant())], change.OfNewOrRemovedWorkload, change.Witness.ToString(),
        [.. change.Responsible.Select(static r => r.ToString())]);

    private static ReachDocument Reach(BypassReach reach) =>
        new(reach.To.Name, Names(reach.To), Addresses(reach.To), Traffic(reach.Traffic), reach.Opened.ToString());

    public static TrafficDocument Traffic(TrafficBounds bounds) =>
        new(bounds.Certain.ToString(), bounds.IsExact ? null : bounds.Undecided.ToString());

    private static string[] Names(EndpointClass end) => [.. end.Workloads.Select(static w => w.ToString())];

    private static string[]? Addresses(EndpointClass end) => end.Addresses is { } addresses ? [.. addresses.Networks.Select(static n => n.ToString())] : null;

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}

using System.Collections.Immutable;
using LayeredPolicy.Analysis;
using LayeredPolicy.Evaluation;
using Spectre.Console;

namespace LayeredPolicy.Cli.Output;

/// <summary>Shows maps, diffs and bypass reports as tables that fit the terminal.</summary>
internal static class WorldViews
{
    /// <summary>Who can reach whom.</summary>
    /// <param name="console">Where to write.</param>
    /// <param name="map">The map.</param>
    /// <param name="input">The workloads of the input: what others do among themselves is left out.</param>
    public static void Write(IAnsiConsole console, ConnectivityMap map, ClusterFacts input)
    {
        bool IsKnown(EndpointClass end) => end.Node is not null || end.IsIngressController || end.Workloads.Any(w => input.FindWorkload(w.ToString()) is not null);
        ConnectivityEdge[] edges = [.. map.Edges.Where(e => IsKnown(e.From) || IsKnown(e.To))];
        Table table = NewTable("flow", "passes both layers", "network alone", "mesh alone");
        KeepWhole(table.Columns[0], edges.SelectMany(e => new[] { e.From, e.To }));
        foreach (IGrouping<string, ConnectivityEdge> from in edges.GroupBy(e => Short(e.From)))
        {
            table.AddRow(new Text(from.Key, new Style(decoration: Decoration.Bold)), Text.Empty, Text.Empty, Text.Empty);
            foreach (ConnectivityEdge edge in from)
            {
                table.AddRow(new Text("-> " + Short(edge.To)), Traffic(edge.Traffic), Other(edge.Network, edge), Other(edge.Mesh, edge));
            }
        }

        int workloads = map.Classes.Sum(c => c.Workloads.Length);
        if (edges.Length == 0 && workloads == 0)
        {
            console.WriteLine("no workloads in the input: add the pods, Deployments or other workloads that the policies are about");
            return;
        }

        console.WriteLine($"{workloads} workloads, {edges.Length} edges between {map.Classes.Length} classes of ends that policy tells apart");
        console.Write(table);
        foreach (EndpointClass many in map.Classes.Where(c => c.Workloads.Length > 2))
        {
            console.WriteLine($"{Short(many)}: {string.Join(", ", many.Workloads.Select(w => w.ToString()))}");
        }

        foreach (IGrouping<IngressFact, EndpointClass> ingress in map.Ingresses)
        {
            console.WriteLine($"{ingress.Key} leads to {string.Join(", ", ingress.Select(Short))}");
        }

        WritePerhaps(console, map, edges);
    }

    // "perhaps" without a reason is no answer: say which facts would settle it.
    private static void WritePerhaps(IAnsiConsole console, ConnectivityMap map, ConnectivityEdge[] edges)
    {
        if (edges.All(e => e.Traffic.IsExact))
        {
            return;
        }

        const int shown = 6;
        ImmutableArray<string> facts = map.MissingFacts();
        Workload[] unknown =
        [
            .. edges.Where(e => !e.Mesh.IsExact).SelectMany(e => e.From.Workloads.Concat(e.To.Workloads)).Where(w => w.Mesh == MeshMode.Unknown)
                .DistinctBy(w => w.Index),
        ];
        string[] spaces = [.. unknown.Select(w => w.Namespace).Distinct().Order(StringComparer.Ordinal)];
        if (unknown.Length > 0)
        {
            console.WriteLine($"perhaps: the facts do not say whether {unknown.Length} workloads are in the mesh; add the Namespace object of {string.Join(", ", spaces)}, or say --assume-mesh");
        }

        // What follows "so" is the consequence for one rule.
        string[] others = [.. facts.Except(unknown.Select(w => $"how {w} takes part in the mesh")).Select(f => f.Split(", so ")[0]).Distinct()];
        string[] addresses = [.. others.Where(f => f.StartsWith("the address of ", StringComparison.Ordinal))];
        if (addresses.Length > 2)
        {
            console.WriteLine($"perhaps: the addresses of {addresses.Length} workloads are not in the input, and rules name networks; state podNetworks in a ClusterFacts document");
            others = [.. others.Except(addresses)];
        }

        foreach (string fact in others.Take(shown))
        {
            console.WriteLine($"perhaps: {fact}");
        }

        if (others.Length > shown)
        {
            console.WriteLine($"and {others.Length - shown} facts more");
        }
        else if (facts.IsEmpty && unknown.Length == 0)
        {
            console.WriteLine("perhaps: a fact is missing; check names it for one flow");
        }
    }

    // Several ends are named by the first and their number; the list below the table tells the rest.
    private static string Short(EndpointClass end) =>
        end.Members.Length > 2 ? $"{end.Workloads[0].Namespace}/{end.Members[0]} and {end.Members.Length - 1} more" : end.Name;

    private static void KeepWhole(TableColumn column, IEnumerable<EndpointClass> ends)
    {
        const int widest = 44;
        if (ends.All(e => Short(e).Length <= widest))
        {
            column.NoWrap();
        }
    }

    /// <summary>What a change opens and closes.</summary>
    public static void Write(IAnsiConsole console, SemanticDiff diff)
    {
        if (diff.IsEmpty)
        {
            console.WriteLine("no change: both let exactly the same flows through");
            return;
        }

        Table table = NewTable("change", "flow", "traffic", "by");
        KeepWhole(table.Columns[1], diff.Opened.Concat(diff.Closed).SelectMany(c => new[] { c.From, c.To }));
        foreach (FlowChange change in diff.Opened.Concat(diff.Closed))
        {
            string word = (change.IsCertain ? "" : "perhaps ") + (change.Kind == FlowChangeKind.Opened ? "opened" : "closed");
            string by = change.OfNewOrRemovedWorkload ? "new or removed workload" : string.Join("\n", change.Responsible.Select(r => r.ToString()).Distinct().DefaultIfEmpty(string.Join(" and ", change.Layers).ToLowerInvariant()));
            table.AddRow(
                new Text(word, new Style(change.Kind == FlowChangeKind.Opened ? Color.Red : Color.Green)), new Text($"{Short(change.From)}\n-> {Short(change.To)}"),
                new Text(change.Traffic.ToString()), new Text(by));
        }

        console.WriteLine($"{diff.Opened.Length} opened, {diff.Closed.Length} closed");
        console.Write(table);
    }

    /// <summary>What one workload can reach when a control is taken away.</summary>
    public static void Write(IAnsiConsole console, BypassReport report)
    {
        console.MarkupLine($"[bold]{Markup.Escape(report.Workload.Name)}[/]");
        foreach (BypassTable scenario in report.Tables)
        {
            string title = scenario.Scenario switch
            {
                BypassScenario.OwnProxySkipped => "its own proxy is skipped",
                BypassScenario.MeshOff => "the mesh is off",
                _ => "the network layer is off",
            };
            BypassReach[] opened = [.. scenario.Opened];
            if (opened.Length == 0)
            {
                console.WriteLine($"  {title}: nothing opens");
                continue;
            }

            console.WriteLine($"  {title}: this opens");
            Table table = NewTable("to", "opens", "reaches then");
            foreach (BypassReach reach in opened)
            {
                table.AddRow(new Text(Short(reach.To)), new Text(reach.Opened.ToString(), new Style(Color.Red)), Traffic(reach.Traffic));
            }

            console.Write(table);
        }

        Grid grid = NewGrid();
        foreach ((BypassQuestion question, var answer) in report.Answers)
        {
            grid.AddRow(new Text(Words(question)), new Text(answer.IsEmpty ? "nothing" : string.Join("\n", answer.Select(a => $"{a.To.Name}: {a.Traffic}"))));
        }

        console.WriteLine("  With its own proxy skipped it can");
        console.Write(grid);
    }

    /// <summary>What is left to workloads that skip their own proxy, beside what either layer alone would leave.</summary>
    /// <param name="console">Where to write.</param>
    /// <param name="reports">The reports.</param>
    /// <param name="named">Addresses outside that have a name, with the name.</param>
    public static void WriteSummary(IAnsiConsole console, IReadOnlyList<BypassReport> reports, IReadOnlyList<(AddressSet Addresses, string Name)> named)
    {
        string NameOf(EndpointClass end) => end.Addresses is not { } addresses ? end.Name
            : named.FirstOrDefault(n => n.Addresses.Contains(addresses)).Name ?? "any other address";

        Table table = NewTable("a compromised", "reaches", "mesh alone would add", "network alone would add");
        foreach (BypassReport report in reports)
        {
            table.AddRow(
                new Text(report.Workload.Name, new Style(decoration: Decoration.Bold)),
                new Text(string.Join("\n", report.Table(BypassScenario.OwnProxySkipped).Reach.Select(r => $"{NameOf(r.To)} {r.Traffic}").DefaultIfEmpty("nothing"))),
                new Text(Ends(report.Table(BypassScenario.NetworkOff).Opened, NameOf)),
                new Text(string.Join("\n", report.Table(BypassScenario.MeshOff).Opened.Select(r => $"{NameOf(r.To)} {r.Opened}").DefaultIfEmpty("nothing"))));
        }

        console.Write(table);
    }

    private static string Ends(IEnumerable<BypassReach> opened, Func<EndpointClass, string> nameOf)
    {
        BypassReach[] all = [.. opened];
        string[] inside = [.. all.Where(r => !r.To.IsOutside).Select(r => r.To.Name)];
        string[] outside = [.. all.Where(r => r.To.IsOutside).Select(r => nameOf(r.To)).Distinct()];
        string workloads = inside.Length switch
        {
            0 => "",
            <= 2 => "more of " + string.Join(", ", inside),
            _ => $"more of {inside.Length} workloads",
        };
        string text = string.Join("\n", new[] { workloads, string.Join("\n", outside) }.Where(t => t.Length > 0));
        return text.Length == 0 ? "nothing" : text;
    }

    private static string Words(BypassQuestion question) => question switch
    {
        BypassQuestion.UnprotectedWorkloads => "attack workloads without a proxy",
        BypassQuestion.FloodableWorkloads => "flood workloads behind a proxy",
        BypassQuestion.Exfiltration => "send data to the internet",
        BypassQuestion.Infrastructure => "reach cluster infrastructure",
        _ => "reach private services outside",
    };

    private static Table NewTable(params ReadOnlySpan<string> columns)
    {
        Table table = new Table().Border(TableBorder.Rounded).Expand();
        foreach (string column in columns)
        {
            table.AddColumn(column);
        }

        return table;
    }

    private static Grid NewGrid() => new Grid().AddColumn(new GridColumn().NoWrap().Padding(2, 0, 2, 0)).AddColumn(new GridColumn());

    private static Text Traffic(TrafficBounds traffic) =>
        traffic.IsExact ? new Text(traffic.Certain.ToString())
        : new Text(traffic.Certain.IsEmpty ? $"perhaps {traffic.Possible}" : $"{traffic.Certain}; perhaps {traffic.Undecided}", new Style(Color.Yellow));

    private static Text Other(TrafficBounds alone, ConnectivityEdge edge) =>
        alone.Equals(edge.Traffic) ? new Text("the same", new Style(Color.Grey)) : Traffic(alone);
}

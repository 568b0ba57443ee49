using LayeredPolicy.Intents;
using LayeredPolicy.Splitting;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace LayeredPolicy.Cli.Output;

/// <summary>Shows a plan: a table of clauses with what each layer enforces, then what stays open, then the objects.</summary>
internal static class PlanView
{
    public static void Write(IAnsiConsole console, SplitPlan plan, Proof proof, IReadOnlyList<BypassReport> blast, string[] written)
    {
        console.MarkupLine($"[bold]{Markup.Escape(plan.Intents.Name)}[/]  owned by {Markup.Escape(plan.Intents.Owner)}  {plan.Profile}");
        console.WriteLine();
        console.Write(Clauses(plan));
        List(console, "Kept open for the platform", plan.Kept.Select(k => ($"{k.Clause}", $"{k.What}  ({k.Source})", "grey")));
        List(console, "What a layer cannot enforce", plan.Residuals.Select(r => (
            $"{r.Clause} {r.Code}",
            r.Plain + (r.AcceptedBy is { } a ? $" Accepted by {a.Owner ?? plan.Intents.Owner}: {a.Reason}." : ""),
            r.AcceptedBy is null ? "yellow" : "grey")));
        List(console, "Not enforced at all", plan.Unenforceable.Select(u => (u.Clause, u.Reason + (u.Remedy is null ? "." : $". To do: {u.Remedy}."), "red")));
        if (plan.Warnings.Any())
        {
            console.WriteLine();
            console.MarkupLine("[bold]Warnings[/]");
            DiagnosticView.Write(console, plan.Warnings);
        }

        if (blast.Count > 0)
        {
            console.WriteLine();
            console.MarkupLine("[bold]Why two layers: what is left to a pod that skips its own proxy[/]");
            WorldViews.WriteSummary(console, blast, NamedAddresses(plan));
        }

        console.WriteLine();
        console.MarkupLine("[bold]Proof over the written objects[/]");
        ProofView.Write(console, proof);
        console.WriteLine();
        console.MarkupLine($"[bold]{plan.NetworkObjects.Length} network objects, {plan.MeshObjects.Length} mesh objects[/]{(written.Length == 0 ? "" : " written to " + Markup.Escape(string.Join(" and ", written)))}");
    }

    private static (AddressSet Addresses, string Name)[] NamedAddresses(SplitPlan plan) =>
    [
        .. plan.Intents.Subjects.Select(s => (s.Subject switch
        {
            Subject.Host host => AddressSet.Of(host.Addresses.Select(a => new Cidr(a, a.Bits))),
            Subject.Networks networks => AddressSet.Of(networks.Ranges),
            _ => AddressSet.None,
        }, s.Name)),
        (AddressSet.Of([Cidr.Parse("169.254.169.254/32"), Cidr.Parse("fd00:ec2::254/128")]), "cloud metadata"),
    ];

    private static Table Clauses(SplitPlan plan)
    {
        Table table = new Table().Border(TableBorder.Rounded).Expand()
            .AddColumn(new TableColumn("clause").NoWrap())
            .AddColumn("network layer: the node checks")
            .AddColumn("mesh layer: the server's proxy checks")
            .AddColumn(new TableColumn("left").NoWrap());
        foreach (ClausePlan clause in plan.Clauses)
        {
            string[] left = [.. plan.Residuals.Where(r => r.Clause == clause.Clause).Select(r => r.Code.ToString()).Distinct()];
            bool refused = plan.Unenforceable.Any(u => u.Clause == clause.Clause);
            table.AddRow(
                new Markup($"[bold]{Markup.Escape(clause.Clause)}[/]\n[grey]{string.Join(" ", clause.Rules)}[/]"),
                Cell(clause.Network, "-"),
                Cell(clause.Mesh, "-"),
                refused ? new Text(string.Join("\n", left.Append("NOT")), new Style(Color.Red)) : new Text(string.Join("\n", left.DefaultIfEmpty("-"))));
        }

        return table;
    }

    private static Text Cell(IEnumerable<string> lines, string none)
    {
        string[] all = [.. lines];
        return new Text(all.Length == 0 ? none : string.Join("\n", all));
    }

    private static void List(IAnsiConsole console, string title, IEnumerable<(string Head, string Text, string Colour)> rows)
    {
        (string Head, string Text, string Colour)[] all = [.. rows];
        if (all.Length == 0)
        {
            return;
        }

        console.WriteLine();
        console.MarkupLine($"[bold]{Markup.Escape(title)}[/]");
        Grid grid = new Grid().AddColumn(new GridColumn().NoWrap().Padding(2, 0, 2, 0)).AddColumn(new GridColumn());
        foreach ((string head, string text, string colour) in all)
        {
            grid.AddRow(new IRenderable[] { new Markup($"[{colour}]{Markup.Escape(head)}[/]"), new Text(text) });
        }

        console.Write(grid);
    }
}

using System.Globalization;
using LayeredPolicy.Analysis;
using LayeredPolicy.Reporting;

namespace LayeredPolicy;

/// <summary>Views of a <see cref="SemanticDiff"/>.</summary>
public static class DiffReports
{
    /// <summary>Opened and closed traffic as tables for a terminal.</summary>
    public static string ToText(this SemanticDiff diff)
    {
        ArgumentNullException.ThrowIfNull(diff);
        return diff.IsEmpty
            ? "no flow changes\n"
            : Section("opened", diff.Opened.Length, Table(diff.Opened).ToText()) + Section("closed", diff.Closed.Length, Table(diff.Closed).ToText());
    }

    /// <summary>Opened and closed traffic as Markdown tables, ready for a comment on a change.</summary>
    public static string ToMarkdown(this SemanticDiff diff)
    {
        ArgumentNullException.ThrowIfNull(diff);
        return diff.IsEmpty
            ? "No flow changes.\n"
            : Section("## Opened", diff.Opened.Length, "\n" + Table(diff.Opened).ToMarkdown()) +
              Section("## Closed", diff.Closed.Length, "\n" + Table(diff.Closed).ToMarkdown());
    }

    private static string Section(string title, int count, string table) =>
        count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{title} ({count})\n{table}\n");

    private static TextTable Table(IEnumerable<FlowChange> changes)
    {
        var table = new TextTable("From", "To", "Traffic", "Layer", "For example", "Because of");
        foreach (FlowChange change in changes)
        {
            string layers = string.Join(", ", change.Layers.Select(static l => l == LayerKind.Network ? "network" : "mesh"));
            string because = change.OfNewOrRemovedWorkload
                ? change.Kind == FlowChangeKind.Opened ? "new workload" : "removed workload"
                : string.Join(", ", change.Responsible);
            table.Add(change.From.Name, change.To.Name, (change.IsCertain ? "" : "perhaps ") + change.Traffic, layers, change.Witness.ToString(), because);
        }

        return table;
    }
}

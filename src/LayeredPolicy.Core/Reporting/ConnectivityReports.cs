using System.Globalization;
using System.Text;
using LayeredPolicy.Analysis;
using LayeredPolicy.Evaluation;
using LayeredPolicy.Reporting;

namespace LayeredPolicy;

/// <summary>Views of a <see cref="ConnectivityMap"/> for people and programs.</summary>
public static class ConnectivityReports
{
    /// <summary>The edges as a table for a terminal, after one line of counts; Ingresses, and classes with more members than their names show, are listed below.</summary>
    public static string ToText(this ConnectivityMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return $"{Summary(map)}\n\n{Edges(map).ToText()}{Ingresses(map, static t => t.ToText())}{Members(map, static t => t.ToText())}";
    }

    /// <summary>The edges as a Markdown table, with the members of the classes.</summary>
    public static string ToMarkdown(this ConnectivityMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return $"# Connectivity\n\n{Summary(map)}\n\n{Edges(map).ToMarkdown()}{Ingresses(map, static t => t.ToMarkdown())}{Members(map, static t => t.ToMarkdown())}";
    }

    /// <summary>The edges as a Mermaid flow chart, an arrow for each edge; a dashed arrow where a missing fact decides.</summary>
    public static string ToMermaid(this ConnectivityMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        var text = new StringBuilder("flowchart LR\n");
        foreach (EndpointClass end in map.Classes)
        {
            (string open, string close) = end.IsOutside ? ("([", "])") : ("[", "]");
            text.Append(CultureInfo.InvariantCulture, $"  n{end.Index}{open}\"{Mermaid(end.Name)}\"{close}\n");
        }

        foreach (ConnectivityEdge edge in map.Edges)
        {
            string arrow = edge.Traffic.Certain.IsEmpty ? "-.->" : "-->";
            text.Append(CultureInfo.InvariantCulture, $"  n{edge.From.Index} {arrow}|\"{Mermaid(edge.Traffic.ToString())}\"| n{edge.To.Index}\n");
        }

        return text.ToString();
    }

    // Mermaid reads entity codes in quoted labels; everything that could end a label or start markup becomes one.
    internal static string Mermaid(string text) => string.Concat(text.Select(static c =>
        char.IsAsciiLetterOrDigit(c) || c is ' ' or '/' or '.' or '-' or ',' or ':' or '=' or '(' or ')' or '*' or '_'
            ? c.ToString()
            : string.Create(CultureInfo.InvariantCulture, $"#{(int)c};")));

    private static string Summary(ConnectivityMap map)
    {
        int workloads = map.Classes.Sum(static c => c.Workloads.Length), classes = map.Classes.Count(static c => !c.IsOutside);
        int pairs = 0, open = 0;
        foreach (EndpointClass from in map.Classes)
        {
            foreach (EndpointClass to in map.Classes)
            {
                if (ConnectivityMap.HasMeaning(from, to))
                {
                    pairs++;
                    open += map.Allowed(from, to).Possible.IsEmpty ? 0 : 1;
                }
            }
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{workloads} workloads in {classes} classes that policy tells apart; traffic passes between {open} of {pairs} pairs");
    }

    private static TextTable Edges(ConnectivityMap map)
    {
        bool layered = map.Edges.Any(static e => !e.Network.Equals(e.Traffic) || !e.Mesh.Equals(TrafficBounds.All));
        var table = layered ? new TextTable("From", "To", "Passes both layers", "Network layer alone", "Mesh layer alone") : new TextTable("From", "To", "Traffic");
        foreach (ConnectivityEdge edge in map.Edges)
        {
            if (layered)
            {
                table.Add(edge.From.Name, edge.To.Name, edge.Traffic.ToString(), edge.Network.ToString(), edge.Mesh.ToString());
            }
            else
            {
                table.Add(edge.From.Name, edge.To.Name, edge.Traffic.ToString());
            }
        }

        return table;
    }

    private static string Ingresses(ConnectivityMap map, Func<TextTable, string> print)
    {
        var table = new TextTable("Ingress or Route", "Leads to");
        foreach (IGrouping<IngressFact, EndpointClass> ingress in map.Ingresses)
        {
            table.Add(ingress.Key.ToString(), string.Join(", ", ingress.Select(static c => c.Name)));
        }

        return table.IsEmpty ? "" : "\n" + print(table);
    }

    private static string Members(ConnectivityMap map, Func<TextTable, string> print)
    {
        var table = new TextTable("Class", "Members");
        foreach (EndpointClass end in map.Classes)
        {
            if (end.Workloads.Length > 6)
            {
                table.Add(end.Name, string.Join(", ", end.Workloads));
            }
            else if (end.Addresses is { Networks.Length: > 3 } addresses)
            {
                table.Add(end.Name, addresses.ToString());
            }
        }

        return table.IsEmpty ? "" : "\n" + print(table);
    }
}

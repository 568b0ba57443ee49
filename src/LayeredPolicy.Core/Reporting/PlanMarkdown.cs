using System.Text;
using LayeredPolicy.Splitting;

namespace LayeredPolicy.Reporting;

/// <summary>Writes a plan as Markdown for reviews.</summary>
internal static class PlanMarkdown
{
    public static string Write(SplitPlan plan, Proof? proof)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(plan.Intents.Name).Append('\n').Append('\n');
        text.Append("Owner ").Append(Safe(plan.Intents.Owner)).Append(", ").Append(plan.Profile).Append(".\n\n");
        text.Append("| Clause | Rule | Network layer | Mesh layer | Left |\n|---|---|---|---|---|\n");
        foreach (ClausePlan clause in plan.Clauses)
        {
            IEnumerable<string> left = plan.Residuals.Where(r => r.Clause == clause.Clause).Select(r => r.Code.ToString()).Distinct();
            bool refused = plan.Unenforceable.Any(u => u.Clause == clause.Clause);
            Row(text, clause.Clause, string.Join(" ", clause.Rules), Lines(clause.Network), Lines(clause.Mesh), string.Join(" ", refused ? left.Append("**not enforced**") : left));
        }

        List(text, "Kept open for the platform", plan.Kept.Select(k => $"`{k.Clause}` {Safe(k.What)} ({Safe(k.Source)})"));
        List(text, "What a layer cannot enforce", plan.Residuals.Select(r =>
            $"`{r.Clause}` {r.Code}: {Safe(r.Plain)}{(r.AcceptedBy is { } a ? $" Accepted: {Safe(a.Reason)}." : "")}"));
        List(text, "Not enforced at all", plan.Unenforceable.Select(u => $"`{u.Clause}` {Safe(u.Reason)}.{(u.Remedy is null ? "" : $" To do: {Safe(u.Remedy)}.")}"));
        List(text, "Proof over the written objects", (proof?.Checks ?? []).Select(c => Safe(c.ToString())).Concat(
            (proof?.Checks ?? []).SelectMany(c => c.Counterexamples).Select(e => Safe($"{e.Invariant}: {e.Statement}"))));
        List(text, "Warnings", plan.Warnings.Select(w => Safe(w.ToString())));
        List(text, "Objects", plan.Objects.Select(o => $"{o.Id} for {string.Join(", ", o.Clauses.Select(c => $"`{c}`"))}"));
        return text.ToString();
    }

    private static void Row(StringBuilder text, params ReadOnlySpan<string> cells)
    {
        foreach (string cell in cells)
        {
            text.Append("| ").Append(cell.Length == 0 ? "-" : cell).Append(' ');
        }

        text.Append("|\n");
    }

    private static string Lines(IEnumerable<string> lines) => string.Join("<br>", lines.Select(Safe));

    private static void List(StringBuilder text, string title, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        if (all.Length > 0)
        {
            text.Append("\n## ").Append(title).Append('\n').Append('\n');
            Array.ForEach(all, l => text.Append("- ").Append(l).Append('\n'));
        }
    }

    // Names and selectors come from files; none of them may become markup.
    private static string Safe(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            safe.Append(c switch
            {
                '<' => "&lt;",
                '&' => "&amp;",
                '|' or '*' or '_' or '`' or '[' or ']' or '\\' => "\\" + c,
                '\r' or '\n' => " ",
                _ => c.ToString(),
            });
        }

        return safe.ToString();
    }
}

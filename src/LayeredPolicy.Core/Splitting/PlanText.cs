using System.Text;

namespace LayeredPolicy.Splitting;

/// <summary>Writes a plan as plain text for terminals and logs.</summary>
internal static class PlanText
{
    private const int Width = 100;

    public static string Write(SplitPlan plan)
    {
        var text = new StringBuilder();
        text.Append(plan.Intents.Name).Append(" (").Append(plan.Intents.Owner).Append("): ").AppendLine(plan.Profile.ToString());
        foreach (Diagnostic error in plan.Errors)
        {
            text.AppendLine(error.ToString());
        }

        foreach (ClausePlan clause in plan.Clauses)
        {
            text.AppendLine();
            text.AppendLine($"{clause.Clause}  [{string.Join(" ", clause.Rules.DefaultIfEmpty("-"))}]");
            Lines(text, "says", [clause.Says]);
            Lines(text, "network", clause.Network);
            Lines(text, "mesh", clause.Mesh);
            Lines(text, "kept", plan.Kept.Where(k => k.Clause == clause.Clause).Select(k => $"{k.What} ({k.Source})"));
            Lines(text, "left", plan.Residuals.Where(r => r.Clause == clause.Clause)
                .Select(r => $"{r.Code} {r.Plain}{(r.AcceptedBy is { } a ? $" Accepted: {a.Reason}" : "")}"));
            Lines(text, "NOT", plan.Unenforceable.Where(u => u.Clause == clause.Clause)
                .Select(u => u.Reason + (u.Remedy is null ? "" : "; " + u.Remedy)));
        }

        Section(text, "warnings", plan.Warnings.Select(w => w.ToString()));
        Section(text, "objects", plan.Objects.Select(o => $"{o.Id}  for {string.Join(", ", o.Clauses)}"));
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        if (all.Length > 0)
        {
            text.AppendLine().AppendLine(title);
            Array.ForEach(all, l => Wrap(text, "  ", l));
        }
    }

    private static void Lines(StringBuilder text, string head, IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            Wrap(text, "  " + head.PadRight(8), line);
            head = "";
        }
    }

    private static void Wrap(StringBuilder text, string head, string line)
    {
        int room = Width - head.Length;
        while (line.Length > room && line.LastIndexOf(' ', room - 1) is > 0 and var cut)
        {
            text.Append(head).AppendLine(line[..cut]);
            line = line[(cut + 1)..];
            head = new string(' ', head.Length);
        }

        text.Append(head).AppendLine(line);
    }
}

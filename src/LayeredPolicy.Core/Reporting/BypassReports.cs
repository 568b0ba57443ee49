using System.Text;
using LayeredPolicy.Analysis;
using LayeredPolicy.Reporting;

namespace LayeredPolicy;

/// <summary>Views of a <see cref="BypassReport"/>.</summary>
public static class BypassReports
{
    /// <summary>The three tables and the five questions for a terminal.</summary>
    public static string ToText(this BypassReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Print(report, "", static t => t, static t => t.ToText());
    }

    /// <summary>The three tables and the five questions as Markdown.</summary>
    public static string ToMarkdown(this BypassReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Print(report, "## ", TextTable.Markdown, static t => "\n" + t.ToMarkdown());
    }

    internal static string Title(BypassScenario scenario) => scenario switch
    {
        BypassScenario.OwnProxySkipped => "Own proxy skipped",
        BypassScenario.MeshOff => "Mesh off",
        _ => "Network layer off",
    };

    internal static string Title(BypassQuestion question) => question switch
    {
        BypassQuestion.UnprotectedWorkloads => "Which workloads without a proxy can it attack?",
        BypassQuestion.FloodableWorkloads => "Which workloads behind a proxy can it flood?",
        BypassQuestion.Exfiltration => "Where can it send data to?",
        BypassQuestion.Infrastructure => "Which cluster infrastructure can it reach?",
        _ => "Which private services outside the mesh can it reach?",
    };

    private static string Print(BypassReport report, string heading, Func<string, string> escape, Func<TextTable, string> print)
    {
        var text = new StringBuilder();
        text.Append(heading.Length == 0 ? "" : "# ").Append("Blast radius of ").Append(escape(report.Workload.Name)).Append("\n\n");
        foreach ((BypassQuestion question, var answers) in report.Answers)
        {
            text.Append(heading).Append(Title(question)).Append('\n');
            text.Append(answers.IsEmpty ? (heading.Length == 0 ? "nothing\n" : "\nNothing.\n") : print(Table(answers))).Append('\n');
        }

        foreach (BypassTable table in report.Tables)
        {
            text.Append(heading).Append(Title(table.Scenario)).Append(": what opens\n");
            BypassReach[] opened = [.. table.Opened];
            text.Append(opened.Length == 0 ? (heading.Length == 0 ? "nothing\n" : "\nNothing.\n") : print(Table(opened))).Append('\n');
        }

        return text.ToString();
    }

    private static TextTable Table(IEnumerable<BypassReach> rows)
    {
        var table = new TextTable("To", "Can reach", "Not reachable normally");
        foreach (BypassReach row in rows)
        {
            table.Add(row.To.Name, row.Traffic.ToString(), row.Opened.ToString());
        }

        return table;
    }
}

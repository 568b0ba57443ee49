using System.CommandLine;
using LayeredPolicy.Cli.Output;
using LayeredPolicy.Reporting;

namespace LayeredPolicy.Cli.Verbs;

/// <summary><c>diff OLD NEW</c>: what a change opens and closes, in flows. Exit code 1 when there is a difference, as <c>diff</c> does.</summary>
internal static class DiffVerb
{
    public static Command Create(Terminal terminal)
    {
        var before = new Argument<string>("OLD") { Description = "Policies and workloads before: a file or a directory." };
        var after = new Argument<string>("NEW") { Description = "Policies and workloads after." };
        Option<string> output = Inputs.Output("text", "markdown", "json");
        var command = new Command("diff", "Show what a change opens and closes, in flows.") { before, after, output };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(before), parsed.GetRequiredValue(after), parsed.GetValue(output)!));
        return command;
    }

    private static int Run(Terminal terminal, string before, string after, string format)
    {
        if (!Inputs.TryWorld(terminal, before, out PolicyWorld? old) || !Inputs.TryWorld(terminal, after, out PolicyWorld? proposed))
        {
            return ExitCodes.BadInput;
        }

        var diff = SemanticDiff.Between(old, proposed);
        if (format == "text")
        {
            WorldViews.Write(terminal.Out, diff);
        }
        else
        {
            terminal.Text.WriteLine((format == "json" ? diff.ToJson() : diff.ToMarkdown()).TrimEnd('\n'));
        }

        return diff.IsEmpty ? ExitCodes.Clean : ExitCodes.Findings;
    }
}

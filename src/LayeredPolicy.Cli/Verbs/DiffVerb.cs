using System.CommandLine;
using LayeredPolicy.Cli.Output;
using LayeredPolicy.Reporting;
using Spectre.Console;

namespace LayeredPolicy.Cli.Verbs;

/// <summary><c>diff OLD NEW</c>: what a change opens and closes, in flows. Exit code 1 when there is a difference, as <c>diff</c> does.</summary>
internal static class DiffVerb
{
    public static Command Create(Terminal terminal)
    {
        var before = new Argument<string>("OLD") { Description = "Policies and workloads before: a file or a directory." };
        var after = new Argument<string>("NEW") { Description = "Policies and workloads after." };
        Option<string> output = Inputs.Output("text", "markdown", "json");
        Option<string?> mesh = Inputs.AssumeMesh();
        var command = new Command("diff", "Show what a change opens and closes, in flows.") { before, after, mesh, output };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(before), parsed.GetRequiredValue(after), parsed.GetValue(mesh), parsed.GetValue(output)!));
        return command;
    }

    private static int Run(Terminal terminal, string before, string after, string? mesh, string format)
    {
        if (!Inputs.TryWorld(terminal, before, mesh, out PolicyWorld? old) || !Inputs.TryWorld(terminal, after, mesh, out PolicyWorld? proposed))
        {
            return ExitCodes.BadInput;
        }

        var diff = SemanticDiff.Between(old, proposed);
        bool hidden = diff.IsEmpty && !old.IsEquivalentTo(proposed);
        if (hidden)
        {
            terminal.Error.WriteLine("perhaps: the two differ for workloads of the mesh, and the facts do not say which are; add the Namespace objects, or say --assume-mesh");
        }

        if (format == "text" && !hidden)
        {
            WorldViews.Write(terminal.Out, diff);
        }
        else if (format != "text")
        {
            terminal.Text.WriteLine((format == "json" ? diff.ToJson() : diff.ToMarkdown()).TrimEnd('\n'));
        }

        return diff.IsEmpty && !hidden ? ExitCodes.Clean : ExitCodes.Findings;
    }
}

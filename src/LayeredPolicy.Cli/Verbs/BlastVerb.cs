using System.CommandLine;
using LayeredPolicy.Cli.Output;
using LayeredPolicy.Reporting;

namespace LayeredPolicy.Cli.Verbs;

/// <summary><c>blast PATH [--workload W]</c>: what opens when a proxy is skipped, the mesh is off, the network layer is off.</summary>
internal static class BlastVerb
{
    public static Command Create(Terminal terminal)
    {
        var manifests = new ManifestsInput();
        var workload = new Option<string?>("--workload", "-w") { Description = "The workload as namespace/name. Default: every workload that policy tells apart." };
        Option<string> output = Inputs.Output("text", "markdown", "json");
        Option<string?> mesh = Inputs.AssumeMesh();
        var command = new Command("blast", "Show the three bypass tables: own proxy skipped, mesh off, network layer off.") { workload, mesh, output };
        manifests.AddTo(command);
        command.SetAction(parsed => Run(terminal, manifests.Of(parsed), parsed.GetValue(workload), parsed.GetValue(mesh), parsed.GetValue(output)!));
        return command;
    }

    private static int Run(Terminal terminal, string path, string? workload, string? mesh, string format)
    {
        if (!Inputs.TryWorld(terminal, path, mesh, out PolicyWorld? world))
        {
            return ExitCodes.BadInput;
        }

        if (workload is not null && world.Facts.FindWorkload(workload) is null)
        {
            return Inputs.Refuse(terminal, $"there is no workload '{workload}' in {path}; name it as namespace/name");
        }

        BypassReport[] reports = workload is null ? [.. BypassReport.ForAll(world)] : [BypassReport.For(world, workload)];
        switch (format)
        {
            case "json" when workload is null:
                terminal.Text.WriteLine("[" + string.Join(",\n", reports.Select(r => r.ToJson().Trim())) + "]");
                break;
            case "json":
                terminal.Text.WriteLine(reports[0].ToJson().TrimEnd('\n'));
                break;
            case "markdown":
                terminal.Text.WriteLine(string.Join("\n\n", reports.Select(r => r.ToMarkdown().TrimEnd('\n'))));
                break;
            default:
                Array.ForEach(reports, r => WorldViews.Write(terminal.Out, r));
                break;
        }

        return ExitCodes.Clean;
    }
}

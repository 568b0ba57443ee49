using System.CommandLine;
using LayeredPolicy.Cli.Output;
using LayeredPolicy.Reporting;

namespace LayeredPolicy.Cli.Verbs;

/// <summary><c>map PATH</c>: who can reach whom.</summary>
internal static class MapVerb
{
    public static Command Create(Terminal terminal)
    {
        var manifests = new ManifestsInput();
        Option<string> output = Inputs.Output("text", "markdown", "mermaid", "html", "json");
        Option<string?> mesh = Inputs.AssumeMesh();
        var exposure = new Option<bool>("--exposure")
        {
            Description = "Add a pod for each kind of peer that a rule names and the input lacks, to see what others could reach.",
        };
        var command = new Command("map", "Show who can reach whom through both layers.") { exposure, mesh, output };
        manifests.AddTo(command);
        command.SetAction(parsed => Run(terminal, manifests.Of(parsed), parsed.GetValue(exposure), parsed.GetValue(mesh), parsed.GetValue(output)!));
        return command;
    }

    private static int Run(Terminal terminal, string path, bool exposure, string? mesh, string format)
    {
        if (!Inputs.TryWorld(terminal, path, mesh, out PolicyWorld? world))
        {
            return ExitCodes.BadInput;
        }

        ConnectivityMap map = exposure ? world.Exposure() : world.Map();
        if (format == "text")
        {
            WorldViews.Write(terminal.Out, map, world.Facts);
            return ExitCodes.Clean;
        }

        if (format == "json")
        {
            map.WriteJson(terminal.Text);
            return ExitCodes.Clean;
        }

        terminal.Text.WriteLine((format switch
        {
            "markdown" => map.ToMarkdown(),
            "mermaid" => map.ToMermaid(),
            _ => map.ToHtml(),
        }).TrimEnd('\n'));
        return ExitCodes.Clean;
    }
}

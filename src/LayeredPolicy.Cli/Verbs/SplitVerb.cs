using System.CommandLine;
using LayeredPolicy.Calico.Rendering;
using LayeredPolicy.Cli.Output;
using LayeredPolicy.Istio.Rendering;
using LayeredPolicy.Reporting;
using LayeredPolicy.Splitting;

namespace LayeredPolicy.Cli.Verbs;

/// <summary><c>split INTENT</c>: the plan, what stays open, and the YAML of both layers.</summary>
internal static class SplitVerb
{
    public static Command Create(Terminal terminal)
    {
        var intent = new Argument<string>("INTENT") { Description = "The intent document." };
        var facts = new Option<string?>("--facts") { Description = "The manifests of what runs: a file or a directory. Default: the intent's directory." };
        var network = new Option<string?>("--network") { Description = "Which network policies to write: calico or kubernetes. Default: calico." };
        network.AcceptOnlyFromAmong("calico", "kubernetes");
        var mesh = new Option<string?>("--mesh") { Description = "Which mesh carries the other half: none, sidecar or ambient. Default: what the facts show." };
        mesh.AcceptOnlyFromAmong("none", "sidecar", "ambient");
        var to = new Option<string?>("--out") { Description = "Where to write the YAML; '-' for none. Default: out/NAME for text output, none otherwise." };
        Option<string> output = Inputs.Output("text", "json", "markdown");
        var command = new Command("split", "Split an intent into network and mesh policies.") { intent, facts, network, mesh, to, output };
        command.SetAction(parsed => Run(
            terminal, parsed.GetRequiredValue(intent), parsed.GetValue(facts), parsed.GetValue(network), parsed.GetValue(mesh), parsed.GetValue(to),
            Inputs.FormatOf(parsed, output)));
        return command;
    }

    private static int Run(Terminal terminal, string intentPath, string? factsPath, string? network, string? mesh, string? to, OutputFormat format)
    {
        IntentSet intents = IntentSet.Load(intentPath);
        if (Inputs.Stops(terminal, intents.Diagnostics))
        {
            return ExitCodes.BadInput;
        }

        Manifests manifests = Manifests.Load(factsPath ?? DirectoryOf(intentPath));
        ClusterFacts facts = ClusterFacts.From(manifests);
        if (Inputs.Stops(terminal, manifests.Diagnostics.Concat(facts.Diagnostics)))
        {
            return ExitCodes.BadInput;
        }

        SplitPlan plan = Splitter.Split(intents, facts, Profile(facts, network, mesh), TimeProvider.System.GetUtcNow());
        if (Inputs.Stops(terminal, plan.Diagnostics))
        {
            return ExitCodes.BadInput;
        }

        string? folder = to ?? (format == OutputFormat.Text ? Path.Combine("out", intents.Name) : null);
        string[] written = folder is null or "-" ? [] : Write(plan, folder);
        switch (format)
        {
            case OutputFormat.Json:
                terminal.Text.WriteLine(PlanReport.ToJson(plan));
                break;
            case OutputFormat.Markdown:
                terminal.Text.Write(PlanReport.ToMarkdown(plan));
                break;
            default:
                PlanView.Write(terminal.Out, plan, written);
                break;
        }

        return plan.Unenforceable.IsEmpty ? ExitCodes.Clean : ExitCodes.Findings;
    }

    private static TargetProfile Profile(ClusterFacts facts, string? network, string? mesh)
    {
        TargetProfile found = TargetProfile.From(facts);
        return found with
        {
            Network = network == "kubernetes" ? NetworkTarget.Kubernetes : NetworkTarget.Calico,
            Mesh = mesh switch
            {
                "none" => MeshTarget.None,
                "sidecar" => MeshTarget.Sidecar,
                "ambient" => MeshTarget.Ambient,
                _ => found.Mesh,
            },
            Renderers = [CalicoRenderer.Instance, IstioRenderer.Instance],
        };
    }

    private static string[] Write(SplitPlan plan, string folder)
    {
        Directory.CreateDirectory(folder);
        var written = new List<string>();
        foreach ((string name, LayerKind layer) in new[] { ("network.yaml", LayerKind.Network), ("mesh.yaml", LayerKind.Mesh) })
        {
            string path = Path.Combine(folder, name);
            PlannedObject[] objects = [.. plan.Objects.Where(o => o.Layer == layer)];
            if (objects.Length == 0)
            {
                File.Delete(path);
                continue;
            }

            File.WriteAllText(path, PlanReport.ToYaml(objects));
            written.Add(path);
        }

        return [.. written];
    }

    private static string DirectoryOf(string path) => Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".";
}

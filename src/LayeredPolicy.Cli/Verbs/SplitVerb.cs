using System.CommandLine;
using LayeredPolicy.Cli.Output;
using LayeredPolicy.Reporting;
using LayeredPolicy.Splitting;

namespace LayeredPolicy.Cli.Verbs;

/// <summary><c>split INTENT</c>: the plan, what stays open, the proof, and the YAML of both layers.</summary>
internal static class SplitVerb
{
    private const int MostBlast = 8;

    // Beyond this the table would take longer than the plan; `blast` makes it on request.
    private const int MostWorkloads = 64;

    public static Command Create(Terminal terminal)
    {
        var intent = new Argument<string>("INTENT") { Description = "The intent document." };
        Option<string?> facts = Inputs.Facts("the intent's directory");
        Option<string?> network = Inputs.Network();
        Option<string?> mesh = Inputs.Mesh();
        var to = new Option<string?>("--out") { Description = "Where to write the YAML; '-' for none. Default: out/NAME for text output, none otherwise." };
        Option<string> output = Inputs.Output("text", "json", "markdown");
        var command = new Command("split", "Split an intent into network and mesh policies, and prove the two halves.") { intent, facts, network, mesh, to, output };
        command.SetAction(parsed => Run(
            terminal, parsed.GetRequiredValue(intent), parsed.GetValue(facts), parsed.GetValue(network), parsed.GetValue(mesh), parsed.GetValue(to),
            parsed.GetValue(output)!));
        return command;
    }

    private static int Run(Terminal terminal, string intentPath, string? factsPath, string? network, string? mesh, string? to, string format)
    {
        IntentSet intents = IntentSet.Load(intentPath);
        if (Inputs.Stops(terminal, intents.Diagnostics) ||
            !Inputs.TryLoad(terminal, factsPath ?? DirectoryOf(intentPath), null, out _, out ClusterFacts? facts))
        {
            return ExitCodes.BadInput;
        }

        SplitPlan plan = Splitter.Split(intents, facts, Inputs.Profile(facts, network, mesh), TimeProvider.System.GetUtcNow());
        if (Inputs.Stops(terminal, plan.Diagnostics))
        {
            return ExitCodes.BadInput;
        }

        Proof proof = plan.Prove();
        string? folder = to ?? (format == "text" ? Path.Combine("out", intents.Name) : null);
        string[] written = folder is null or "-" ? [] : Write(plan, folder);
        switch (format)
        {
            case "json":
                terminal.Text.WriteLine(plan.ToJson(proof));
                break;
            case "markdown":
                terminal.Text.Write(plan.ToMarkdown(proof));
                break;
            default:
                PlanView.Write(terminal.Out, plan, proof, Blast(plan), written);
                break;
        }

        return plan.Unenforceable.IsEmpty && !proof.IsDisproved ? ExitCodes.Clean : ExitCodes.Findings;
    }

    // The workloads that the intent is about, as far as a screen holds them.
    private static BypassReport[] Blast(SplitPlan plan)
    {
        if (plan.Objects.IsEmpty || plan.Profile.Mesh == MeshTarget.None || plan.Facts.Workloads.Length > MostWorkloads)
        {
            return [];
        }

        PolicyWorld world = PolicyWorld.Create(plan.ToManifests(), plan.Facts, KnownLayers.All);
        string[] spaces = [.. plan.Objects.Select(o => o.Id.Namespace).OfType<string>().Distinct()];
        return [.. plan.Facts.Workloads.Where(w => spaces.Contains(w.Namespace) && !w.HostNetwork).Take(MostBlast).Select(w => BypassReport.For(world, w.ToString()))];
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

            File.WriteAllText(path, objects.ToYaml());
            written.Add(path);
        }

        return [.. written];
    }

    private static string DirectoryOf(string path) => Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".";
}

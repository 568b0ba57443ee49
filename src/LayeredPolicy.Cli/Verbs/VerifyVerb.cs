using System.CommandLine;
using LayeredPolicy.Cli.Output;

namespace LayeredPolicy.Cli.Verbs;

/// <summary><c>verify INTENT --manifests DIR</c>: proves policies that are there already against an intent.</summary>
internal static class VerifyVerb
{
    public static Command Create(Terminal terminal)
    {
        var intent = new Argument<string>("INTENT") { Description = "The intent document." };
        Option<string> manifests = Inputs.Manifests();
        Option<string?> facts = Inputs.Facts("the manifests");
        Option<string?> network = Inputs.Network();
        Option<string?> mesh = Inputs.Mesh();
        var command = new Command("verify", "Prove existing policies against an intent; a counterexample flow when they differ.") { intent, manifests, facts, network, mesh };
        command.SetAction(parsed => Run(
            terminal, parsed.GetRequiredValue(intent), parsed.GetRequiredValue(manifests), parsed.GetValue(facts), parsed.GetValue(network), parsed.GetValue(mesh)));
        return command;
    }

    private static int Run(Terminal terminal, string intentPath, string manifestsPath, string? factsPath, string? network, string? mesh)
    {
        IntentSet intents = IntentSet.Load(intentPath);
        if (Inputs.Stops(terminal, intents.Diagnostics) ||
            !Inputs.TryLoad(terminal, manifestsPath, factsPath, out Manifests? manifests, out ClusterFacts? facts))
        {
            return ExitCodes.BadInput;
        }

        SplitPlan plan = Splitter.Split(intents, facts, Inputs.Profile(facts, network, mesh), TimeProvider.System.GetUtcNow());
        if (Inputs.Stops(terminal, plan.Diagnostics))
        {
            return ExitCodes.BadInput;
        }

        Proof proof = plan.ProveIn(PolicyWorld.Create(manifests, facts, KnownLayers.All));
        ProofView.Write(terminal.Out, proof);
        if (proof.Counterexample is { } example)
        {
            terminal.Text.WriteLine();
            terminal.Text.Write(example.Explain());
        }

        return proof.Holds ? ExitCodes.Clean : ExitCodes.Findings;
    }
}

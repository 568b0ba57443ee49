using System.Collections.Immutable;
using System.CommandLine;
using LayeredPolicy.Calico;
using LayeredPolicy.Cli.Output;
using LayeredPolicy.Reporting;
using Spectre.Console;

namespace LayeredPolicy.Cli.Verbs;

/// <summary><c>lint PATH...</c>: what the engines refuse, and what they accept but people regret, with positions.</summary>
internal static class LintVerb
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Manifests and intents: files or directories.", Arity = ArgumentArity.OneOrMore };
        Option<string> output = Inputs.Output("text", "json", "sarif");
        var command = new Command("lint", "Judge manifests and intents.") { paths, output };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(paths), parsed.GetValue(output)!));
        return command;
    }

    // Redundancy takes a map for each policy and rule.
    private const int MaxTried = 100;

    private static int Run(Terminal terminal, string[] paths, string format)
    {
        Manifests manifests = Manifests.Combine(paths.Select(Manifests.Load));
        Diagnostic[] intents = [.. IntentSet.All(manifests).SelectMany(s => s.Diagnostics)];
        Diagnostic[] all =
        [
            .. manifests.Diagnostics.Concat(intents)
                .Concat(KnownLayers.All.SelectMany(l => l.Validate(manifests)))
                .Concat(FlowFindings(manifests))
                .OrderBy(d => d.Location?.File, StringComparer.Ordinal).ThenBy(d => d.Location?.Line).ThenBy(d => d.Location?.Column)
                .ThenBy(d => d.Id, StringComparer.Ordinal),
        ];
        switch (format)
        {
            case "json":
                terminal.Text.WriteLine(all.ToJson());
                break;
            case "sarif":
                terminal.Text.WriteLine(all.ToSarif());
                break;
            default:
                DiagnosticView.Write(terminal.Out, all);
                terminal.Out.WriteLine(Totals(manifests, all));
                break;
        }

        // Text that cannot be read is bad input; what was read and is wrong is a finding.
        bool unreadable = manifests.HasErrors || intents.Any(d => d.Severity == DiagnosticSeverity.Error);
        return unreadable ? ExitCodes.BadInput : all.Any(d => d.Severity != DiagnosticSeverity.Info) ? ExitCodes.Findings : ExitCodes.Clean;
    }

    // What the flows say needs workloads and policies; a lone policy or a lone workload has no flows to judge.
    private static ImmutableArray<Diagnostic> FlowFindings(Manifests manifests)
    {
        bool hasPolicy = manifests.Documents.Any(d => d.Id.Kind.EndsWith("Policy", StringComparison.Ordinal));
        if (!hasPolicy || manifests.HasErrors)
        {
            return [];
        }

        PolicyWorld world = PolicyWorld.Create(manifests, ClusterFacts.From(manifests).AsServed(), [.. KnownLayers.All]);
        // What the API refuses has been said by the validators.
        IEnumerable<Diagnostic> redundant = world.Facts.Workloads.Length <= MaxTried ? world.FindRedundantPolicies().Concat(world.FindRedundantRules()) : [];
        return [.. world.Findings(), .. redundant, .. world.Layers.SelectMany(l => l.Diagnostics).Where(d => d.Id != CalicoDiagnostics.RefusedObject.Id && d.Id != CalicoDiagnostics.RefusedMetadata.Id)];
    }

    private static string Totals(Manifests manifests, Diagnostic[] all)
    {
        int errors = all.Count(d => d.Severity == DiagnosticSeverity.Error);
        int warnings = all.Count(d => d.Severity == DiagnosticSeverity.Warning);
        return $"{Count(manifests.Documents.Length, "object")}, {Count(errors, "error")}, {Count(warnings, "warning")}";
    }

    private static string Count(int number, string thing) => $"{number} {thing}{(number == 1 ? "" : "s")}";
}

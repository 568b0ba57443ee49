using System.CommandLine;
using LayeredPolicy.Cli.Output;
using LayeredPolicy.Cli.Verbs;

namespace LayeredPolicy.Cli;

/// <summary>The command line: the verbs, and what happens when it cannot be read.</summary>
internal static class CommandLine
{
    /// <summary>Runs the tool and returns its exit code.</summary>
    public static int Run(string[] args)
    {
        var root = new RootCommand("Layered policy for Kubernetes: one intent, split into Calico and Istio, proved and explained.")
        {
            SplitVerb.Create(),
            LintVerb.Create(),
        };
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (System.CommandLine.Parsing.ParseError error in parsed.Errors)
            {
                Console.Error.WriteLine("layeredpolicy: " + error.Message);
            }

            Console.Error.WriteLine("Try 'layeredpolicy --help'.");
            return ExitCodes.BadInput;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine("layeredpolicy: " + e.Message);
            return ExitCodes.BadInput;
        }
    }
}

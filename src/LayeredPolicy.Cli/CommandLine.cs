using System.CommandLine;
using System.CommandLine.Parsing;
using LayeredPolicy.Cli.Output;
using LayeredPolicy.Cli.Verbs;
using Spectre.Console;

namespace LayeredPolicy.Cli;

/// <summary>The command line: the verbs, and what happens when it cannot be read.</summary>
internal static class CommandLine
{
    /// <summary>Runs the tool and returns its exit code.</summary>
    public static int Run(string[] args, Terminal terminal)
    {
        var root = new RootCommand("Layered policy for Kubernetes: one intent, split into Calico and Istio, proved and explained.")
        {
            SplitVerb.Create(terminal),
            VerifyVerb.Create(terminal),
            CheckVerb.Create(terminal),
            MapVerb.Create(terminal),
            DiffVerb.Create(terminal),
            BlastVerb.Create(terminal),
            LintVerb.Create(terminal),
        };
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError error in parsed.Errors)
            {
                terminal.Error.WriteLine("layeredpolicy: " + error.Message);
            }

            terminal.Error.WriteLine("Try 'layeredpolicy --help'.");
            return ExitCodes.BadInput;
        }

        try
        {
            return Invoke(parsed, terminal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine("layeredpolicy: " + e.Message);
            return ExitCodes.BadInput;
        }
    }

    // What was printed before a failure is printed.
    private static int Invoke(ParseResult parsed, Terminal terminal)
    {
        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Text });
        }
        finally
        {
            terminal.Flush();
        }
    }
}

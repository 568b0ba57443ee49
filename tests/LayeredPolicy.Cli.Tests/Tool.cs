using LayeredPolicy.Cli;
using LayeredPolicy.Cli.Output;

namespace LayeredPolicy.Tests;

/// <summary>Runs the tool in the test's own process, as if its output went to files.</summary>
internal static class Tool
{
    /// <summary>The exit code and what was printed.</summary>
    public sealed record Run(int ExitCode, string Output, string Errors);

    public static Run Of(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        int code = CommandLine.Run(args, new Terminal(output, errors, outputIsTerminal: false, errorsAreTerminal: false));
        return new Run(code, output.ToString(), errors.ToString());
    }

    /// <summary>The repository's root, found from the tests upward.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A fresh folder below the system's temporary one.</summary>
    public static string Folder() => Directory.CreateTempSubdirectory("layeredpolicy-").FullName;

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LayeredPolicy.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("the tests do not run inside the repository");
    }
}

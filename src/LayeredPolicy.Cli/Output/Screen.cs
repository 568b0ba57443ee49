using Spectre.Console;

namespace LayeredPolicy.Cli.Output;

/// <summary>The terminal, or the file that output was sent to: colour only on terminals, and a fixed width where there is none.</summary>
internal static class Screen
{
    private const int WidthWithoutTerminal = 100;
    private const int WidestTable = 120;

    /// <summary>Standard output.</summary>
    public static IAnsiConsole Out() => Create(Console.Out, Console.IsOutputRedirected);

    /// <summary>Standard error.</summary>
    public static IAnsiConsole Error() => Create(Console.Error, Console.IsErrorRedirected);

    private static IAnsiConsole Create(TextWriter writer, bool redirected)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(redirected ? new TrimmingWriter(writer) : writer),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = redirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = redirected ? WidthWithoutTerminal : Math.Min(console.Profile.Width, WidestTable);
        console.Profile.Capabilities.Unicode = !redirected || console.Profile.Encoding.CodePage == 65001;
        return console;
    }
}

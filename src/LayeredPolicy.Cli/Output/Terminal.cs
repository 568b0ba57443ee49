using System.Text;
using Spectre.Console;

namespace LayeredPolicy.Cli.Output;

/// <summary>Where the tool writes: a terminal, or a file or pipe, which gets no colour, a fixed width and no spaces at line ends.</summary>
internal sealed class Terminal
{
    private const int WidthWithoutTerminal = 100;
    private const int WidestTable = 120;
    private const int OutputBuffer = 64 * 1024;

    /// <summary>Makes a terminal of two writers.</summary>
    /// <param name="output">Results go here.</param>
    /// <param name="errors">What keeps the tool from a result goes here.</param>
    /// <param name="outputIsTerminal">Whether a person looks at the results as they come.</param>
    /// <param name="errorsAreTerminal">Whether a person looks at the errors as they come.</param>
    public Terminal(TextWriter output, TextWriter errors, bool outputIsTerminal, bool errorsAreTerminal)
    {
        Text = outputIsTerminal ? output : new TrimmingWriter(output);
        Out = Create(Text, outputIsTerminal);
        Error = Create(errorsAreTerminal ? errors : new TrimmingWriter(errors), errorsAreTerminal);
    }

    /// <summary>The process's own standard streams. What goes to a file or a pipe is kept until <see cref="Flush"/> or until there is much of it.</summary>
    public static Terminal OfProcess() => new(
        Console.IsOutputRedirected ? new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), OutputBuffer) : Console.Out,
        Console.Error,
        !Console.IsOutputRedirected,
        !Console.IsErrorRedirected);

    /// <summary>For tables and coloured text.</summary>
    public IAnsiConsole Out { get; }

    /// <summary>For errors.</summary>
    public IAnsiConsole Error { get; }

    /// <summary>For text that must come out as it is: JSON, YAML, Markdown, HTML.</summary>
    public TextWriter Text { get; }

    /// <summary>Hands on what is kept of the results.</summary>
    public void Flush() => Text.Flush();

    private static IAnsiConsole Create(TextWriter writer, bool terminal)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = terminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = terminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = terminal ? Math.Min(console.Profile.Width, WidestTable) : WidthWithoutTerminal;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}

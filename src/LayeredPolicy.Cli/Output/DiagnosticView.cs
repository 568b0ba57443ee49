using Spectre.Console;

namespace LayeredPolicy.Cli.Output;

/// <summary>Prints diagnostics, one a line as <c>file:line:column: severity id: message</c>, the form that editors and terminals link.</summary>
internal static class DiagnosticView
{
    /// <summary>Prints the diagnostics; the remedy stands indented below, once for each id.</summary>
    public static void Write(IAnsiConsole console, IEnumerable<Diagnostic> diagnostics)
    {
        var advised = new HashSet<string>(StringComparer.Ordinal);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            // Never wrapped: a broken path is no link.
            string line = diagnostic.ToString();
            string colour = diagnostic.Severity switch
            {
                DiagnosticSeverity.Error => "red",
                DiagnosticSeverity.Warning => "yellow",
                _ => "grey",
            };
            Raw(console, line, colour);
            if (diagnostic.Remedy is { } remedy && advised.Add(diagnostic.Id))
            {
                Raw(console, "    " + remedy, "grey");
            }
        }
    }

    private static void Raw(IAnsiConsole console, string line, string colour)
    {
        if (console.Profile.Capabilities.Ansi)
        {
            int width = console.Profile.Width;
            console.Profile.Width = int.MaxValue / 2;
            console.MarkupLine($"[{colour}]{Markup.Escape(line)}[/]");
            console.Profile.Width = width;
        }
        else
        {
            console.Profile.Out.Writer.WriteLine(line);
        }
    }
}

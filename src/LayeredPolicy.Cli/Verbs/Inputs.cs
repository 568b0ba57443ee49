using System.CommandLine;
using LayeredPolicy.Cli.Output;

namespace LayeredPolicy.Cli.Verbs;

/// <summary>Options that several verbs share, and the reading of what they name.</summary>
internal static class Inputs
{
    /// <summary>The option for the form of the output.</summary>
    public static Option<string> Output(params string[] formats)
    {
        var option = new Option<string>("--output", "-o")
        {
            Description = "How to print the result.",
            DefaultValueFactory = _ => formats[0],
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    /// <summary>The form that was asked for.</summary>
    public static OutputFormat FormatOf(ParseResult parsed, Option<string> option) => parsed.GetValue(option) switch
    {
        "json" => OutputFormat.Json,
        "markdown" => OutputFormat.Markdown,
        "html" => OutputFormat.Html,
        "sarif" => OutputFormat.Sarif,
        _ => OutputFormat.Text,
    };

    /// <summary>Prints errors, if there are any, and says whether there were.</summary>
    public static bool Stops(Terminal terminal, IEnumerable<Diagnostic> diagnostics)
    {
        Diagnostic[] errors = [.. diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)];
        DiagnosticView.Write(terminal.Error, errors);
        return errors.Length > 0;
    }
}

using System.Text;

namespace LayeredPolicy;

/// <summary>
/// Something that a reader, validator or analysis has to say about the input. Content never throws; it yields diagnostics.
/// </summary>
/// <param name="Id">The stable id from the catalogue, for example <c>LP1001</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What was found and what was expected, as one sentence.</param>
public sealed record Diagnostic(string Id, DiagnosticSeverity Severity, string Message)
{
    /// <summary>The object it is about, or null when no object could be told.</summary>
    public ResourceId? Resource { get; init; }

    /// <summary>The path inside the object, for example <c>spec.ingress[0].source.selector</c>, or null for the object as a whole.</summary>
    public string? Path { get; init; }

    /// <summary>Where it stands in the input text, or null for objects that came from no text.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>What to do about it, or null when the message says it already.</summary>
    public string? Remedy { get; init; }

    /// <summary>The upstream rule it restates, for example <c>Calico validator</c> or <c>CRD schema</c>, or null for a finding of ours.</summary>
    public string? EnforcedBy { get; init; }

    /// <summary>Prints one line: <c>file:line:column: severity id: message [object path]</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (Location is { } location)
        {
            text.Append(location).Append(": ");
        }

        text.Append(Severity switch
        {
            DiagnosticSeverity.Error => "error ",
            DiagnosticSeverity.Warning => "warning ",
            _ => "info ",
        });
        text.Append(Id).Append(": ").Append(Message);
        if (Resource is not null || Path is not null)
        {
            text.Append(" [").Append(Resource).Append(Resource is not null && Path is not null ? " " : "").Append(Path).Append(']');
        }

        return text.ToString();
    }
}

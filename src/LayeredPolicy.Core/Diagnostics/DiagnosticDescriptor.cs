namespace LayeredPolicy;

/// <summary>One entry of the catalogue of diagnostics: what an id stands for, whatever the object at hand.</summary>
/// <param name="Id">The stable id, for example <c>LP1001</c>. An id that was retired is never used again.</param>
/// <param name="Severity">The severity that a diagnostic of this id has.</param>
/// <param name="Title">One line without the particulars, as the catalogue page shows it.</param>
/// <param name="Remedy">What to do about it, in one sentence.</param>
public sealed record DiagnosticDescriptor(string Id, DiagnosticSeverity Severity, string Title, string Remedy)
{
    /// <summary>Makes a diagnostic of this id.</summary>
    /// <param name="message">What was found, and what was expected.</param>
    public Diagnostic Create(string message) => new(Id, Severity, message) { Remedy = Remedy };
}

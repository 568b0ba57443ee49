namespace LayeredPolicy.Splitting.Resolution;

/// <summary>Collects what the splitter has to say, each with the place in the intent it is about.</summary>
internal sealed class SplitLog
{
    private readonly List<Diagnostic> _diagnostics = [];

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public bool HasErrors => _diagnostics.Exists(d => d.Severity == DiagnosticSeverity.Error);

    public void Report(DiagnosticDescriptor descriptor, SourceLocation? location, string message)
    {
        Diagnostic diagnostic = descriptor.Create(message) with { Location = location };
        if (!_diagnostics.Contains(diagnostic))
        {
            _diagnostics.Add(diagnostic);
        }
    }
}

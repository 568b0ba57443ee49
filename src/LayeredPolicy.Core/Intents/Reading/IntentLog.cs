namespace LayeredPolicy.Intents.Reading;

/// <summary>Collects what the reader has to say, with the place of each.</summary>
internal sealed class IntentLog(Func<string, SourceLocation?> locate)
{
    private readonly List<Diagnostic> _diagnostics = [];

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public SourceLocation? Locate(string path) => locate(path);

    public void Report(DiagnosticDescriptor descriptor, string path, string message) =>
        _diagnostics.Add(descriptor.Create(message) with { Path = path.Length == 0 ? null : path, Location = locate(path) });
}

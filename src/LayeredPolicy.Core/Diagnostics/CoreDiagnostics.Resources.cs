namespace LayeredPolicy;

public static partial class CoreDiagnostics
{
    /// <summary>A file or directory that was named does not exist.</summary>
    public static DiagnosticDescriptor PathMissing { get; } = new(
        "LP1001", DiagnosticSeverity.Error, "The file or directory does not exist", "Check the path.");

    /// <summary>Text that is no YAML; the document that holds it is left out.</summary>
    public static DiagnosticDescriptor YamlSyntax { get; } = new(
        "LP1002", DiagnosticSeverity.Error, "The text is not valid YAML", "Correct the text at the position given.");
}

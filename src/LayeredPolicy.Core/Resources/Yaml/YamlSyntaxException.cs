namespace LayeredPolicy.Resources.Yaml;

/// <summary>Leaves a broken document; never leaves the reader.</summary>
internal sealed class YamlSyntaxException(DiagnosticDescriptor descriptor, string message, YamlMark mark) : Exception(message)
{
    public YamlSyntaxException(string message, YamlMark mark)
        : this(CoreDiagnostics.YamlSyntax, message, mark)
    {
    }

    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    public YamlMark Mark { get; } = mark;
}

namespace LayeredPolicy;

public static partial class CoreDiagnostics
{
    /// <summary>A field of a pod, Service or other object that facts are read from has an unexpected type.</summary>
    public static DiagnosticDescriptor FactUnreadable { get; } = new(
        "LP1301", DiagnosticSeverity.Error, "A fact cannot be read", "Correct the value; until then the fact is unknown.");

    /// <summary>Two objects of one kind, namespace and name.</summary>
    public static DiagnosticDescriptor FactTwice { get; } = new(
        "LP1302", DiagnosticSeverity.Warning, "An object is there twice", "Keep one of the two; the cluster holds the one applied last.");

    /// <summary>A pod, template or Service without a name.</summary>
    public static DiagnosticDescriptor FactNameless { get; } = new(
        "LP1303", DiagnosticSeverity.Warning, "An object has no name", "Give it metadata.name; facts about it cannot be referred to.");

    /// <summary>A field of a document of stated facts that is not known.</summary>
    public static DiagnosticDescriptor StatedFactUnknown { get; } = new(
        "LP1304", DiagnosticSeverity.Error, "A stated fact has an unknown name", "Use one of the names that the message lists.");

    /// <summary>A fact that two documents state differently.</summary>
    public static DiagnosticDescriptor StatedFactTwice { get; } = new(
        "LP1305", DiagnosticSeverity.Error, "A fact is stated twice", "State each fact once.");
}

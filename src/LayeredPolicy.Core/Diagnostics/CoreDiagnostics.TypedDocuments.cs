namespace LayeredPolicy;

public static partial class CoreDiagnostics
{
    /// <summary>A field holds a value of a type that the kind does not have there.</summary>
    public static DiagnosticDescriptor MistypedField { get; } = new(
        "LP1050", DiagnosticSeverity.Error, "A field holds a value of another type than its kind declares", "Give the value in the type of the field; quote text that looks like a number or a truth value.");
}

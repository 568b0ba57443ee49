namespace LayeredPolicy.Calico;

/// <content>LP2301 to LP2312: what the API server refuses for the shape of an object.</content>
public static partial class CalicoDiagnostics
{
    /// <summary>The API server serves no such kind at that version.</summary>
    public static DiagnosticDescriptor NotServed { get; } = new(
        "LP2301", DiagnosticSeverity.Error, "The API server serves no such kind at that version", "Correct apiVersion and kind; ClusterNetworkPolicy is served at policy.networking.k8s.io/v1alpha2.");

    /// <summary>The API server cannot decode the object.</summary>
    public static DiagnosticDescriptor UndecodableObject { get; } = new(
        "LP2302", DiagnosticSeverity.Error, "The API server cannot decode the object", "Give each field a value of its type.");

    /// <summary>A required field is missing.</summary>
    public static DiagnosticDescriptor RequiredField { get; } = new(
        "LP2303", DiagnosticSeverity.Error, "A required field is missing", "Add the field.");

    /// <summary>A value is not valid.</summary>
    public static DiagnosticDescriptor InvalidValue { get; } = new(
        "LP2304", DiagnosticSeverity.Error, "A value is not valid", "Correct the value.");

    /// <summary>A value is none of those allowed.</summary>
    public static DiagnosticDescriptor UnsupportedValue { get; } = new(
        "LP2305", DiagnosticSeverity.Error, "A value is none of those allowed", "Use one of the values named; case counts.");

    /// <summary>A value has the wrong type.</summary>
    public static DiagnosticDescriptor WrongType { get; } = new(
        "LP2306", DiagnosticSeverity.Error, "A value has the wrong type", "Give a value of the type named.");

    /// <summary>A text is too long.</summary>
    public static DiagnosticDescriptor TooLong { get; } = new(
        "LP2307", DiagnosticSeverity.Error, "A text is too long", "Shorten the text; long selectors can often be split into rules.");

    /// <summary>There are too many items.</summary>
    public static DiagnosticDescriptor TooMany { get; } = new(
        "LP2308", DiagnosticSeverity.Error, "There are too many items", "Split the list; many nets belong into network sets.");

    /// <summary>An item is there twice.</summary>
    public static DiagnosticDescriptor Duplicate { get; } = new(
        "LP2309", DiagnosticSeverity.Error, "An item is there twice", "Remove one of the two.");

    /// <summary>A field may not be used here.</summary>
    public static DiagnosticDescriptor ForbiddenField { get; } = new(
        "LP2310", DiagnosticSeverity.Error, "A field may not be used here", "Remove the field.");

    /// <summary>The API server cannot create the object.</summary>
    public static DiagnosticDescriptor ServerError { get; } = new(
        "LP2311", DiagnosticSeverity.Error, "The API server cannot create the object", "Remove metadata.resourceVersion; it is left over from an export.");

    /// <summary>A field is not known here: kubectl refuses it, other clients drop it.</summary>
    public static DiagnosticDescriptor UnknownField { get; } = new(
        "LP2312", DiagnosticSeverity.Warning, "A field is not known here: kubectl refuses it, other clients drop it", "Remove the field, or correct its name.");
}

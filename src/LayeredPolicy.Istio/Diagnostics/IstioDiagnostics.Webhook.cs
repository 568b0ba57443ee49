namespace LayeredPolicy.Istio;

/// <content>What istiod's webhook says of every kind (LP3100 to LP3109). See https://istio.io/latest/docs/reference/config/.</content>
public static partial class IstioDiagnostics
{
    /// <summary>The object cannot be read as its kind.</summary>
    public static DiagnosticDescriptor Undecodable { get; } = new(
        "LP3101", DiagnosticSeverity.Error, "The object cannot be read as its kind", "Give the value in the type of the field.");

    /// <summary>The webhook does not know the kind.</summary>
    public static DiagnosticDescriptor UnknownKind { get; } = new(
        "LP3102", DiagnosticSeverity.Error, "Istio does not know the kind", "Check group and kind; a kind is written in the singular and in capitals.");

    /// <summary>A field stands beside <c>spec</c> that no object has there.</summary>
    public static DiagnosticDescriptor UnknownTopLevelField { get; } = new(
        "LP3103", DiagnosticSeverity.Error, "A field stands beside spec that no object has there", "Move the field into spec, or remove it.");

    /// <summary>An annotation is reserved for the control plane.</summary>
    public static DiagnosticDescriptor InternalAnnotation { get; } = new(
        "LP3104", DiagnosticSeverity.Error, "An annotation is reserved for the control plane", "Remove the annotation.");

    /// <summary>The dry-run annotation is not supported here, or has no boolean value.</summary>
    public static DiagnosticDescriptor UnsupportedDryRun { get; } = new(
        "LP3105", DiagnosticSeverity.Error, "The dry-run annotation is not supported here", "Use istio.io/dry-run with value true or false on ALLOW and DENY policies only.");

    /// <summary>A label of a selector is not valid.</summary>
    public static DiagnosticDescriptor InvalidSelector { get; } = new(
        "LP3106", DiagnosticSeverity.Error, "A label of a selector is not valid", "Select by exact labels: neither keys nor values may have a wildcard, and keys may not be empty.");

    /// <summary>A selector without labels selects every workload in scope.</summary>
    public static DiagnosticDescriptor SelectorWithoutLabels { get; } = new(
        "LP3107", DiagnosticSeverity.Warning, "A selector without labels selects every workload in scope", "Remove the selector if all workloads are meant, or add a label. ztunnel reads it as no workload at all.");

    /// <summary>A policy attaches in more than one way.</summary>
    public static DiagnosticDescriptor SeveralAttachments { get; } = new(
        "LP3108", DiagnosticSeverity.Error, "A policy attaches in more than one way", "Keep one of selector, targetRef and targetRefs.");

    /// <summary>A target reference is not valid.</summary>
    public static DiagnosticDescriptor InvalidTargetReference { get; } = new(
        "LP3109", DiagnosticSeverity.Error, "A target reference is not valid", "Refer by name to a Service, ServiceEntry, Gateway or GatewayClass, without a namespace.");
}

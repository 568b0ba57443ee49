namespace LayeredPolicy.Istio;

public static partial class IstioDiagnostics
{
    /// <summary>LP3001: an object cannot be read, so istiod ignores it whole.</summary>
    public static DiagnosticDescriptor UnreadableObject { get; } = new(
        "LP3001", DiagnosticSeverity.Error, "An Istio object cannot be read and is ignored whole",
        "Correct the field; kubectl apply would refuse the object as well.");

    /// <summary>LP3002: an ALLOW rule is dropped whole because one of its values cannot be used.</summary>
    public static DiagnosticDescriptor DroppedRule { get; } = new(
        "LP3002", DiagnosticSeverity.Error, "A rule is dropped whole because a value in it cannot be used",
        "Correct the value; until then the rule allows nothing.");

    /// <summary>LP3003: a value of a DENY, AUDIT or CUSTOM rule is dropped, which widens the rule.</summary>
    public static DiagnosticDescriptor DroppedValue { get; } = new(
        "LP3003", DiagnosticSeverity.Warning, "A value that cannot be used is dropped and the rule gets wider",
        "Correct the value.");

    /// <summary>LP3004: a rule has a condition key that istiod does not know; the rule is dropped under every action.</summary>
    public static DiagnosticDescriptor UnknownConditionKey { get; } = new(
        "LP3004", DiagnosticSeverity.Error, "A condition key is not known and its rule is dropped, a DENY rule too",
        "Use a key of the list at https://istio.io/latest/docs/reference/config/security/conditions/.");

    /// <summary>LP3005: Envoy refuses the listener that a value ends up in.</summary>
    public static DiagnosticDescriptor RefusedListener { get; } = new(
        "LP3005", DiagnosticSeverity.Error, "Envoy refuses the whole listener for a value",
        "Correct the value; the proxy otherwise keeps its last good configuration, or has none.");

    /// <summary>LP3006: the mesh configuration cannot be read.</summary>
    public static DiagnosticDescriptor UnreadableMeshConfig { get; } = new(
        "LP3006", DiagnosticSeverity.Error, "The mesh configuration cannot be read",
        "Correct the ConfigMap, or give the settings in code.");
}

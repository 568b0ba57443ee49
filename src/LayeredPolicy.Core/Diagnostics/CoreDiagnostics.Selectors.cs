namespace LayeredPolicy;

/// <content>Selectors, LP11xx.</content>
public static partial class CoreDiagnostics
{
    /// <summary>LP1101: a Calico selector expression cannot be read.</summary>
    public static DiagnosticDescriptor SelectorSyntax { get; } = new(
        "LP1101", DiagnosticSeverity.Error, "A selector expression cannot be read", "Correct the expression at the column named.");

    /// <summary>LP1102: a Kubernetes label selector cannot be read, or holds a key, operator or value that Kubernetes refuses.</summary>
    public static DiagnosticDescriptor KubernetesSelectorSyntax { get; } = new(
        "LP1102", DiagnosticSeverity.Error, "A Kubernetes label selector is not valid", "Correct the key, operator or value named.");

    /// <summary>LP1103: a selector passes a limit of length or nesting.</summary>
    public static DiagnosticDescriptor SelectorLimit { get; } = new(
        "LP1103", DiagnosticSeverity.Error, "A selector passes a limit", "Split the selector, or flatten its parentheses.");

    /// <summary>LP1104: a selector has no form in the syntax asked for.</summary>
    public static DiagnosticDescriptor SelectorNotExpressible { get; } = new(
        "LP1104", DiagnosticSeverity.Error, "A selector cannot be written in another syntax", "Keep the selector in its own syntax, or rewrite the part named.");

    /// <summary>LP1105: an exact question about selectors passes the bound on work and is left unanswered.</summary>
    public static DiagnosticDescriptor SelectorQuestionTooLarge { get; } = new(
        "LP1105", DiagnosticSeverity.Warning, "A question about selectors is too large to be answered exactly", "Ask about smaller selectors, or simplify them first.");
}

namespace LayeredPolicy;

/// <summary>How much a <see cref="Diagnostic"/> matters to the person who reads it.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Info,

    /// <summary>Accepted by the engines, but probably not what was meant.</summary>
    Warning,

    /// <summary>Refused by an engine, or unusable here: the object or value takes no part in any answer.</summary>
    Error,
}

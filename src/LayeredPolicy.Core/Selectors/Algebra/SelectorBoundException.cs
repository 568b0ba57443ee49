namespace LayeredPolicy.Selectors;

/// <summary>
/// A question about selectors passes the bound <see cref="SelectorLimits.MaxSteps"/> and was asked in a way that has no room for "not known".
/// <see cref="SelectorAlgebra"/> gives the diagnostic without an exception.
/// </summary>
public sealed class SelectorBoundException : InvalidOperationException
{
    /// <summary>Makes an exception that carries the diagnostic.</summary>
    public SelectorBoundException(Diagnostic diagnostic)
        : base(diagnostic?.Message)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        Diagnostic = diagnostic;
    }

    /// <summary>Which bound was passed.</summary>
    public Diagnostic Diagnostic { get; }
}

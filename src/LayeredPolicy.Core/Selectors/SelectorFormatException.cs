namespace LayeredPolicy.Selectors;

/// <summary>A text given to a <c>Parse</c> method is not a selector. The <c>TryParse</c> methods give the same diagnostic without an exception.</summary>
public sealed class SelectorFormatException : FormatException
{
    /// <summary>Makes an exception that carries the diagnostic.</summary>
    public SelectorFormatException(Diagnostic diagnostic)
        : base(diagnostic?.Message)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        Diagnostic = diagnostic;
    }

    /// <summary>What is wrong with the text.</summary>
    public Diagnostic Diagnostic { get; }
}

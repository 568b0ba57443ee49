namespace LayeredPolicy;

/// <summary>
/// Thrown when an exact set would need more memory than the documented bound. It is never a property of one small policy; a caller that
/// works on content turns it into its <see cref="Diagnostic"/> and treats the set as undecided, never as empty or full.
/// </summary>
public sealed class TrafficLimitException : Exception
{
    /// <summary>Makes the exception for a diagnostic.</summary>
    public TrafficLimitException(Diagnostic diagnostic)
        : base(diagnostic?.Message) => Diagnostic = diagnostic!;

    /// <summary>Makes the exception with a message alone.</summary>
    public TrafficLimitException(string message)
        : this(CoreDiagnostics.TrafficSetTooLarge.Create(message))
    {
    }

    /// <summary>Makes the exception with the general message.</summary>
    public TrafficLimitException()
        : this(CoreDiagnostics.TrafficSetTooLarge.Title)
    {
    }

    /// <summary>Makes the exception with a message and the exception behind it.</summary>
    public TrafficLimitException(string message, Exception innerException)
        : base(message, innerException) => Diagnostic = CoreDiagnostics.TrafficSetTooLarge.Create(message);

    /// <summary>What grew beyond which bound: LP1201 or LP1202.</summary>
    public Diagnostic Diagnostic { get; }
}

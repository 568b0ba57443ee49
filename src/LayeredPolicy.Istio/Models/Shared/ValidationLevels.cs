namespace LayeredPolicy.Istio.Models;

/// <summary>Values of <see cref="ValidationMessage.Level"/>.</summary>
public static class ValidationLevels
{
    /// <summary>No level was given.</summary>
    public const string Unknown = "UNKNOWN";

    /// <summary>The configuration is wrong.</summary>
    public const string Error = "ERROR";

    /// <summary>The configuration is doubtful.</summary>
    public const string Warning = "WARNING";

    /// <summary>A remark.</summary>
    public const string Info = "INFO";
}

using FluentValidation;

namespace LayeredPolicy.Istio.Validation;

/// <summary>The rule that a duration is of whole milliseconds, one at least.</summary>
internal static class DurationRules
{
    /// <summary>Reports a duration that is none, too short or too fine. An absent one passes.</summary>
    public static void Check<T>(string? text, string field, ValidationContext<T> context)
    {
        if (text is not null && FaultOf(text) is { } fault)
        {
            context.Report(field, IstioDiagnostics.InvalidDuration, fault);
        }
    }

    /// <summary>What is wrong with a duration, or null.</summary>
    public static string? FaultOf(string text) => GoDuration.Parse(text) switch
    {
        null => $"'{text}' is not a duration",
        < GoDuration.Millisecond => $"'{text}' is shorter than a millisecond",
        { } duration when duration % GoDuration.Millisecond != 0 => $"'{text}' is not a whole number of milliseconds",
        _ => null,
    };
}

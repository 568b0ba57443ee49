namespace LayeredPolicy.Istio.Validation;

/// <summary>Small questions about text.</summary>
internal static class SpanExtensions
{
    /// <summary>Whether every character is a decimal digit; true for an empty text.</summary>
    public static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}

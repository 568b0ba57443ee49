namespace LayeredPolicy.Calico.Validation;

/// <summary>Names of network interfaces.</summary>
internal static class InterfaceNames
{
    private const int MaxLength = 15;

    /// <summary>Whether the text is the name of an interface, or <c>*</c> for all of them.</summary>
    public static bool IsInterfaceOrAll(string text) =>
        text == "*" || (text.Length is > 0 and <= MaxLength && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-'));
}

namespace LayeredPolicy.Istio.Validation;

/// <summary>Rules for header names and values.</summary>
internal static class HeaderRules
{
    /// <summary>A header name is made of letters, digits and dashes.</summary>
    public static void CheckName(string? name, string path, Reporter report)
    {
        if (string.IsNullOrEmpty(name))
        {
            report(path, IstioDiagnostics.InvalidHeader, "a header has no name");
        }
        else if (!name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            report(path, IstioDiagnostics.InvalidHeader, $"'{name}' is not a header name");
        }
    }
}

namespace LayeredPolicy.Calico.Validation;

/// <summary>The tests that several validators share.</summary>
internal static class ClientRules
{
    /// <summary>The rule that the selector in the field parses.</summary>
    public static ClientRule Selector(string field) => ClientRule.Tag(CalicoDiagnostics.UnparsableSelector, field, "selector");

    /// <summary>Whether the text is a selector.</summary>
    public static bool IsSelector(string text) => LayeredPolicy.Selector.IsValid(text);
}

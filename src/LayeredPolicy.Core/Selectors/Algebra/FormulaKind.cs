namespace LayeredPolicy.Selectors;

/// <summary>How a <see cref="SelectorFormula"/> is made.</summary>
internal enum FormulaKind
{
    Literal,

    /// <summary>All parts hold; true without parts.</summary>
    All,

    /// <summary>Some part holds; false without parts.</summary>
    Any,
}

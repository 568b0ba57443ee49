namespace LayeredPolicy.Selectors;

/// <summary>What a <see cref="LabelNode"/> asks of one label.</summary>
public enum LabelOperator
{
    /// <summary>The label is present, with whatever value.</summary>
    Exists,

    /// <summary>The label is present and has the value.</summary>
    Equal,

    /// <summary>The label is absent, or has another value.</summary>
    NotEqual,

    /// <summary>The label is present and its value is one of a set; never true for the empty set.</summary>
    In,

    /// <summary>The label is absent, or its value is none of a set; always true for the empty set.</summary>
    NotIn,

    /// <summary>The label is present and its value holds the text.</summary>
    Contains,

    /// <summary>The label is present and its value begins with the text.</summary>
    StartsWith,

    /// <summary>The label is present and its value ends with the text.</summary>
    EndsWith,

    /// <summary>The label is present and its value, read as a 64-bit decimal integer, is greater. Only the Kubernetes expression form has it.</summary>
    GreaterThan,

    /// <summary>The label is present and its value, read as a 64-bit decimal integer, is less. Only the Kubernetes expression form has it.</summary>
    LessThan,
}

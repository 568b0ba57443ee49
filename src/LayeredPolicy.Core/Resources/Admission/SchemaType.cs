namespace LayeredPolicy.Resources;

/// <summary>The JSON types that a schema can ask for.</summary>
public enum SchemaType
{
    /// <summary>Any value at all.</summary>
    Any,

    /// <summary>A text.</summary>
    String,

    /// <summary>A number without a fraction; <c>80.0</c> passes.</summary>
    Integer,

    /// <summary>Any number.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>An object, with fields of its own or as a map.</summary>
    Object,

    /// <summary>A list.</summary>
    Array,

    /// <summary>A number without a fraction, or a text.</summary>
    IntOrString,
}

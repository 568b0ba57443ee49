namespace LayeredPolicy.Resources.Yaml;

/// <summary>What the text of a scalar stands for.</summary>
internal enum ScalarKind : byte
{
    Null,
    Boolean,
    Integer,

    /// <summary>An integer above the signed 64-bit range.</summary>
    Unsigned,
    Float,
    String,
}

namespace LayeredPolicy.Istio.Models;

/// <summary>Values of <see cref="TagOverride.Operation"/>.</summary>
public static class TagOverrideOperations
{
    /// <summary>Add the tag or replace its value; the default.</summary>
    public const string Upsert = "UPSERT";

    /// <summary>Leave the tag out.</summary>
    public const string Remove = "REMOVE";
}

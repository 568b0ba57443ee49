using System.Globalization;
using System.Text;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Inventory.Reading;

/// <summary>One step from a value to a field or an item of it; becomes the text of a path only when something is reported.</summary>
/// <param name="Parent">The step to the value; null for the object itself.</param>
/// <param name="Name">The name of the field, or null for an item.</param>
/// <param name="Index">The place of the item, from zero.</param>
internal sealed record FieldStep(FieldStep? Parent, string? Name, int Index = 0)
{
    /// <summary>The path from the object, as <see cref="FieldPath"/> writes it.</summary>
    public override string ToString() => AppendTo(new StringBuilder()).ToString();

    private StringBuilder AppendTo(StringBuilder path)
    {
        Parent?.AppendTo(path);
        return Name is null ? path.Append(CultureInfo.InvariantCulture, $"[{Index}]") : FieldPath.AppendField(path, Name);
    }
}

using System.Buffers;
using System.Globalization;
using System.Text;

namespace LayeredPolicy.Resources;

/// <summary>
/// Paths inside an object, as diagnostics print them: <c>spec.ingress[0].source.selector</c>, and <c>metadata.labels["app.kubernetes.io/name"]</c>
/// where a field's name holds a point, a bracket, a quote or a blank. The empty path is the object itself.
/// </summary>
public static class FieldPath
{
    private static readonly SearchValues<char> Special = SearchValues.Create(".[]\"' \t\n");

    /// <summary>The path of a field of the object or map at <paramref name="parent"/>.</summary>
    public static string Field(string parent, string name) => AppendField(new StringBuilder(parent), name).ToString();

    /// <summary>The path of an item of the list at <paramref name="parent"/>, counted from zero.</summary>
    public static string Item(string parent, int index) => string.Create(CultureInfo.InvariantCulture, $"{parent}[{index}]");

    /// <summary>The path that leads to <paramref name="parent"/> and from there along <paramref name="child"/>.</summary>
    public static string Join(string parent, string child) =>
        parent.Length == 0 ? child : child.Length == 0 ? parent : child[0] == '[' ? parent + child : parent + "." + child;

    internal static StringBuilder AppendField(StringBuilder path, string name)
    {
        if (name.Length == 0 || name.AsSpan().ContainsAny(Special))
        {
            return path.Append("[\"").Append(name.Replace("\"", "\\\"", StringComparison.Ordinal)).Append("\"]");
        }

        return (path.Length == 0 ? path : path.Append('.')).Append(name);
    }
}

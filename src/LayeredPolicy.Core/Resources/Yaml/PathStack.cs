using System.Text;

namespace LayeredPolicy.Resources.Yaml;

/// <summary>The way from the root to the value at hand; becomes text only when something is reported.</summary>
internal sealed class PathStack
{
    private readonly List<(string? Name, int Index)> _steps = [];

    public void Push(string name) => _steps.Add((name, 0));

    public void Push(int index) => _steps.Add((null, index));

    public void Clear() => _steps.Clear();

    public void Pop() => _steps.RemoveAt(_steps.Count - 1);

    /// <summary>The path of a field of the value at hand.</summary>
    public string With(string name) => FieldPath.Field(ToString(), name);

    public override string ToString()
    {
        var path = new StringBuilder();
        foreach ((string? name, int index) in _steps)
        {
            if (name is null)
            {
                path.Append('[').Append(index).Append(']');
            }
            else
            {
                FieldPath.AppendField(path, name);
            }
        }

        return path.ToString();
    }
}

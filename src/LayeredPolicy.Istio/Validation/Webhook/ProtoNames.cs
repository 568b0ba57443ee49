using System.Text;

namespace LayeredPolicy.Istio.Validation;

/// <summary>The two spellings of a field in protobuf JSON.</summary>
internal static class ProtoNames
{
    /// <summary>The name of the field in its protobuf file: <c>notIpBlocks</c> is <c>not_ip_blocks</c>.</summary>
    public static string Snake(string name)
    {
        if (name == "consecutive5xxErrors")
        {
            return "consecutive_5xx_errors";
        }

        var snake = new StringBuilder(name.Length + 8);
        foreach (char c in name)
        {
            if (char.IsAsciiLetterUpper(c))
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(c));
        }

        return snake.ToString();
    }
}

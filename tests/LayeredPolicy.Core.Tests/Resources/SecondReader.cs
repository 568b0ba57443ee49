using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LayeredPolicy.Core.Tests.Resources;

/// <summary>Reads YAML with a reader that is not ours, and holds plain scalars against the type rules of YAML 1.1 and 1.2.</summary>
internal static partial class SecondReader
{
    /// <summary>Throws unless the text is the value to the other reader, texts as texts.</summary>
    public static void Check(string yaml, JsonNode value)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        Compare(stream.Documents[0].RootNode, value, yaml);
    }

    private static void Compare(YamlNode node, JsonNode? value, string yaml)
    {
        switch (value)
        {
            case JsonObject map:
                var entries = ((YamlMappingNode)node).Children.ToDictionary(c => ((YamlScalarNode)c.Key).Value!, c => c.Value);
                Assert.Equal(map.Count, entries.Count);
                foreach ((string key, JsonNode? field) in map)
                {
                    Compare(entries[key], field, yaml);
                }

                break;
            case JsonArray list:
                var items = ((YamlSequenceNode)node).Children;
                Assert.Equal(list.Count, items.Count);
                for (int i = 0; i < items.Count; i++)
                {
                    Compare(items[i], list[i], yaml);
                }

                break;
            default:
                var scalar = (YamlScalarNode)node;
                Assert.Equal(value!.GetValue<string>(), scalar.Value);
                Assert.False(scalar.Style == ScalarStyle.Plain && Resolved().IsMatch(scalar.Value!), $"{scalar.Value} is more than text to some reader:\n{yaml}");
                break;
        }
    }

    // The implicit types of YAML 1.1 (bool, int, float, null, merge, value, timestamp) and of the core schema of 1.2.
    [GeneratedRegex("""
        ^(?:
          | ~ | null | Null | NULL | = | <<
          | y | Y | yes | Yes | YES | n | N | no | No | NO | true | True | TRUE | false | False | FALSE | on | On | ON | off | Off | OFF
          | [-+]? 0b [01_]+ | [-+]? 0o? [0-7_]+ | [-+]? (?: 0 | [1-9][0-9_]* ) | [-+]? 0x [0-9a-fA-F_]+ | [-+]? [1-9][0-9_]* (?: : [0-5]?[0-9] )+
          | [-+]? (?: [0-9][0-9_]* )? \. [0-9_]* (?: [eE] [-+]? [0-9]+ )? | [-+]? [0-9]+ (?: [eE] [-+]? [0-9]+ )?
          | [-+]? [0-9][0-9_]* (?: : [0-5]?[0-9] )+ \. [0-9_]* | [-+]? \. (?: inf | Inf | INF ) | \. (?: nan | NaN | NAN )
          | [0-9]{4} - [0-9]{1,2} - [0-9]{1,2} (?: .* )
        )$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Resolved();
}

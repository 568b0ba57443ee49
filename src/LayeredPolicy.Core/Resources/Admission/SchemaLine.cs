using System.Collections.Immutable;

namespace LayeredPolicy.Resources;

/// <summary>One line of a schema text with the deeper lines below it.</summary>
internal sealed class SchemaLine
{
    private SchemaLine(string name, ImmutableArray<string> words, string text)
    {
        Name = name;
        Words = words;
        _text = text;
    }

    private readonly string _text;
    private readonly List<SchemaLine> _children = [];

    /// <summary>The first word.</summary>
    public string Name { get; }

    /// <summary>The words and marks after the first. Quoted words keep their opening quote.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>The lines below, one level deeper.</summary>
    public IReadOnlyList<SchemaLine> Children => _children;

    /// <summary>The lines of a text that are not indented, each with those below it; what follows a <c>kind</c> line belongs to it.</summary>
    public static IEnumerable<SchemaLine> Read(string text)
    {
        var top = new List<SchemaLine>();
        var open = new Stack<(int Indent, SchemaLine Line)>();
        foreach (string raw in text.Split('\n'))
        {
            string trimmed = raw.Trim();
            if (trimmed.Length == 0 || trimmed[0] == '#')
            {
                continue;
            }

            ImmutableArray<string> words = Split(trimmed);
            var line = new SchemaLine(words[0], words[1..], trimmed);
            bool opens = line.Name is "kind" or "define";
            int indent = opens ? -1 : raw.Length - raw.TrimStart().Length;
            while (open.TryPeek(out (int Indent, SchemaLine Line) above) && above.Indent >= indent)
            {
                open.Pop();
            }

            if (open.TryPeek(out (int Indent, SchemaLine Line) parent))
            {
                parent.Line._children.Add(line);
            }
            else if (opens)
            {
                top.Add(line);
            }
            else
            {
                throw new FormatException($"'{trimmed}' stands under no 'kind' or 'define'");
            }

            open.Push((indent, line));
        }

        return top;
    }

    /// <summary>Prints the line.</summary>
    public override string ToString() => _text;

    private static ImmutableArray<string> Split(string line)
    {
        ImmutableArray<string>.Builder words = ImmutableArray.CreateBuilder<string>();
        int at = 0;
        while (at < line.Length)
        {
            char c = line[at];
            if (c == ' ')
            {
                at++;
            }
            else if (c is '"' or '\'')
            {
                int end = line.IndexOf(c, at + 1);
                if (end < 0)
                {
                    throw new FormatException($"a quote is not closed in '{line}'");
                }

                words.Add("\"" + line[(at + 1)..end]);
                at = end + 1;
            }
            else if (IsMark(c))
            {
                words.Add(c.ToString());
                at++;
            }
            else
            {
                int end = at;
                while (end < line.Length && line[end] is not (' ' or '"' or '\'') && !IsMark(line[end]))
                {
                    end++;
                }

                words.Add(line[at..end]);
                at = end;
            }
        }

        return words.ToImmutable();
    }

    private static bool IsMark(char c) => c is '[' or ']' or '{' or '}' or '(' or ')' or ',';
}

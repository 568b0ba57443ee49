using System.Text;

namespace LayeredPolicy.Reporting;

/// <summary>Rows of cells, printed in aligned columns for a terminal or as a Markdown table.</summary>
internal sealed class TextTable(params string[] header)
{
    private const int MaxColumn = 60;
    private readonly List<string[]> _rows = [];

    public bool IsEmpty => _rows.Count == 0;

    public void Add(params string[] cells) => _rows.Add(cells);

    public string ToText()
    {
        var text = new StringBuilder();
        string[][] all = [header, .. _rows.Select(static r => r.Select(Terminal).ToArray())];
        int[] widths = [.. Enumerable.Range(0, header.Length).Select(c => Math.Min(MaxColumn, all.Max(r => r[c].Length)))];
        foreach (string[] row in all)
        {
            for (int c = 0; c < row.Length; c++)
            {
                text.Append(c + 1 == row.Length ? row[c] : row[c].PadRight(widths[c]) + "  ");
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    public string ToMarkdown()
    {
        var text = new StringBuilder();
        Line(header);
        Line([.. header.Select(static _ => "---")]);
        foreach (string[] row in _rows)
        {
            Line([.. row.Select(Markdown)]);
        }

        return text.ToString();

        void Line(string[] cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }

    /// <summary>Text that cannot end a cell, start markup or a link, or carry HTML.</summary>
    public static string Markdown(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            switch (c)
            {
                case '<': safe.Append("&lt;"); break;
                case '>': safe.Append("&gt;"); break;
                case '&': safe.Append("&amp;"); break;
                case '\r' or '\n': safe.Append(' '); break;
                case '|' or '*' or '_' or '`' or '[' or ']' or '\\' or '~': safe.Append('\\').Append(c); break;
                default: safe.Append(char.IsControl(c) ? '\uFFFD' : c); break;
            }
        }

        return safe.ToString();
    }

    /// <summary>Text without characters that move the cursor or change colours.</summary>
    public static string Terminal(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(static c => char.IsControl(c) ? '\uFFFD' : c)) : text;
}

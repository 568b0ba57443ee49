using System.Text;

namespace LayeredPolicy.Cli.Output;

/// <summary>Leaves out the spaces that tables put at the ends of lines; files and pipes have no use for them.</summary>
internal sealed class TrimmingWriter(TextWriter inner) : TextWriter
{
    private int _spaces;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Write(new ReadOnlySpan<char>(in value));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        while (!buffer.IsEmpty)
        {
            int end = buffer.IndexOfAny('\n', '\r');
            WriteInLine(end < 0 ? buffer : buffer[..end]);
            if (end < 0)
            {
                return;
            }

            if (buffer[end] == '\n')
            {
                _spaces = 0;
                inner.Write('\n');
            }

            buffer = buffer[(end + 1)..];
        }
    }

    public override void WriteLine(string? value)
    {
        Write(value.AsSpan());
        Write('\n');
    }

    public override void Flush() => inner.Flush();

    private void WriteInLine(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> kept = text.TrimEnd(' ');
        if (!kept.IsEmpty)
        {
            for (; _spaces > 0; _spaces--)
            {
                inner.Write(' ');
            }

            inner.Write(kept);
        }

        _spaces += text.Length - kept.Length;
    }
}

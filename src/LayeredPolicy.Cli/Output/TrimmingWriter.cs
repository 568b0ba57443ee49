using System.Text;

namespace LayeredPolicy.Cli.Output;

/// <summary>Leaves out the spaces that tables put at the ends of lines; files and pipes have no use for them.</summary>
internal sealed class TrimmingWriter(TextWriter inner) : TextWriter
{
    private int _spaces;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        switch (value)
        {
            case ' ':
                _spaces++;
                return;
            case '\r':
                return;
            case '\n':
                _spaces = 0;
                break;
            default:
                for (; _spaces > 0; _spaces--)
                {
                    inner.Write(' ');
                }

                break;
        }

        inner.Write(value);
    }

    public override void Flush() => inner.Flush();
}

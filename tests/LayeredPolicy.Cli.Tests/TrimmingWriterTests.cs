using CsCheck;
using LayeredPolicy.Cli.Output;

namespace LayeredPolicy.Tests;

public sealed class TrimmingWriterTests
{
    private static readonly string[] Pieces = ["a", "b c", " ", "  ", "\n", "\r\n", "", " \n", "x "];

    [Fact]
    public void Lines_lose_the_spaces_at_their_ends_however_the_text_comes() =>
        Gen.Select(Gen.Int[0, Pieces.Length - 1], Gen.Int[0, 2]).Array[0, 20].Sample(
            picks =>
            {
                using var inner = new StringWriter();
                using var writer = new TrimmingWriter(inner);
                foreach ((int piece, int way) in picks)
                {
                    switch (way)
                    {
                        case 0:
                            writer.Write(Pieces[piece]);
                            break;
                        case 1:
                            writer.Write(Pieces[piece].AsSpan());
                            break;
                        default:
                            Array.ForEach(Pieces[piece].ToCharArray(), writer.Write);
                            break;
                    }
                }

                string[] lines = string.Concat(picks.Select(static p => Pieces[p.Item1])).Replace("\r", "", StringComparison.Ordinal).Split('\n');
                Assert.Equal(string.Join('\n', lines.Select(l => l.TrimEnd(' '))), inner.ToString());
            },
            iter: 2_000);
}

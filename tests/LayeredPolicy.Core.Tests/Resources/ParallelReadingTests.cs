using CsCheck;
using LayeredPolicy.Resources;
using LayeredPolicy.Resources.Yaml;

namespace LayeredPolicy.Core.Tests.Resources;

/// <summary>Much text is read by several threads with buffers that serve for one document after another; nothing of that shows.</summary>
public sealed class ParallelReadingTests : IDisposable
{
    private static readonly string[] Documents =
    [
        "apiVersion: v1\nkind: Pod\nmetadata: { name: a, labels: { app: web } }\nspec: { containers: [{ name: main }] }\n",
        "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: p\n  namespace: n\nspec:\n  podSelector: {}\n  ingress:\n  - ports:\n    - port: 80\n",
        "apiVersion: v1\nkind: List\nitems:\n- { kind: A, apiVersion: v1 }\n- { kind: B, apiVersion: v1, on: yes }\n",
        "base: &b { x: 1 }\nuse: { <<: *b, y: !t 2 }\nkind: K\napiVersion: v1\n",
        "use: *b\n",
        "%TAG ! tag:example.org,2000:\n---\na: !x y\n",
        "a: [1, 2\n",
        "a: b: c\n",
        "k: 1\nk: 2\n1: x\n\"1\": y\nkind: 5\n",
        "text: |\n  one\n   two\nfolded: >-\n  a\n  b\n\n  c\n",
        "plain: one\n  two\n  three\n'quoted': 'it''s'\n\"d\": \"\\u00e9\\n\"\n",
        "# nothing\n",
        "",
        "- item\n",
        "a: 0644\nb: 12:30\nc: fd00::\n- d\n",
        "x: \u0007\n",
        "kind: K\napiVersion: v1\n...\nrest: ignored\n",
        "\uFEFFkind: K\napiVersion: v1\nmetadata: { name: 7 }\n",
    ];

    private static readonly string[] Separators = ["---\n", "---\n", "--- # comment\n", "---  \n", "---\r\n"];

    private static readonly string[] Pieces = ["---", "--", "-", "\n", "\r\n", " ", "\t", "#", "x", "---\n", "--- #\n"];

    private readonly string _folder = Directory.CreateTempSubdirectory("manifests").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void A_long_text_gives_what_its_documents_give_one_by_one_with_a_fresh_reader() =>
        Gen.Select(Gen.Int[0, Documents.Length - 1], Gen.Int[0, Separators.Length - 1]).Array[50, 80].Sample(
            picks =>
            {
                string text = string.Concat(picks.Select(static p => Documents[p.Item1] + Separators[p.Item2]));
                text = string.Concat(Enumerable.Repeat(text, 1 + (3 * WorkSplit.PartLength / text.Length)));

                AssertSame(OneByOne(text, "f.yaml"), Manifests.Parse(text, "f.yaml"));
            },
            iter: LongRun.Times(15));

    [Fact]
    public void Many_files_give_what_they_give_one_by_one()
    {
        for (int i = 0; i < 120; i++)
        {
            string text = string.Concat(Enumerable.Range(0, 60).Select(k => Documents[((i * 7) + (k * 5)) % Documents.Length] + Separators[(i + k) % Separators.Length]));
            File.WriteAllText(Path.Combine(_folder, $"{i:000}.yaml"), text);
        }

        File.WriteAllBytes(Path.Combine(_folder, "050-not-text.yaml"), [(byte)'a', 0xFF]);
        string[] files = [.. Directory.GetFiles(_folder).Order(StringComparer.Ordinal)];

        AssertSame(Manifests.Combine(files.Select(Manifests.Load)), Manifests.Load(_folder));
    }

    [Fact]
    public void A_text_is_cut_where_a_line_holds_three_dashes_and_perhaps_a_comment() =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 20].Sample(
            picks =>
            {
                string text = string.Concat(picks.Select(static i => Pieces[i]));
                Assert.Equal(SlowSplit(text), TextChunk.Split(text));
            },
            iter: LongRun.Times(5_000));

    [Fact]
    public void Work_is_cut_into_parts_without_gap_and_little_work_stays_whole() =>
        Gen.Long[0, 2 * WorkSplit.PartLength].Array[0, 30].Sample(
            lengths =>
            {
                List<Range> parts = WorkSplit.Of(lengths.Length, i => lengths[i]);

                Assert.Equal(Enumerable.Range(0, lengths.Length), parts.SelectMany(p => Enumerable.Range(0, lengths.Length).Take(p)));
                Assert.True(parts.Count == 1 || lengths.Sum() >= WorkSplit.PartLength);
            },
            iter: LongRun.Times(1_000));

    private static Manifests OneByOne(string text, string name)
    {
        var all = new DocumentCollector(new YamlDocumentReader());
        foreach (TextChunk chunk in SlowSplit(text))
        {
            var one = new DocumentCollector(new YamlDocumentReader());
            one.Read(text, name, [chunk]);
            all.Append(one);
        }

        return Manifests.Of([.. all.Documents], [.. all.Diagnostics]);
    }

    // Line by line.
    private static List<TextChunk> SlowSplit(string text)
    {
        var chunks = new List<TextChunk>();
        int start = 0, startLine = 0, line = 0;
        for (int position = 0; position < text.Length; line++)
        {
            int end = text.IndexOf('\n', position) is var found and >= 0 ? found + 1 : text.Length;
            string rest = text[position..end].StartsWith("---", StringComparison.Ordinal) ? text[(position + 3)..end].TrimStart() : "x";
            if (rest.Length == 0 || rest[0] == '#')
            {
                chunks.Add(new TextChunk(start, position, startLine));
                (start, startLine) = (end, line + 1);
            }

            position = end;
        }

        chunks.Add(new TextChunk(start, text.Length, startLine));
        return chunks;
    }

    private static void AssertSame(Manifests expected, Manifests actual)
    {
        Assert.Equal(expected.Documents.Select(Describe), actual.Documents.Select(Describe));
        Assert.Equal(expected.Diagnostics, actual.Diagnostics);
        Assert.NotEmpty(actual.Diagnostics);

        static string Describe(ManifestDocument document) =>
            $"{document.Id.ApiVersion} {document.Id} {document.Json.GetRawText()} {document.Location} {document.Locate("metadata.name")} {document.Locate("spec.containers[0]")}";
    }
}

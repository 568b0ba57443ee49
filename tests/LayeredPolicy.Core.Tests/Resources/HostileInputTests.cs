using System.Diagnostics;
using System.Text;
using CsCheck;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Core.Tests.Resources;

/// <summary>No text makes the reader throw, hang or fill the memory.</summary>
public class HostileInputTests
{
    private static readonly string[] Pieces =
    [
        "a", "b: ", "- ", "? ", ": ", "\n", "\n  ", "\n    ", "\t", "'", "\"", "\\", "|", ">", "|2-\n", "{", "}", "[", "]", ",", "#c\n", "&x ", "*x", "!", "!t ",
        "!!int ", "!<x> ", "<<: ", "---\n", "--- ", "...\n", "%YAML 1.1\n", "%TAG ! x\n", "~", "1", "0x", ".inf", "yes", "\r\n", "\u0085", "\u2028", "\uFEFF", "\0", "é", "\uD800", "kind: List\nitems:\n",
    ];

    [Fact]
    public void No_sequence_of_yaml_pieces_makes_the_reader_throw() =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 30].Select(p => string.Concat(p.Select(i => Pieces[i]))).Sample(Read, iter: LongRun.Times(3_000));

    [Fact]
    public void No_damage_to_a_real_text_makes_the_reader_throw() =>
        Gen.Select(Gen.Int[0, 2000], Gen.Int[0, 40], Gen.Int[0, Pieces.Length - 1]).Array[1, 4].Sample(
            edits =>
            {
                var text = new StringBuilder(Whole);
                foreach ((int at, int remove, int piece) in edits)
                {
                    int position = at % text.Length;
                    text.Remove(position, Math.Min(remove, text.Length - position)).Insert(position, Pieces[piece]);
                }

                Read(text.ToString());
            },
            iter: LongRun.Times(500));

    public static TheoryData<string, Func<int, string>> Floods => new()
    {
        { "open lists", n => new string('[', n) },
        { "open maps", n => new string('{', n) },
        { "dashes", n => string.Concat(Enumerable.Repeat("- ", n)) },
        { "question marks", n => string.Concat(Enumerable.Repeat("? ", n)) },
        { "one long word", n => new string('x', n) },
        { "one long key", n => new string('x', n) + ": y" },
        { "one long flow list", n => "a: [" + string.Concat(Enumerable.Repeat("x, ", n)) + "]" },
        { "one long flow map", n => "a: {" + string.Concat(Enumerable.Range(0, n).Select(i => $"k{i}: 1, ")) + "}" },
        { "numbers as keys", n => string.Concat(Enumerable.Range(0, n).Select(i => $"{i}: 1\n")) },
        { "the same key", n => string.Concat(Enumerable.Repeat("k: 1\n", n)) },
        { "anchors", n => string.Concat(Enumerable.Range(0, n).Select(i => $"k{i}: &a{i} x\n")) },
        { "aliases", n => "a: &a [x]\nb: [" + string.Concat(Enumerable.Repeat("*a, ", n)) + "]" },
        { "quotes", n => new string('\'', n) },
        { "escapes", n => "a: \"" + string.Concat(Enumerable.Repeat("\\n", n)) + "\"" },
        { "documents", n => string.Concat(Enumerable.Repeat("---\n", n)) },
        { "comments", n => string.Concat(Enumerable.Repeat("#\n", n)) },
        { "empty lines of a block", n => "a: |\n" + new string('\n', n) },
        { "digits", n => "a: 0x" + new string('1', n) },
        { "open JSON", n => string.Concat(Enumerable.Repeat("{\"a\":", n)) },
    };

    [Theory]
    [MemberData(nameof(Floods))]
    public void Time_grows_with_the_text_and_no_faster(string what, Func<int, string> flood)
    {
        // Twice the text in the square of the time would be a factor of four. The best of several rounds keeps a busy machine out of it.
        string half = flood(50_000);
        string whole = flood(100_000);
        TimeSpan shorter = TimeSpan.MaxValue;
        TimeSpan longer = TimeSpan.MaxValue;
        for (int round = 0; round < 6; round++)
        {
            shorter = TimeToRead(half) is var h && h < shorter ? h : shorter;
            longer = TimeToRead(whole) is var w && w < longer ? w : longer;
            if (longer < (shorter * 3) + TimeSpan.FromMilliseconds(50))
            {
                return;
            }
        }

        Assert.Fail($"{what}: half the text took {shorter}, the whole {longer}");
    }

    private static TimeSpan TimeToRead(string text)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Manifests.Parse(text);
        return watch.Elapsed;
    }

    [Fact]
    public void A_text_above_the_limit_is_not_read()
    {
        Manifests manifests = Manifests.Parse(new string(' ', ReaderLimits.MaxTextLength + 1), "f.yaml");

        Assert.Equal("f.yaml:1:1: error LP1005: the text has 67108865 bytes; at most 67108864 are read", Assert.Single(manifests.Diagnostics).ToString());
    }

    private static void Read(string text)
    {
        Manifests manifests = Manifests.Parse(text, "f.yaml");
        Assert.All(manifests.Diagnostics, d => Assert.NotNull(d.Location));
        foreach (ManifestDocument document in manifests.Documents)
        {
            Assert.NotNull(document.Locate("metadata.name"));
        }

        ClusterFacts.From(manifests);
    }

    private const string Whole = """
        # a deployment and its service
        apiVersion: apps/v1
        kind: Deployment
        metadata: &meta
          name: frontend
          namespace: "shop"
          labels: { app: frontend, version: 'v1' }
          annotations:
            note: |
              first line
                indented

              last line
            other: >-
              folded
              text
        spec:
          template:
            metadata: *meta
            spec:
              containers:
              - name: c
                ports:
                - { containerPort: 8080, name: http }
                args: ["--flag=\u00e9", '--it''s', ~, 0x1F, !tag x]
        ---
        apiVersion: v1
        kind: List
        items:
        - <<: &service { apiVersion: v1, kind: Service }
          metadata: { name: a }
          spec: { ports: [ { port: 80, targetPort: http } ] }
        - <<: *service
          metadata: { name: b }
        """;
}

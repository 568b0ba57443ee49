using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using LayeredPolicy.Resources;
using LayeredPolicy.Tests;

namespace LayeredPolicy.Core.Tests.Resources;

public class ManifestWriterTests
{
    [Fact]
    public void Objects_begin_with_what_they_are_and_end_with_their_status()
    {
        JsonNode value = JsonNode.Parse("""
            {"status":{"a":1},"spec":{"z":[],"a":{},"list":[{"b":1,"a":[[1,2],"x"]}],"text":"one\ntwo\n"},"extra":null,
             "metadata":{"labels":{"on":"yes"},"namespace":"shop","name":"p"},"kind":"K","apiVersion":"v1"}
            """)!;

        Assert.Equal(
            """
            # made by hand
            apiVersion: v1
            kind: K
            metadata:
              name: p
              namespace: shop
              labels:
                "on": "yes"
            spec:
              z: []
              a: {}
              list:
              - b: 1
                a:
                - - 1
                  - 2
                - x
              text: |
                one
                two
            extra: null
            status:
              a: 1

            """,
            ManifestWriter.Write(value, "made by hand"));
    }

    [Theory]
    [InlineData("app == 'web' && !has(x)", "app == 'web' && !has(x)")]
    [InlineData("!has(app)", "\"!has(app)\"")]
    [InlineData("10.0.0.0/8", "10.0.0.0/8")]
    [InlineData("10.0.0.1", "\"10.0.0.1\"")]
    [InlineData("fd00::/8", "fd00::/8")]
    [InlineData("fd00::", "\"fd00::\"")]
    [InlineData("0x1F", "\"0x1F\"")]
    [InlineData("0o7", "\"0o7\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("12:30", "\"12:30\"")]
    [InlineData("2001-01-01", "\"2001-01-01\"")]
    [InlineData("1e3", "\"1e3\"")]
    [InlineData(".inf", "\".inf\"")]
    [InlineData("No", "\"No\"")]
    [InlineData("~", "\"~\"")]
    [InlineData("", "\"\"")]
    [InlineData("=", "\"=\"")]
    [InlineData("<<", "\"<<\"")]
    [InlineData("---", "\"---\"")]
    [InlineData("...", "\"...\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("a #b", "\"a #b\"")]
    [InlineData("a#b", "a#b")]
    [InlineData(" a", "\" a\"")]
    [InlineData("say \"hi\": it's", "'say \"hi\": it''s'")]
    [InlineData("tab\there", "\"tab\\there\"")]
    [InlineData("\u0085\u2028\uFEFF\u0007", "\"\\x85\\u2028\\uFEFF\\x07\"")]
    [InlineData("grüße 😀", "\"grüße 😀\"")]
    [InlineData("^/api/.*$", "\"^/api/.*$\"")]
    [InlineData("/api/{**}", "\"/api/{**}\"")]
    [InlineData("/healthz", "/healthz")]
    [InlineData("cluster.local/ns/a/sa/b", "cluster.local/ns/a/sa/b")]
    public void A_text_that_a_reader_could_mistake_is_in_quotes(string text, string written) =>
        Assert.Equal($"k: {written}\n", ManifestWriter.Write(new JsonObject { ["k"] = text }));

    [Theory]
    [InlineData("1", "1")]
    [InlineData("-0.50", "-0.50")]
    [InlineData("1e400", "1.0e+400")]
    [InlineData("1.5E-3", "1.5e-3")]
    public void Numbers_are_numbers_to_old_and_new_readers(string number, string written) =>
        Assert.Equal($"k: {written}\n", ManifestWriter.Write(JsonElement.Parse($"{{\"k\":{number}}}")));

    [Fact]
    public void A_long_key_is_marked_as_a_key()
    {
        var value = new JsonObject { [new string('k', 2000)] = new JsonObject { ["a"] = 1 }, ["b"] = 2 };

        Assert.True(JsonNode.DeepEquals(value, Read(ManifestWriter.Write(value))));
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() =>
        Assert.Equal("k: \"a\uFFFDb😀\"\n", ManifestWriter.Write(JsonElement.Parse("""{"k":"a\ud800b\ud83d\ude00"}""")));

    [Fact]
    public void Every_text_is_read_back_as_it_was_written() => Texts.Sample(
        text =>
        {
            var value = new JsonObject { [text] = text, ["list"] = new JsonArray(text, new JsonObject { ["x"] = text }) };
            string yaml = ManifestWriter.Write(value);
            JsonNode? read = Read(yaml);
            if (!JsonNode.DeepEquals(value, read))
            {
                throw new InvalidOperationException($"{value.ToJsonString()} became {read?.ToJsonString()} by way of\n{yaml}");
            }

            SecondReader.Check(yaml, value);
        },
        iter: LongRun.Times(4_000));

    [Fact]
    public void Every_value_is_read_back_as_it_was_written() => Values.Sample(
        value => JsonNode.DeepEquals(value, Read(ManifestWriter.Write(value))),
        iter: LongRun.Times(1_000));

    [Fact]
    public void Every_wild_object_is_read_back_as_it_was_written()
    {
        Manifests manifests = Manifests.Load(SharedFolder.Require("inputs"));
        Manifests again = Manifests.Parse(ManifestWriter.WriteAll(manifests));

        Assert.Empty(again.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
        Assert.Equal(manifests.Documents.Length, again.Documents.Length);
        Assert.All(manifests.Documents.Zip(again.Documents), p => Assert.True(JsonEquality.Same(p.First.Json, p.Second.Json), p.First.ToString()));
    }

    // Letters that make numbers, words, indicators and breaks, so that short texts hit the hard cases.
    private static readonly Gen<string> Texts = Gen.OneOf(
        OneOf([.. "0123456789abefnoyEFNOTxXtrulsi_+-.:,;?!&*#|>@`%{}[]()<>=~'\"\\/ \t\n\r\u0085\u00A0\u2028\uFEFF\u0000\u007Fé😀"]).Array[0, 8].Select(c => Repair(new string(c))),
        OneOf<string>(["yes", "NO", "on", "null", "~", "", "0x1F", "1_0", "1:2:3", "2001-1-1", ".5", "+1", "-.inf", "...", "---", "- a", "? a", "a: b", "\n", "\n\n", "a\n", "a\n\n", " a\nb", "a\n b\n", "a\n\nb"]),
        Gen.String.Select(Repair));

    private static readonly Gen<JsonNode?> Values = Gen.Recursive<JsonNode?>((depth, self) => depth > 3
        ? Texts.Select(t => (JsonNode?)JsonValue.Create(t))
        : Gen.OneOf(
            Texts.Select(t => (JsonNode?)JsonValue.Create(t)),
            Gen.Int.Select(n => (JsonNode?)JsonValue.Create(n)),
            Gen.Bool.Select(b => (JsonNode?)JsonValue.Create(b)),
            Gen.Const((JsonNode?)null),
            self.List[0, 4].Select(items => (JsonNode?)new JsonArray([.. items.Select(i => i?.DeepClone())])),
            Gen.Select(Texts, self).List[0, 4].Select(fields => (JsonNode?)new JsonObject(fields.DistinctBy(f => f.Item1).Select(f => KeyValuePair.Create(f.Item1, f.Item2?.DeepClone()))))));

    private static Gen<T> OneOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static string Repair(string text) => string.Concat(text.EnumerateRunes());

    private static JsonNode? Read(string yaml)
    {
        Assert.True(YamlText.TryToJson(yaml, out JsonElement json, out var diagnostics, strict: true), string.Join('\n', diagnostics));
        return JsonNode.Parse(json.GetRawText());
    }
}

using System.Text.Json;
using CsCheck;
using LayeredPolicy.Resources;
using LayeredPolicy.Resources.Yaml;

namespace LayeredPolicy.Core.Tests.Resources;

/// <summary>Names and texts that are kept for the next time are the ones that were asked for, whatever was kept before.</summary>
public class CacheTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String, Gen.String[Gen.Char['a', 'c'], 0, 4], Gen.String[Gen.Char['\u0020', '\u017f'], 0, 80], Gen.Int[0, 5_000].Select(i => $"app-{i}"));

    [Fact]
    public void A_text_cache_gives_the_text_of_the_value()
    {
        var cache = new TextCache();
        Texts.Where(t => !t.Any(char.IsSurrogate)).Array[1, 50].Sample(texts =>
        {
            foreach (string text in texts.Concat(texts))
            {
                Assert.Equal(text, cache.Of(JsonElement.Parse(JsonSerializer.Serialize(text))));
                Assert.Equal(text, cache.Of(JsonElement.Parse(JsonSerializer.Serialize(text, Relaxed))));
            }
        }, iter: LongRun.Times(500), threads: 1);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_replaced()
    {
        Assert.Equal("\uFFFDx", new TextCache().Of(JsonElement.Parse("\"\\ud800x\"")));
    }

    [Fact]
    public void Field_names_are_those_of_the_text()
    {
        var names = new FieldNames();
        Texts.Where(t => !t.Any(char.IsSurrogate)).Array[1, 50].Sample(texts =>
        {
            foreach (string text in texts.Concat(texts))
            {
                FieldName name = names.Of(text);
                Assert.Equal(text, name.Text);
                Assert.Equal(text, JsonElement.Parse($"\"{name.Encoded}\"").GetString());
            }
        }, iter: LongRun.Times(500), threads: 1);
    }

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

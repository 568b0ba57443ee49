using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace LayeredPolicy.Tests;

/// <summary>JSON to typed object to JSON, compared by value.</summary>
internal static class ModelRoundTrip
{
    /// <summary>The object after it went through its model.</summary>
    public static JsonNode Through(JsonSerializerContext context, Type model, JsonNode json) =>
        JsonSerializer.SerializeToNode(json.Deserialize(model, context), model, context)!;

    /// <summary>
    /// The named normalisations of the models: a member that is null is absent, and digits in quotes are the number where either may stand.
    /// </summary>
    public static JsonNode? Normalise(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Where(m => m.Value is not null).Select(m => KeyValuePair.Create(m.Key, Normalise(m.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Normalise)]),
        JsonValue value when value.TryGetValue(out string? text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) => number,
        _ => node?.DeepClone(),
    };

    /// <summary>Fails with both texts when the object does not come back as it went in.</summary>
    public static void AssertKept(JsonSerializerContext context, Type model, JsonNode json)
    {
        JsonNode expected = Normalise(json)!;
        JsonNode actual = Through(context, model, json);
        Assert.True(JsonNode.DeepEquals(expected, Normalise(actual)), $"{model.Name}\nread    {expected.ToJsonString()}\nwritten {actual.ToJsonString()}");
    }
}

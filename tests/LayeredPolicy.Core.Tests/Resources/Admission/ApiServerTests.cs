using System.Text.Json;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Core.Tests.Resources.Admission;

/// <summary>The custom-resource path of the API server on a small kind that has one of everything.</summary>
public sealed class ApiServerTests
{
    private const string Text = """
        # A kind for these tests.
        kind example.org v1+v2 Thing namespaced status
        spec! object rules(low-below-high) at-most-one(left, right)
          size! integer min=1 max=9
          low integer
          high integer
          name string min=2 max=4 pattern "^[a-z]+$"
          mode string enum(On, Off) default "On"
          both string enum(A, B) enum(B, C)
          port int-or-string
          tags [string max=3] max=2 set
          items [item] keys(id)
          labels {string}
          maybe string nullable
          extra object open
          left string
          right string
        status object
          ready boolean

        define item object
          id! string
          value number
        """;

    private static readonly ApiServer s_server = new(SchemaText.Read([Text], [new AdmissionRule(
        "low-below-high",
        "low is below high.",
        spec => !spec.Has("low") || !spec.Has("high") ? true : !spec["low"].IsInteger ? null : spec["low"].Number < spec["high"].Number,
        AdmissionErrorType.FieldValueForbidden)]));

    public static TheoryData<string, string> Refused => new()
    {
        { """{}""", "spec.size FieldValueRequired" },
        { """{"size":0}""", "spec.size FieldValueInvalid" },
        { """{"size":"1"}""", "spec.size FieldValueTypeInvalid" },
        { """{"size":1.5}""", " FieldValueInvalid, spec.size FieldValueTypeInvalid" },
        { """{"size":1,"name":"a"}""", "spec.name FieldValueInvalid" },
        { """{"size":1,"name":"abcde"}""", "spec.name FieldValueTooLong" },
        { """{"size":1,"name":"ab\n"}""", "spec.name FieldValueInvalid" },
        { """{"size":1,"mode":"on"}""", "spec.mode FieldValueNotSupported" },
        { """{"size":1,"mode":5}""", "spec.mode FieldValueNotSupported, spec.mode FieldValueTypeInvalid" },
        { """{"size":1,"both":"A"}""", " FieldValueInvalid, spec.both FieldValueNotSupported" },
        { """{"size":1,"port":true}""", " FieldValueInvalid, spec.port FieldValueTypeInvalid" },
        { """{"size":1,"tags":["a","a"]}""", "spec.tags[1] FieldValueDuplicate" },
        { """{"size":1,"tags":["a","b","c"]}""", "spec.tags FieldValueTooMany" },
        { """{"size":1,"tags":[null]}""", "spec.tags[0] FieldValueTypeInvalid" },
        { """{"size":1,"items":[{"id":"a"},{"id":"a"}]}""", "spec.items[1] FieldValueDuplicate" },
        { """{"size":1,"left":"a","right":"b"}""", " FieldValueInvalid" },
        { """{"size":1,"low":5,"high":2}""", "spec FieldValueForbidden" },
        { """{"size":1,"low":5.0,"high":7}""", "spec FieldValueInvalid" },
    };

    public static TheoryData<string, string, string> Stored => new()
    {
        { """{"size":1}""", """{"size":1,"mode":"On"}""", "" },
        { """{"size":1.0}""", """{"size":1.0,"mode":"On"}""", "" },
        { """{"size":1,"mode":null}""", """{"size":1,"mode":"On"}""", "" },
        { """{"size":1,"name":null,"maybe":null}""", """{"size":1,"maybe":null,"mode":"On"}""", "" },
        { """{"size":1,"labels":{"a":null,"b":"c"}}""", """{"size":1,"labels":{"b":"c"},"mode":"On"}""", "" },
        { """{"size":1,"what":{"a":1}}""", """{"size":1,"mode":"On"}""", "spec.what" },
        { """{"size":1,"extra":{"a":{"b":1}}}""", """{"size":1,"extra":{"a":{"b":1}},"mode":"On"}""", "" },
        { """{"size":1,"items":[{"id":"a","x":1}]}""", """{"size":1,"items":[{"id":"a"}],"mode":"On"}""", "spec.items[0].x" },
        { """{"size":1,"mode":"Off","name":"éé"}""", "", "" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_value_outside_the_schema_is_refused(string spec, string errors)
    {
        AdmissionVerdict verdict = s_server.Create(Thing(spec));
        Assert.False(verdict.Accepted);
        Assert.Null(verdict.Stored);
        Assert.Equal(errors, string.Join(", ", verdict.Errors.Select(e => $"{e.Field} {e.Type}")));
    }

    [Theory]
    [MemberData(nameof(Stored))]
    public void An_accepted_object_is_pruned_and_defaulted(string spec, string stored, string unknown)
    {
        AdmissionVerdict verdict = s_server.Create(Thing(spec));
        Assert.Equal(stored, verdict.Stored?.GetRawText() ?? "");
        Assert.Equal(unknown, string.Join(", ", verdict.UnknownFields));
    }

    [Fact]
    public void Rules_do_not_run_after_an_error_of_type_but_do_after_a_pattern()
    {
        Assert.True(s_server.Create(Thing("""{"size":"1","low":5,"high":2}""")).RulesSkipped);
        AdmissionVerdict verdict = s_server.Create(Thing("""{"size":1,"name":"A1","low":5,"high":2}"""));
        Assert.False(verdict.RulesSkipped);
        Assert.Equal("low-below-high", Assert.Single(verdict.Errors, e => e.Rule is not null).Rule!.Name);
    }

    [Theory]
    [InlineData("""{"apiVersion":"example.org/v3","kind":"Thing"}""", "NotFound")]
    [InlineData("""{"apiVersion":"example.org/v1","kind":"thing"}""", "NotFound")]
    [InlineData("""{"apiVersion":"example.org/v1","kind":"Thing","metadata":[]}""", "Decode")]
    [InlineData("""{"apiVersion":"example.org/v1","kind":"Thing","metadata":{"name":5}}""", "Decode")]
    [InlineData("""{"apiVersion":"example.org/v1","kind":"Thing","metadata":{"labels":{"a":1}}}""", "Decode")]
    [InlineData("""{"apiVersion":"example.org/v2","kind":"Thing","metadata":{"name":"a","resourceVersion":"5"},"spec":{"size":1}}""", "InternalError")]
    [InlineData("""{"apiVersion":"example.org/v2","kind":"Thing","metadata":{"name":"A"},"spec":{"size":1}}""", "FieldValueInvalid")]
    [InlineData("""{"apiVersion":"example.org/v2","kind":"Thing","metadata":{"generateName":"X_"},"spec":{"size":1}}""", "FieldValueInvalid, FieldValueInvalid")]
    [InlineData("""{"apiVersion":"example.org/v2","kind":"Thing","metadata":{"generateName":"a-"},"spec":{"size":1}}""", "")]
    [InlineData("""{"apiVersion":"example.org/v2","kind":"Thing","metadata":{"name":"a"},"spec":{"size":1e400}}""", "Decode")]
    [InlineData("[]", "NotFound")]
    public void Kind_and_metadata_are_judged_first(string json, string types) =>
        Assert.Equal(types, string.Join(", ", s_server.Create(Json(json)).Errors.Select(e => e.Type)));

    [Theory]
    [InlineData("spec object")]
    [InlineData("kind a b C nowhere")]
    [InlineData("kind a b C cluster\nspec strange")]
    [InlineData("kind a b C cluster\nspec [string")]
    [InlineData("kind a b C cluster\nspec string loud")]
    [InlineData("kind a b C cluster\nspec string rules(unknown)")]
    [InlineData("kind a b C cluster\nspec string pattern \"x")]
    public void A_text_that_breaks_the_notation_is_a_fault_of_the_package(string text) =>
        Assert.Throws<FormatException>(() => SchemaText.Read([text], []));

    private static JsonElement Thing(string spec) =>
        Json($$"""{"apiVersion":"example.org/v1","kind":"Thing","metadata":{"name":"a"},"spec":{{spec}}}""");

    private static JsonElement Json(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}

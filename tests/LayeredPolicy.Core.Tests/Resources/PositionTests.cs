using System.Text.Json;
using LayeredPolicy.Resources;
using LayeredPolicy.Tests;

namespace LayeredPolicy.Core.Tests.Resources;

public class PositionTests
{
    private const string Text = """
        # head
        apiVersion: v1
        kind: List
        items:
        - apiVersion: projectcalico.org/v3
          kind: NetworkPolicy
          metadata:
            name: a
            labels: { app.kubernetes.io/name: web, plain: x }
          spec:
            ingress:
            - action: Allow
              source:
                selector: >-
                  app == 'a'
            - {action: Deny, source: {nets: [10.0.0.0/8, "10.1.0.0/16"]}}
        """;

    [Theory]
    [InlineData("", 5, 3)]
    [InlineData("metadata.name", 8, 11)]
    [InlineData("metadata", 7, 3)]
    [InlineData("metadata.labels[\"app.kubernetes.io/name\"]", 9, 39)]
    [InlineData("metadata.labels['app.kubernetes.io/name']", 9, 39)]
    [InlineData("metadata.labels.app.kubernetes.io/name", 9, 39)]
    [InlineData("metadata.labels[plain]", 9, 51)]
    [InlineData("spec.ingress", 11, 5)]
    [InlineData("spec.ingress[0]", 12, 7)]
    [InlineData("spec.ingress[0].source.selector", 14, 19)]
    [InlineData("spec.ingress[1].source.nets[1]", 16, 50)]
    [InlineData("spec.ingress[1].source.absent.deeper", 16, 30)]
    [InlineData("spec.ingress[7].source", 11, 5)]
    [InlineData("nothing", 5, 3)]
    [InlineData("spec.ingress[x].[", 11, 5)]
    public void A_field_is_found_or_else_the_field_around_it(string path, int line, int column)
    {
        ManifestDocument document = Assert.Single(Manifests.Parse(Text, "f.yaml").Documents);

        Assert.Equal(new SourceLocation("f.yaml", line, column), document.Locate(path));
    }

    [Fact]
    public void Fields_that_came_by_alias_and_merge_are_found_where_they_were_written()
    {
        ManifestDocument document = Assert.Single(Manifests.Parse("apiVersion: v1\nkind: K\nbase: &b {x: {y: 1}}\nuse:\n  <<: *b\n  z: *b\n", "f.yaml").Documents);

        Assert.Equal(new SourceLocation("f.yaml", 3, 18), document.Locate("use.x.y"));
        Assert.Equal(new SourceLocation("f.yaml", 3, 18), document.Locate("use.z.x.y"));
        Assert.Equal(new SourceLocation("f.yaml", 6, 6), document.Locate("use.z"));
    }

    [Fact]
    public void Json_text_has_positions_too()
    {
        Manifests manifests = Manifests.Parse("{\"apiVersion\": \"v1\", \"kind\": \"K\",\n  \"é😀\": 1, \"spec\": {\"a\": [1, {\"b\": null}]}}\n{\"apiVersion\": \"v1\", \"kind\": \"L\"}", "f.json");

        Assert.Equal(["K", "L"], manifests.Documents.Select(d => d.Id.Kind));
        Assert.Equal(new SourceLocation("f.json", 2, 37), manifests.Documents[0].Locate("spec.a[1].b"));
        Assert.Equal(new SourceLocation("f.json", 3, 1), manifests.Documents[1].Location);
    }

    [Fact]
    public void Objects_without_text_have_no_positions()
    {
        ManifestDocument document = Manifests.FromJson([JsonElement.Parse("{}")]).Documents[0];

        Assert.Null(document.Locate("spec"));
        Assert.Null(document.File);
    }

    [Fact]
    public void Every_text_of_a_wild_object_is_where_the_reader_says()
    {
        Manifests manifests = Manifests.Load(new[] { "inputs/wild/istio__istio", "inputs/online-boutique", "inputs/bookinfo" }.Select(SharedFolder.Require));
        var lines = new Dictionary<string, string[]>(StringComparer.Ordinal);
        int checkedTexts = 0;
        foreach (ManifestDocument document in manifests.Documents)
        {
            if (!lines.TryGetValue(document.File!, out string[]? file))
            {
                lines.Add(document.File!, file = File.ReadAllLines(document.File!));
            }

            foreach ((string path, string text) in Leaves(document.Json, ""))
            {
                SourceLocation location = document.Locate(path)!.Value;
                string found = file[location.Line - 1][(location.Column - 1)..];
                bool here = found.StartsWith(text.Split('\n', ' ')[0], StringComparison.Ordinal) || found[0] is '"' or '\'' or '|' or '>' or '*' or '&' or '{' or '[' || file[location.Line - 1].Contains(':', StringComparison.Ordinal);
                Assert.True(here, $"{document} {path}: '{text}' is not at {location}: '{found}'");
                checkedTexts++;
            }
        }

        Assert.InRange(checkedTexts, 1000, int.MaxValue);
    }

    private static IEnumerable<(string Path, string Text)> Leaves(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(f => Leaves(f.Value, FieldPath.Field(path, f.Name))),
        JsonValueKind.Array => value.EnumerateArray().Select((v, i) => (v, i)).SelectMany(p => Leaves(p.v, FieldPath.Item(path, p.i))),
        JsonValueKind.String => [(path, value.GetString()!)],
        _ => [],
    };
}

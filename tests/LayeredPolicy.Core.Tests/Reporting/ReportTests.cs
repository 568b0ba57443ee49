using System.Text.Json;
using LayeredPolicy.Core.Tests.Analysis;
using LayeredPolicy.Evaluation;
using Xunit;

namespace LayeredPolicy.Core.Tests.Reporting;

public sealed class ReportTests
{
    private static readonly PolicyWorld s_world = TestWorld.Of(
        "a b", new RuledLayer(LayerKind.Network, open: false).Rule("shop/a", "shop/b", TestWorld.Tcp(80, 443)));

    [Fact]
    public void Text_lists_the_edges_in_columns() => Assert.Equal(
        """
        2 workloads in 2 classes that policy tells apart; traffic passes between 1 of 6 pairs

        From    To      Traffic
        shop/a  shop/b  TCP 80, 443

        """.ReplaceLineEndings("\n"),
        s_world.Map().ToText());

    [Fact]
    public void Markdown_is_a_table() => Assert.Contains("| shop/a | shop/b | TCP 80, 443 |\n", s_world.Map().ToMarkdown(), StringComparison.Ordinal);

    [Fact]
    public void Mermaid_draws_an_arrow_for_each_edge()
    {
        string text = s_world.Map().ToMermaid();
        Assert.StartsWith("flowchart LR\n  n0[\"shop/a\"]\n", text, StringComparison.Ordinal);
        Assert.Contains("  n0 -->|\"TCP 80, 443\"| n1\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_names_its_schema_and_version()
    {
        using var map = JsonDocument.Parse(s_world.Map().ToJson());
        Assert.Equal("layeredpolicy.dev/map/v1", map.RootElement.GetProperty("schema").GetString());
        JsonElement edge = Assert.Single(map.RootElement.GetProperty("edges").EnumerateArray());
        Assert.Equal("TCP 80, 443", edge.GetProperty("both").GetProperty("certain").GetString());
        using var diff = JsonDocument.Parse(SemanticDiff.Between(TestWorld.Of("a b"), s_world).ToJson());
        Assert.Equal("layeredpolicy.dev/diff/v1", diff.RootElement.GetProperty("schema").GetString());
        Assert.NotEmpty(diff.RootElement.GetProperty("closed").EnumerateArray());
        using var bypass = JsonDocument.Parse(BypassReport.For(s_world, "shop/a").ToJson());
        Assert.Equal(5, bypass.RootElement.GetProperty("questions").EnumerateObject().Count());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Json_of_a_map_has_every_class_and_every_edge_in_words(bool hostile)
    {
        ConnectivityMap map = (hostile ? HostileNames.World : s_world).Map();
        using var writer = new StringWriter();
        map.WriteJson(writer);
        Assert.Equal(map.ToJson(), writer.ToString());
        Assert.Equal('\n', writer.ToString()[^1]);

        JsonElement json = JsonElement.Parse(writer.ToString());
        Assert.Equal(
            map.Classes.Select(c => (c.Index, c.Name, string.Join(' ', c.Workloads))),
            json.GetProperty("classes").EnumerateArray().Select(c => (
                c.GetProperty("id").GetInt32(), c.GetProperty("name").GetString()!, string.Join(' ', c.GetProperty("workloads").EnumerateArray().Select(w => w.GetString())))));
        Assert.Equal(
            map.Edges.Select(e => (e.From.Index, e.To.Index, Words(e.Traffic), Words(e.Network), Words(e.Mesh))),
            json.GetProperty("edges").EnumerateArray().Select(e => (
                e.GetProperty("from").GetInt32(), e.GetProperty("to").GetInt32(), Read(e, "both"), Read(e, "network"), Read(e, "mesh"))));

        static string Words(TrafficBounds bounds) => $"{bounds.Certain} / {(bounds.IsExact ? "" : bounds.Undecided)}";
        static string Read(JsonElement edge, string layer) =>
            $"{edge.GetProperty(layer).GetProperty("certain").GetString()} / {(edge.GetProperty(layer).TryGetProperty("undecided", out JsonElement undecided) ? undecided.GetString() : "")}";
    }

    [Fact]
    public void Json_of_a_map_without_edges_is_whole()
    {
        JsonElement json = JsonElement.Parse(TestWorld.Of("a b", new RuledLayer(LayerKind.Network, open: false)).Map().ToJson());
        Assert.Equal(0, json.GetProperty("edges").GetArrayLength());
        Assert.NotEqual(0, json.GetProperty("classes").GetArrayLength());
    }

    [Fact]
    public void Sarif_has_rules_and_positions()
    {
        Diagnostic finding = CoreDiagnostics.UnprotectedWorkload.Create("open") with { Location = new("k8s/a b.yaml", 3, 5), Resource = new("", "v1", "Pod", "shop", "a") };
        using var sarif = JsonDocument.Parse(new[] { finding }.ToSarif());
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        JsonElement run = sarif.RootElement.GetProperty("runs")[0], result = run.GetProperty("results")[0];
        Assert.Equal("LP1701", run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("id").GetString());
        Assert.Equal("warning", result.GetProperty("level").GetString());
        JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("k8s/a%20b.yaml", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal((3, 5), (place.GetProperty("region").GetProperty("startLine").GetInt32(), place.GetProperty("region").GetProperty("startColumn").GetInt32()));
    }

    [Fact]
    public void Hostile_names_stay_text_in_every_view()
    {
        ConnectivityMap map = HostileNames.World.Map();
        string html = map.ToHtml("<i>title</i>");
        Assert.DoesNotContain(HostileNames.Script, html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>title", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>document", map.ToMarkdown(), StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', map.ToMarkdown());
        Assert.DoesNotContain('\u001b', map.ToText());
        Assert.DoesNotContain("a|b", map.ToMarkdown(), StringComparison.Ordinal);
        Assert.All(map.ToMermaid().Split('\n'), line => Assert.True(line.Count(c => c == '"') is 0 or 2));
        using var json = JsonDocument.Parse(map.ToJson());
        Assert.Contains("shop/" + HostileNames.Image, json.RootElement.GetProperty("classes").EnumerateArray().Select(c => c.GetProperty("name").GetString()));
    }
}

using System.Text;

namespace LayeredPolicy.Core.Tests.Resources;

public sealed class LoadingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("manifests").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void A_directory_is_read_in_the_order_of_the_paths()
    {
        Write("b.yaml", "{ apiVersion: v1, kind: B }");
        Write("a/z.yml", "{ apiVersion: v1, kind: A }");
        Write(".hidden/h.json", """{"apiVersion":"v1","kind":"H"}""");
        Write("..data/b.yaml", "{ apiVersion: v1, kind: Copy }");
        Write("notes.txt", "no YAML");
        Write("B.YAML", "{ apiVersion: v1, kind: Upper }");

        Manifests manifests = Manifests.Load(_folder);

        Assert.Equal(["H", "Upper", "A", "B"], manifests.Documents.Select(d => d.Id.Kind));
        Assert.Equal(new SourceLocation(Path.Combine(_folder, "b.yaml"), 1, 1), manifests.Documents[3].Location);
        Assert.Empty(manifests.Diagnostics);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_names_the_encoding_and_is_not_part_of_the_text(string encoding)
    {
        var writer = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. writer.GetPreamble(), .. writer.GetBytes("apiVersion: v1\nkind: K\nname: é\n")];
        File.WriteAllBytes(Path.Combine(_folder, "a.yaml"), bytes);

        ManifestDocument document = Assert.Single(Manifests.Load(_folder).Documents);

        Assert.Equal("é", document.Json.GetProperty("name").GetString());
        Assert.Equal("v1", document.Id.Version);
    }

    [Fact]
    public async Task Streams_are_read_to_their_end_and_stay_open()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("kind: A\napiVersion: v1\n---\n\n---\n# nothing\n---\nkind: B\napiVersion: v1\n"));

        Manifests read = Manifests.Read(stream, "s.yaml");
        stream.Position = 0;
        Manifests readLater = await Manifests.ReadAsync(stream, "s.yaml", TestContext.Current.CancellationToken);

        Assert.Equal(["A", "B"], read.Documents.Select(d => d.Id.Kind));
        Assert.Equal(read.Documents.Select(d => d.Location), readLater.Documents.Select(d => d.Location));
        Assert.Equal(new SourceLocation("s.yaml", 8, 1), read.Documents[1].Location);
    }

    [Fact]
    public void Sets_are_put_together_in_order()
    {
        Manifests both = Manifests.Combine(Manifests.Parse("{ kind: A, apiVersion: v1 }\n---\n- x"), Manifests.Parse("{ kind: B, apiVersion: g/v1 }"));

        Assert.Equal(["A", "B"], both.Documents.Select(d => d.Id.Kind));
        Assert.Single(both.Diagnostics);
        Assert.True(both.HasErrors);
        Assert.Equal(["B"], both.OfKind("g", "B").Select(d => d.Id.Kind));
        Assert.Empty(both.OfKind("", "B"));
        Assert.Equal("2 objects, 1 diagnostics", both.ToString());
    }

    [Fact]
    public void Items_of_a_typed_list_get_the_kind_of_the_list()
    {
        Manifests manifests = Manifests.Parse("""
            apiVersion: projectcalico.org/v3
            kind: NetworkPolicyList
            items:
            - metadata: { name: a, namespace: ns }
            - { apiVersion: v1, kind: List, items: [ { apiVersion: v1, kind: Pod, metadata: { name: p } } ] }
            - { apiVersion: v1, kind: PodList, items: [] }
            """, "f.yaml");

        Assert.Equal(["NetworkPolicy ns/a", "Pod p"], manifests.Documents.Select(d => d.ToString()));
        Assert.Equal("projectcalico.org", manifests.Documents[0].Id.Group);
        Assert.Equal(new SourceLocation("f.yaml", 4, 21), manifests.Documents[0].Locate("metadata.name"));
        Assert.Equal(new SourceLocation("f.yaml", 5, 89), manifests.Documents[1].Locate("metadata.name"));
        Assert.Empty(manifests.Diagnostics);
    }

    private void Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}

namespace LayeredPolicy.Core.Tests.Resources;

public class ManifestsTests
{
    [Fact]
    public void Documents_of_one_text_are_read_in_order_and_lists_stand_for_their_items()
    {
        Manifests manifests = Manifests.Parse("""
            apiVersion: projectcalico.org/v3
            kind: NetworkPolicy
            metadata: { name: a, namespace: shop }
            ---
            apiVersion: v1
            kind: List
            items:
            - apiVersion: v1
              kind: Namespace
              metadata: { name: shop }
            """, "a.yaml");

        Assert.Equal(["NetworkPolicy shop/a", "Namespace shop"], manifests.Documents.Select(d => d.ToString()));
        Assert.Equal(new SourceLocation("a.yaml", 3, 19), manifests.Documents[0].Locate("metadata.name"));
        Assert.Equal(new SourceLocation("a.yaml", 10, 21), manifests.Documents[1].Locate("metadata.name"));
        Assert.Empty(manifests.Diagnostics);
    }
}

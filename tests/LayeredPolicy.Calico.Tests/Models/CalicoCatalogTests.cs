using LayeredPolicy.Calico.Models;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Tests.Models;

public class CalicoCatalogTests
{
    [Theory]
    [InlineData("projectcalico.org/v3")]
    [InlineData("crd.projectcalico.org/v1")]
    public void An_object_is_read_as_the_model_of_its_kind_under_both_groups(string apiVersion)
    {
        ManifestDocument document = Manifests.Parse($"{{ apiVersion: {apiVersion}, kind: NetworkPolicy, metadata: {{ name: a }}, spec: {{ tier: x }} }}").Documents[0];

        Decoded<object>? decoded = CalicoCatalog.Kinds.Decode(document);

        Assert.Equal("x", Assert.IsType<NetworkPolicy>(decoded!.Value.Value).Spec!.Tier);
        Assert.True(CalicoCatalog.Kinds.Find(document.Id)!.Namespaced);
        Assert.True(CalicoCatalog.Kinds.Knows(document.Id));
    }

    [Fact]
    public void A_kind_of_another_group_has_no_model()
    {
        ManifestDocument document = Manifests.Parse("{ apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: { name: a } }").Documents[0];

        Assert.Null(CalicoCatalog.Kinds.Decode(document));
    }

    [Fact]
    public void A_field_of_the_wrong_type_is_told_in_words()
    {
        ManifestDocument document = Manifests.Parse("""
            apiVersion: projectcalico.org/v3
            kind: NetworkPolicy
            metadata: { name: a, namespace: b }
            spec:
              ingress:
              - action: Allow
                source:
                  nets: 10.0.0.0/8
            """, "a.yaml").Documents[0];

        Assert.Equal(
            "a.yaml:8:13: error LP1024: 'spec.ingress[0].source.nets' holds the text '10.0.0.0/8', which its type does not allow [NetworkPolicy b/a spec.ingress[0].source.nets]",
            document.As(CalicoJsonContext.Default.NetworkPolicy).Problem!.ToString());
    }

    [Fact]
    public void Every_kind_has_one_row() =>
        Assert.Equal(13, CalicoCatalog.Kinds.Kinds.Select(k => (k.Group, k.Kind)).Distinct().Count());
}

using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using LayeredPolicy.Calico.Models;
using LayeredPolicy.Resources;
using LayeredPolicy.Tests;

namespace LayeredPolicy.Calico.Tests.Models;

/// <summary>Nothing is lost or changed between JSON and a model: absent, empty and unknown stay what they are.</summary>
public sealed class ModelRoundTripTests
{
    public static TheoryData<string> Kinds => CalicoKinds.Names;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_object_of_the_kind_comes_back_as_it_went_in(string kind)
    {
        Gen.Int.Sample(
            seed =>
            {
                Type model = CalicoKinds.Named(kind);
                ModelRoundTrip.AssertKept(CalicoJsonContext.Default, model, new ModelGenerator(CalicoJsonContext.Default, seed).Object(model));
            },
            iter: Environment.GetEnvironmentVariable("LAYEREDPOLICY_LONG") == "1" ? 20_000 : 200);
    }

    [Fact]
    public void Absent_and_empty_lists_and_objects_are_kept_apart()
    {
        const string Text = """
            {"apiVersion":"projectcalico.org/v3","kind":"NetworkPolicy","metadata":{"name":"a"},
             "spec":{"selector":"","types":[],"ingress":[{"action":"Allow","source":{},"http":{"methods":[]}}]}}
            """;
        NetworkPolicy policy = JsonSerializer.Deserialize(Text, CalicoJsonContext.Default.NetworkPolicy)!;
        Assert.Equal("", policy.Spec.Selector);
        Assert.Empty(policy.Spec.Types!);
        Assert.Null(policy.Spec.Egress);
        Assert.NotNull(policy.Spec.Ingress![0].Source);
        Assert.Null(policy.Spec.Ingress[0].Destination);
        ModelRoundTrip.AssertKept(CalicoJsonContext.Default, typeof(NetworkPolicy), JsonNode.Parse(Text)!);
    }

    [Fact]
    public void A_port_of_digits_in_quotes_becomes_a_number()
    {
        JsonNode rule = ModelRoundTrip.Through(CalicoJsonContext.Default, typeof(EntityRule), JsonNode.Parse("""{"ports":["80","0080","80:90","http",443]}""")!);
        Assert.Equal("""{"ports":[80,80,"80:90","http",443]}""", rule.ToJsonString());
    }

    [Fact]
    public void A_mistyped_field_is_a_diagnostic_at_its_path()
    {
        const string Text = """{"apiVersion":"projectcalico.org/v3","kind":"NetworkPolicy","metadata":{"name":"a"},"spec":{"ingress":[{"action":"Allow","source":{"nets":"10.0.0.0/8"}}]}}""";
        ManifestDocument document = Manifests.Parse(Text, "a.json").Documents[0];
        Diagnostic? fault = document.As(CalicoJsonContext.Default.NetworkPolicy).Problem;
        Assert.NotNull(fault);
        Assert.Equal(("LP1024", "spec.ingress[0].source.nets"), (fault.Id, fault.Path));
        Assert.NotNull(fault.Location);
    }

    [Fact]
    public void Real_objects_come_back_as_they_went_in()
    {
        string folder = SharedFolder.Require("inputs");
        int read = 0;
        List<string> mistyped = [];
        foreach (ManifestDocument document in Manifests.Load(folder).Documents.Where(d => d.Id.Group is "projectcalico.org" or "policy.networking.k8s.io"))
        {
            Type? model = CalicoKinds.All.SingleOrDefault(t => t.Name == document.Id.Kind);
            if (model is null || !document.Json.TryGetProperty("spec", out JsonElement spec) || spec.ValueKind != JsonValueKind.Object)
            {
                continue;
            }

            JsonNode json = JsonNode.Parse(document.Json.GetRawText())!;
            try
            {
                ModelRoundTrip.AssertKept(CalicoJsonContext.Default, model, json);
                read++;
            }
            catch (JsonException e)
            {
                mistyped.Add($"{document.Id} {e.Path}");
            }
        }

        Assert.True(read > 50);
        Assert.True(mistyped.Count * 50 < read, string.Join("\n", mistyped));
    }
}

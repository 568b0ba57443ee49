using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using LayeredPolicy.Istio.Models;
using LayeredPolicy.Resources;
using LayeredPolicy.Tests;

namespace LayeredPolicy.Istio.Tests.Models;

/// <summary>Nothing is lost or changed between JSON and a model: absent, empty and unknown stay what they are.</summary>
public sealed class ModelRoundTripTests
{
    public static TheoryData<string> Kinds => IstioKinds.Names;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_object_of_the_kind_comes_back_as_it_went_in(string kind)
    {
        Gen.Int.Sample(
            seed =>
            {
                Type model = IstioKinds.Named(kind);
                ModelRoundTrip.AssertKept(IstioJsonContext.Default, model, new ModelGenerator(IstioJsonContext.Default, seed).Object(model));
            },
            iter: Environment.GetEnvironmentVariable("LAYEREDPOLICY_LONG") == "1" ? 20_000 : 200);
    }

    [Fact]
    public void Absent_and_empty_lists_and_objects_are_kept_apart()
    {
        const string Text = """
            {"apiVersion":"security.istio.io/v1","kind":"AuthorizationPolicy","metadata":{"name":"a"},
             "spec":{"selector":{},"rules":[{},{"from":[],"to":[{"operation":{"paths":[]}}]}]}}
            """;
        AuthorizationPolicy policy = JsonSerializer.Deserialize(Text, IstioJsonContext.Default.AuthorizationPolicy)!;
        Assert.NotNull(policy.Spec!.Selector);
        Assert.Null(policy.Spec.Selector.MatchLabels);
        Assert.Null(policy.Spec.Rules![0].From);
        Assert.Empty(policy.Spec.Rules[1].From!);
        Assert.Empty(policy.Spec.Rules[1].To![0].Operation!.Paths!);
        ModelRoundTrip.AssertKept(IstioJsonContext.Default, typeof(AuthorizationPolicy), JsonNode.Parse(Text)!);
    }

    [Fact]
    public void A_policy_without_a_spec_stays_without_one()
    {
        AuthorizationPolicy policy = JsonSerializer.Deserialize("""{"kind":"AuthorizationPolicy","metadata":{"name":"a"}}""", IstioJsonContext.Default.AuthorizationPolicy)!;
        Assert.Null(policy.Spec);
        Assert.DoesNotContain("spec", JsonSerializer.Serialize(policy, IstioJsonContext.Default.AuthorizationPolicy), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistyped_field_is_a_diagnostic_at_its_path()
    {
        const string Text = """{"apiVersion":"security.istio.io/v1","kind":"AuthorizationPolicy","metadata":{"name":"a"},"spec":{"rules":[{"to":[{"operation":{"ports":"80"}}]}]}}""";
        ManifestDocument document = Manifests.Parse(Text, "a.json").Documents[0];
        Diagnostic? fault = document.As(IstioJsonContext.Default.AuthorizationPolicy).Problem;
        Assert.NotNull(fault);
        Assert.Equal(("LP1024", "spec.rules[0].to[0].operation.ports"), (fault.Id, fault.Path));
        Assert.NotNull(fault.Location);
    }

    [Fact]
    public void Real_objects_come_back_as_they_went_in()
    {
        string folder = SharedFolder.Require("inputs");
        int read = 0;
        List<string> mistyped = [];
        foreach (ManifestDocument document in Manifests.Load(folder).Documents.Where(d => d.Id.Group is "security.istio.io" or "networking.istio.io" or "telemetry.istio.io"))
        {
            Type? model = IstioKinds.All.SingleOrDefault(t => t.Name == document.Id.Kind);
            if (model is null || !document.Json.TryGetProperty("spec", out JsonElement spec) || spec.ValueKind != JsonValueKind.Object)
            {
                continue;
            }

            JsonNode json = JsonNode.Parse(document.Json.GetRawText())!;
            try
            {
                ModelRoundTrip.AssertKept(IstioJsonContext.Default, model, json);
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

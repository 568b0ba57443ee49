using System.Text.Json;
using LayeredPolicy.Calico.Validation;
using LayeredPolicy.Resources;
using LayeredPolicy.Tests;

namespace LayeredPolicy.Calico.Tests.Validation;

/// <summary>Our schemas against the definitions that a real API server enforces.</summary>
public sealed class CalicoSchemaTests
{
    // Kinds of earlier versions, of which no current API server has a definition.
    private static readonly string[] s_earlier = ["AdminNetworkPolicy", "BaselineAdminNetworkPolicy"];

    public static TheoryData<string> Kinds => [.. CalicoSchemas.All.Where(s => s.IsServed && !s_earlier.Contains(s.Kind)).Select(s => s.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_schema_agrees_with_the_definition_in_every_limit(string kind)
    {
        string folder = SharedFolder.Require("crds/calico");
        JsonElement definition = Manifests.Load(folder).Documents.Select(d => d.Json).Single(d => NameOf(d) == kind);
        Assert.Empty(SchemaAgreement.Compare(CalicoSchemas.All.Single(s => s.Kind == kind && s.IsServed), definition));
    }

    [Fact]
    public void Every_definition_has_a_schema()
    {
        string folder = SharedFolder.Require("crds/calico");
        Assert.Equal(Manifests.Load(folder).Documents.Select(d => NameOf(d.Json)).Order(), CalicoSchemas.All.Where(s => s.IsServed).Select(s => s.Kind).Except(s_earlier).Order());
    }

    [Fact]
    public void Every_rule_is_used_and_says_what_it_demands()
    {
        HashSet<string> used = [.. CalicoSchemas.All.SelectMany(s => RulesIn(s.Root)).Select(r => r.Name)];
        Assert.Equal(CalicoSchemas.Rules.Select(r => r.Name).Order(), used.Order());
        Assert.All(CalicoSchemas.Rules, r => Assert.EndsWith(".", r.Statement, StringComparison.Ordinal));
        Assert.Equal(CalicoSchemas.Rules.Length, CalicoSchemas.Rules.Select(r => CalicoDiagnostics.Of(r).Id).Distinct().Count());
    }

    [Fact]
    public void A_schema_that_differs_in_one_limit_is_found()
    {
        string folder = SharedFolder.Require("crds/calico");
        JsonElement definition = Manifests.Load(folder).Documents.Select(d => d.Json).Single(d => NameOf(d) == "NetworkSet");
        AdmissionSchema ours = SchemaText.Read(["kind projectcalico.org v3 NetworkSet namespaced\nspec! object\n  nets [string] max=7 set"], []).Single();
        Assert.Equal(".spec.nets max: ours 7, theirs ", Assert.Single(SchemaAgreement.Compare(ours, definition)));
    }

    private static IEnumerable<AdmissionRule> RulesIn(SchemaNode node) =>
        node.Rules.Concat(node.Properties.Values.Append(node.Items).Append(node.Values).OfType<SchemaNode>().SelectMany(RulesIn));

    private static string? NameOf(JsonElement definition) => definition.GetProperty("spec").GetProperty("names").GetProperty("kind").GetString();
}

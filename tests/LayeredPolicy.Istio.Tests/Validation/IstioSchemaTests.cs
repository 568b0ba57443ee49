using System.Text.Json;
using LayeredPolicy.Istio.Validation;
using LayeredPolicy.Resources;
using LayeredPolicy.Tests;

namespace LayeredPolicy.Istio.Tests.Validation;

/// <summary>Our schemas against the definitions that a real API server enforces.</summary>
public sealed class IstioSchemaTests
{
    public static TheoryData<string, string> Kinds => new(IstioSchemas.All.Select(s => (s.Kind, s.Version)));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_schema_agrees_with_the_definition_in_every_limit(string kind, string version)
    {
        string folder = SharedFolder.Require("crds/istio");
        JsonElement definition = Manifests.Load(folder).Documents.Select(d => d.Json).Single(d => NameOf(d) == kind);
        Assert.Empty(SchemaAgreement.Compare(IstioSchemas.All.Single(s => s.Kind == kind && s.Version == version), definition));
    }

    [Fact]
    public void Every_rule_is_used_and_says_what_it_demands()
    {
        HashSet<string> used = [.. IstioSchemas.All.SelectMany(s => RulesIn(s.Root)).Select(r => r.Name)];
        Assert.Equal(IstioSchemas.Rules.Select(r => r.Name).Order(), used.Order());
        Assert.All(IstioSchemas.Rules, r => Assert.EndsWith(".", r.Statement, StringComparison.Ordinal));
    }

    private static IEnumerable<AdmissionRule> RulesIn(SchemaNode node) =>
        node.Rules.Concat(node.Properties.Values.Append(node.Items).Append(node.Values).OfType<SchemaNode>().SelectMany(RulesIn));

    private static string? NameOf(JsonElement definition) => definition.GetProperty("spec").GetProperty("names").GetProperty("kind").GetString();
}

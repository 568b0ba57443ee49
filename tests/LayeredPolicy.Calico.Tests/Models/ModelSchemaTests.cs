using System.Text.Json;
using LayeredPolicy.Calico.Models;
using LayeredPolicy.Tests;

namespace LayeredPolicy.Calico.Tests.Models;

/// <summary>The models against the schemas that a real API server enforces.</summary>
public sealed class ModelSchemaTests
{
    /// <summary>Profiles and workload endpoints have no CRD: Calico makes them from namespaces, service accounts and pods.</summary>
    public static TheoryData<string> Kinds => [.. CalicoKinds.All.Select(t => t.Name).Except(["Profile", "WorkloadEndpoint"])];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_field_of_the_schema_has_a_property_of_its_type(string kind)
    {
        string folder = SharedFolder.Require("crds/calico");
        ManifestDocument crd = Manifests.Load(folder).Documents.Single(d => d.Json.GetProperty("spec").GetProperty("names").GetProperty("kind").GetString() == kind);
        foreach (JsonElement version in crd.Json.GetProperty("spec").GetProperty("versions").EnumerateArray())
        {
            JsonElement schema = version.GetProperty("schema").GetProperty("openAPIV3Schema");
            Assert.Empty(ModelSchema.Compare(CalicoJsonContext.Default, CalicoKinds.Named(kind), schema));
        }
    }

    [Fact]
    public void A_model_that_lacks_a_field_or_has_it_in_another_type_is_found()
    {
        using JsonDocument schema = JsonDocument.Parse("""
            {"properties": {"spec": {"type": "object", "properties": {"selector": {"type": "integer"}, "nowhere": {"type": "string"}}}}}
            """);
        IReadOnlyList<string> faults = ModelSchema.Compare(CalicoJsonContext.Default, CalicoKinds.All[0], schema.RootElement);
        Assert.Contains(faults, f => f.StartsWith("spec.nowhere:", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("spec.selector:", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.EndsWith("not in the schema", StringComparison.Ordinal));
    }
}

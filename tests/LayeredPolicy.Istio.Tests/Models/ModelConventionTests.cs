using LayeredPolicy.Istio.Models;
using LayeredPolicy.Tests;

namespace LayeredPolicy.Istio.Tests.Models;

/// <summary>The model contract, over every type of the models room.</summary>
public sealed class ModelConventionTests
{
    public static TheoryData<string> Kinds => IstioKinds.Names;

    [Fact]
    public void Every_model_is_sealed_settable_named_and_keeps_unknown_fields()
    {
        IReadOnlyList<Type> models = ModelConventions.ModelTypes(typeof(IstioJsonContext).Assembly, typeof(IstioJsonContext).Namespace!);
        Assert.True(models.Count > 40);
        Assert.Empty(models.SelectMany(ModelConventions.Faults));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_names_itself_to_the_Kubernetes_client(string kind)
    {
        Assert.Empty(ModelConventions.KindFaults(IstioKinds.Named(kind)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_and_its_list_have_generated_JSON_metadata(string kind)
    {
        Type model = IstioKinds.Named(kind);
        Type list = model.Assembly.GetType(model.FullName + "List", throwOnError: true)!;
        Assert.NotNull(IstioJsonContext.Default.GetTypeInfo(model));
        Assert.NotNull(IstioJsonContext.Default.GetTypeInfo(list));
    }
}

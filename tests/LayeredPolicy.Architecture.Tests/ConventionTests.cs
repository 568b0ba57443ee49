using System.Reflection;
using LayeredPolicy.Calico;
using LayeredPolicy.Istio;

namespace LayeredPolicy.Architecture.Tests;

/// <summary>Conventions that hold for every public type of the three packages.</summary>
public sealed class ConventionTests
{
    private static IReadOnlyList<Type> PublicTypes { get; } =
    [
        .. new[] { typeof(CoreDiagnostics).Assembly, typeof(CalicoLayer).Assembly, typeof(IstioLayer).Assembly }.SelectMany(a => a.GetExportedTypes()),
    ];

    [Fact]
    public void A_class_is_sealed_or_static_or_abstract()
    {
        Assert.Empty(PublicTypes.Where(t => t.IsClass && !t.IsSealed && !t.IsAbstract).Select(t => t.FullName));
    }

    [Fact]
    public void Kubernetes_types_appear_only_in_wire_models_and_resources()
    {
        // Validation is among them: the validator of a Kubernetes NetworkPolicy is one of the client's own type, as its base class says.
        IEnumerable<Type> others = PublicTypes.Where(t => t.Namespace is not ("LayeredPolicy.Calico.Models" or "LayeredPolicy.Istio.Models"
            or "LayeredPolicy.Resources" or "LayeredPolicy.Selectors" or "LayeredPolicy.Calico.Validation"));
        Assert.DoesNotContain(others, t => t.BaseType?.GenericTypeArguments.Any(IsKubernetes) == true);
        IEnumerable<string> leaks =
            from type in others
            from member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where TypesOf(member).Any(IsKubernetes)
            select $"{type.FullName}.{member.Name}";
        Assert.Empty(leaks);
    }

    [Fact]
    public void Domain_types_have_no_public_setters()
    {
        IEnumerable<string> settable =
            from type in PublicTypes
            where type.Namespace is not ("LayeredPolicy.Calico.Models" or "LayeredPolicy.Istio.Models") && !type.Name.EndsWith("Options", StringComparison.Ordinal)
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where property.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit))
            select $"{type.FullName}.{property.Name}";
        Assert.Empty(settable);
    }

    private static bool IsKubernetes(Type type) => type.Namespace?.StartsWith("k8s", StringComparison.Ordinal) == true;

    private static IEnumerable<Type> TypesOf(MemberInfo member) => member switch
    {
        PropertyInfo p => [p.PropertyType],
        MethodInfo m => [m.ReturnType, .. m.GetParameters().Select(p => p.ParameterType)],
        ConstructorInfo c => c.GetParameters().Select(p => p.ParameterType),
        FieldInfo f => [f.FieldType],
        _ => [],
    };
}

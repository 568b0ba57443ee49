using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using k8s.Models;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Tests;

/// <summary>The contract that every wire model keeps, checked by reflection over a models namespace.</summary>
internal static class ModelConventions
{
    /// <summary>The model types of an assembly: the instantiable classes of its models namespace, without the JSON context.</summary>
    public static IReadOnlyList<Type> ModelTypes(Assembly assembly, string ns) =>
        [.. assembly.GetExportedTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.Namespace == ns && !t.IsSubclassOf(typeof(JsonSerializerContext)))];

    /// <summary>What breaks the contract, one line each.</summary>
    public static IEnumerable<string> Faults(Type type)
    {
        if (!type.IsSealed)
        {
            yield return $"{type.Name} is not sealed";
        }

        if (type.GetConstructor(Type.EmptyTypes) is null)
        {
            yield return $"{type.Name} has no parameterless constructor";
        }

        PropertyInfo? unknown = type.GetProperty("UnknownFields");
        if (unknown?.PropertyType != typeof(IDictionary<string, JsonElement>)
            || !unknown.IsDefined(typeof(JsonExtensionDataAttribute)) || !unknown.IsDefined(typeof(YamlIgnoreAttribute)))
        {
            yield return $"{type.Name} does not keep unknown fields";
        }

        foreach (PropertyInfo property in type.GetProperties().Where(p => p.Name != "UnknownFields"))
        {
            foreach (string fault in Faults(property))
            {
                yield return $"{type.Name}.{property.Name} {fault}";
            }
        }
    }

    private static IEnumerable<string> Faults(PropertyInfo property)
    {
        if (property.SetMethod is not { IsPublic: true } setter || setter.ReturnParameter.GetRequiredCustomModifiers().Length > 0)
        {
            yield return "cannot be set after construction";
        }

        string? name = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name;
        if (name is null)
        {
            yield return "has no JSON name";
        }

        string camel = char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
        if (name != camel && property.GetCustomAttribute<YamlMemberAttribute>()?.Alias != name)
        {
            yield return $"would be written {camel} by a YAML serializer, not {name}";
        }

        Type type = property.PropertyType;
        if (type.IsEnum || Nullable.GetUnderlyingType(type) is { IsEnum: true })
        {
            yield return "is an enum: an unknown value would throw";
        }

        if (type.IsValueType && Nullable.GetUnderlyingType(type) is null)
        {
            yield return "cannot be absent";
        }
    }

    /// <summary>What breaks the contract of a kind: its entity attribute, constants and defaults.</summary>
    public static IEnumerable<string> KindFaults(Type kind)
    {
        string Constant(string name) => (string?)kind.GetField(name)?.GetRawConstantValue() ?? "";
        KubernetesEntityAttribute? entity = kind.GetCustomAttribute<KubernetesEntityAttribute>();
        if (entity is null || entity.Group != Constant("KubeGroup") || entity.ApiVersion != Constant("KubeApiVersion")
            || entity.Kind != Constant("KubeKind") || entity.PluralName != Constant("KubePluralName") || entity.Kind != kind.Name)
        {
            yield return $"{kind.Name} has no entity attribute that agrees with its constants";
        }
    }
}

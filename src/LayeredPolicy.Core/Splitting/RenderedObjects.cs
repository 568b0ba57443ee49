using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using k8s;
using k8s.Models;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Splitting;

/// <summary>Gathers the objects of one layer while a renderer writes them, stamped and sorted in the end.</summary>
/// <param name="layer">The layer.</param>
/// <param name="stamp">What identifies the objects as ours.</param>
public sealed class RenderedObjects(LayerKind layer, ObjectStamp stamp)
{
    private readonly List<PlannedObject> _objects = [];
    private readonly List<RenderFailure> _failures = [];

    /// <summary>Adds an object. Its metadata is written here; the rest must be complete.</summary>
    /// <param name="value">The object.</param>
    /// <param name="model">The generated metadata of its type.</param>
    /// <param name="space">Its namespace, or null.</param>
    /// <param name="name">Its name.</param>
    /// <param name="clauses">The clauses behind it.</param>
    /// <param name="rules">The clause behind each of its rules.</param>
    /// <param name="owner">Who answers for the object when it is not the set's owner.</param>
    /// <param name="rulesSaySo">Whether each rule carries its clause itself; otherwise an annotation lists them.</param>
    public void Add<T>(
        T value, JsonTypeInfo<T> model, string? space, string name, IEnumerable<string> clauses, IEnumerable<RuleOrigin> rules, bool rulesSaySo = false, string? owner = null)
        where T : IKubernetesObject<V1ObjectMeta>
    {
        ArgumentNullException.ThrowIfNull(value);
        ImmutableArray<string> ids = [.. clauses.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        value.Metadata = new V1ObjectMeta { Name = name, NamespaceProperty = space };
        string content = JsonSerializer.Serialize(value, model);
        ImmutableArray<RuleOrigin> origins = [.. rules];
        ObjectStamp own = owner is null ? stamp : stamp with { Owner = owner };
        value.Metadata.Labels = own.Labels();
        value.Metadata.Annotations = own.Annotations(ids, content);
        if (!rulesSaySo && !origins.IsEmpty)
        {
            value.Metadata.Annotations[RuleClauses.Annotation] = string.Join(",", origins.Select(o => o.Clause));
        }

        JsonElement json = JsonSerializer.SerializeToElement(value, model);
        int slash = value.ApiVersion.IndexOf('/', StringComparison.Ordinal);
        var id = new ResourceId(value.ApiVersion[..Math.Max(0, slash)], value.ApiVersion[(slash + 1)..], value.Kind, space, name);
        _objects.Add(new PlannedObject(layer, id, json) { Clauses = ids, Rules = origins });
    }

    /// <summary>Notes that a clause has no form in the layer's language.</summary>
    public void Fail(string clause, string reason) => _failures.Add(new RenderFailure(clause, reason));

    /// <summary>Notes that several clauses have none.</summary>
    public void Fail(IEnumerable<string> clauses, string reason)
    {
        ArgumentNullException.ThrowIfNull(clauses);
        foreach (string clause in clauses)
        {
            Fail(clause, reason);
        }
    }

    /// <summary>What was gathered.</summary>
    public RenderedLayer Finish() => new(
        [.. _objects.OrderBy(o => o.Id.Kind, StringComparer.Ordinal).ThenBy(o => o.Id.Namespace, StringComparer.Ordinal).ThenBy(o => o.Id.Name, StringComparer.Ordinal)],
        [.. _failures]);
}

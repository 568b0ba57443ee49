using System.Text.Json;
using System.Text.Json.Nodes;
using LayeredPolicy.Calico.Models;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Validation;

/// <summary>A policy with Calico rules as the findings look at it: the document for positions, the decoded fields for meaning.</summary>
/// <param name="Document">Where it comes from.</param>
/// <param name="Shape">Its fields.</param>
internal sealed record PolicyDocument(ManifestDocument Document, PolicyShape Shape)
{
    /// <summary>Reads a policy; null when the document is of another kind or cannot be decoded.</summary>
    /// <param name="document">The document.</param>
    /// <param name="json">The object, under Calico's public API version.</param>
    public static PolicyDocument? Read(ManifestDocument document, JsonElement json)
    {
        if (CalicoSchemas.All.FirstOrDefault(s => s.Group == CalicoKinds.Group && s.Kind == document.Id.Kind) is not { } schema || json.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        DecodedObject decoded = ClientDecoder.Decode(json, schema);
        JsonObject spec = decoded.TakeSpec();
        return decoded.Fault is null && TypedObjects.ShapeOf(schema.Kind, spec) is { } shape ? new(document, shape) : null;
    }

    /// <summary>Whether the policy is only a preview.</summary>
    public bool IsStaged => Shape.StagedAction is not null;

    /// <summary>The tier, <c>default</c> when none is named.</summary>
    public string Tier => string.IsNullOrEmpty(Shape.Tier) ? "default" : Shape.Tier;

    /// <summary>The namespace of a namespaced policy, null for a global one.</summary>
    public string? Namespace => Shape.IsGlobal ? null : Document.Id.Namespace ?? "";

    /// <summary>The directory of its text; policies without text count as of one.</summary>
    public string Directory => Path.GetDirectoryName(Document.File) ?? "";

    /// <summary>Whether the policy governs a direction, as Calico's client fills its types.</summary>
    public bool Governs(string direction) => Shape.Types is { Count: > 0 } types
        ? types.Contains(direction)
        : direction == PolicyTypes.Egress ? Shape.Egress is { Count: > 0 } : Shape.Ingress is { Count: > 0 } || Shape.Egress is not { Count: > 0 };

    /// <summary>The rules of both directions, each with its path.</summary>
    public IEnumerable<(Rule Rule, string Path, bool IsIngress)> Rules =>
        At(Shape.Ingress, "spec.ingress", true).Concat(At(Shape.Egress, "spec.egress", false));

    /// <summary>The two sides of every rule, each with its path.</summary>
    public IEnumerable<(EntityRule Entity, string Path)> Entities
    {
        get
        {
            foreach ((Rule rule, string path, _) in Rules)
            {
                if (rule.Source is { } source)
                {
                    yield return (source, path + ".source");
                }

                if (rule.Destination is { } destination)
                {
                    yield return (destination, path + ".destination");
                }
            }
        }
    }

    /// <summary>Reports a finding.</summary>
    /// <param name="descriptor">The catalogue entry.</param>
    /// <param name="found">What was found, without what the title says already.</param>
    /// <param name="path">The field.</param>
    public Diagnostic Report(DiagnosticDescriptor descriptor, string found, string path = "") =>
        Document.Report(descriptor, $"{descriptor.Title}: {found}", path);

    private static IEnumerable<(Rule, string, bool)> At(IList<Rule>? rules, string path, bool isIngress) =>
        (rules ?? []).Select((r, i) => (r, FieldPath.Item(path, i), isIngress));
}

using System.Collections.Immutable;
using System.Text.Json;

namespace LayeredPolicy.Resources;

/// <summary>
/// The kinds that have a wire model, by group, version and kind. Each layer package contributes its kinds; applications add theirs.
/// Nothing is found by scanning.
/// </summary>
public sealed class ResourceCatalog
{
    private readonly Dictionary<(string Group, string Kind), ResourceKind> _kinds = [];

    /// <summary>Makes a catalogue of the given kinds; of two with one group and kind the later counts.</summary>
    public ResourceCatalog(params IEnumerable<ResourceKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        Kinds = [.. kinds];
        foreach (ResourceKind kind in Kinds)
        {
            foreach (string group in kind.OtherGroups.Prepend(kind.Group))
            {
                _kinds[(group, kind.Kind)] = kind;
            }
        }
    }

    /// <summary>The kinds in the order given.</summary>
    public ImmutableArray<ResourceKind> Kinds { get; }

    /// <summary>The kind of an object, or null when it has no model. A version that the model does not name is no obstacle: fields it does not know are kept.</summary>
    public ResourceKind? Find(ResourceId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _kinds.GetValueOrDefault((id.Group, id.Kind));
    }

    /// <summary>Whether the model of an object's kind names the object's version.</summary>
    public bool Knows(ResourceId id) => Find(id) is { } kind && (id.Group != kind.Group || kind.Versions.Contains(id.Version));

    /// <summary>Reads an object as the model of its kind; null when the kind has none. A field of the wrong type gives no value and a diagnostic.</summary>
    public Decoded<object>? Decode(ManifestDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Find(document.Id) is { } kind ? document.Decode(json => json.Deserialize(kind.Model)) : null;
    }

    /// <summary>This catalogue and the kinds of another.</summary>
    public ResourceCatalog With(ResourceCatalog other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(Kinds.AddRange(other.Kinds));
    }
}

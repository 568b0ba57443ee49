using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LayeredPolicy.Resources;

/// <summary>The schema of one value, with everything inside it: the structural schema of a custom resource, reduced to what decides.</summary>
public sealed record SchemaNode
{
    /// <summary>The type.</summary>
    public SchemaType Type { get; init; }

    /// <summary>Whether <c>null</c> is a value of its own. Otherwise the server drops a field that is null, or gives it its default.</summary>
    public bool Nullable { get; init; }

    /// <summary>The fields of an object.</summary>
    public FrozenDictionary<string, SchemaNode> Properties { get; init; } = FrozenDictionary<string, SchemaNode>.Empty;

    /// <summary>The fields that must be there.</summary>
    public ImmutableArray<string> Required { get; init; } = [];

    /// <summary>The values of a map, or null for an object with fields of its own.</summary>
    public SchemaNode? Values { get; init; }

    /// <summary>The items of a list.</summary>
    public SchemaNode? Items { get; init; }

    /// <summary>The only values that are allowed; empty when there is no such limit. Each list is a limit of its own: a value must be in all of them.</summary>
    public ImmutableArray<ImmutableArray<string>> Enumerations { get; init; } = [];

    /// <summary>The least number, characters, items or fields.</summary>
    public double? Minimum { get; init; }

    /// <summary>The greatest number, characters, items or fields.</summary>
    public double? Maximum { get; init; }

    /// <summary>What a text must match somewhere in it.</summary>
    public Regex? Pattern { get; init; }

    /// <summary>The pattern as the schema text has it.</summary>
    public string? PatternText { get; init; }

    /// <summary>The format of a text that is checked, such as <c>date-time</c>.</summary>
    public string? Format { get; init; }

    /// <summary>What the server puts in for an absent value.</summary>
    public JsonElement? Default { get; init; }

    /// <summary>Whether fields that the schema does not name are kept.</summary>
    public bool PreservesUnknownFields { get; init; }

    /// <summary>Whether the items of the list must differ from each other.</summary>
    public bool IsSet { get; init; }

    /// <summary>The fields that together identify an item of the list; empty for lists without a key.</summary>
    public ImmutableArray<string> MapKeys { get; init; } = [];

    /// <summary>Groups of fields of which an object may have one at most.</summary>
    public ImmutableArray<ImmutableArray<string>> AtMostOne { get; init; } = [];

    /// <summary>Words for readers other than the API server, such as how a typed client reads the value; the server ignores them.</summary>
    public ImmutableArray<string> Hints { get; init; } = [];

    /// <summary>The CEL rules of this value, in the order of the schema.</summary>
    public ImmutableArray<AdmissionRule> Rules { get; init; } = [];

    /// <summary>Whether this value or one inside it has a CEL rule.</summary>
    public bool HasRules => !Rules.IsEmpty || Items?.HasRules == true || Values?.HasRules == true || Properties.Values.Any(p => p.HasRules);
}

using System.Collections.Immutable;
using System.Text.Json;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The keys of a JWT rule by name. Keys that are fetched from somewhere are not known here.</summary>
internal sealed class KeySet
{
    private readonly ImmutableHashSet<string>? _names;
    private readonly bool _hasUnnamed;

    private KeySet(ImmutableHashSet<string>? names, bool hasUnnamed)
    {
        _names = names;
        _hasUnnamed = hasUnnamed;
    }

    /// <summary>The names of the keys that are known; empty for keys elsewhere.</summary>
    public IEnumerable<string> Names => _names ?? [];

    /// <summary>Reads an inline key set; keys elsewhere when there is none. An unreadable set has no keys, so nothing verifies.</summary>
    public static KeySet Read(string? jwks)
    {
        if (string.IsNullOrEmpty(jwks))
        {
            return new(null, true);
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(jwks);
            if (document.RootElement.ValueKind == JsonValueKind.Object &&
                document.RootElement.TryGetProperty("keys", out JsonElement keys) && keys.ValueKind == JsonValueKind.Array)
            {
                string?[] names = [.. keys.EnumerateArray().Where(k => k.ValueKind == JsonValueKind.Object).Select(NameOf)];
                return new([.. names.OfType<string>()], names.Contains(null));
            }
        }
        catch (JsonException)
        {
            // Falls through to the empty set, as istiod does with a key set it cannot read.
        }

        return new([], false);
    }

    /// <summary>Whether a key of that name is in the set: yes, no, or null when that is not known. No name stands for a published key.</summary>
    public bool? Contains(string? name)
    {
        if (name is null)
        {
            return _names is null || _names.Count > 0 || _hasUnnamed;
        }

        return _names is not null && _names.Contains(name) ? true : _hasUnnamed ? null : false;
    }

    private static string? NameOf(JsonElement key) =>
        key.TryGetProperty("kid", out JsonElement name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
}

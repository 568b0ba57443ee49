using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace LayeredPolicy;

/// <summary>An immutable set of labels, sorted by key in ordinal order. Keys and values are case-sensitive.</summary>
public sealed class LabelSet : IReadOnlyDictionary<string, string>, IEquatable<LabelSet>
{
    private readonly SortedList<string, string> _labels;

    /// <summary>Makes an empty set; an object initializer may fill it: <c>new LabelSet { ["app"] = "web" }</c>.</summary>
    public LabelSet() => _labels = new(StringComparer.Ordinal);

    /// <summary>Makes a set of the given labels; of two with one key the later stays.</summary>
    public LabelSet(IEnumerable<KeyValuePair<string, string>> labels)
        : this()
    {
        ArgumentNullException.ThrowIfNull(labels);
        foreach ((string key, string value) in labels)
        {
            _labels[key] = value;
        }
    }

    /// <summary>The set without labels.</summary>
    public static LabelSet Empty { get; } = new();

    /// <inheritdoc/>
    public int Count => _labels.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _labels.Keys;

    /// <inheritdoc/>
    public IEnumerable<string> Values => _labels.Values;

    /// <summary>The value of a label. Setting is for object initializers only.</summary>
    /// <exception cref="KeyNotFoundException">There is no such label.</exception>
    public string this[string key]
    {
        get => _labels[key];
        init => _labels[key] = value;
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _labels.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value) => _labels.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _labels.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(LabelSet? other) => other is not null && _labels.SequenceEqual(other._labels);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LabelSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach ((string key, string value) in _labels)
        {
            hash.Add(key, StringComparer.Ordinal);
            hash.Add(value, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    /// <summary>Prints <c>key=value,key=value</c> in key order.</summary>
    public override string ToString() => string.Join(',', _labels.Select(l => l.Key + "=" + l.Value));
}

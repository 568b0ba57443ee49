using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.Intrinsics;
using LayeredPolicy.Labels;

namespace LayeredPolicy;

/// <summary>An immutable set of labels, sorted by key in ordinal order. Keys and values are case-sensitive.</summary>
/// <remarks>
/// Two sets are equal when they hold the same labels. Reading is safe from any thread. Looking up a label costs one vector comparison
/// for sets of up to 32 labels and grows slowly after that; nothing is allocated.
/// </remarks>
public sealed class LabelSet : IReadOnlyDictionary<string, string>, IEquatable<LabelSet>
{
    private const int Tagged = 32;

    private LabelEntry[] _entries;
    private Vector256<byte> _tags;
    private int _count;

    /// <summary>Makes an empty set; an object initializer may fill it: <c>new LabelSet { ["app"] = "web" }</c>.</summary>
    public LabelSet() => _entries = [];

    /// <summary>Makes a set of the given labels; of two with one key the later stays.</summary>
    public LabelSet(IEnumerable<KeyValuePair<string, string>> labels)
        : this()
    {
        ArgumentNullException.ThrowIfNull(labels);
        if (labels is LabelSet other)
        {
            (_entries, _tags, _count) = (other.Entries.ToArray(), other._tags, other._count);
            return;
        }

        if (labels.TryGetNonEnumeratedCount(out int expected) && expected > 0)
        {
            _entries = new LabelEntry[expected];
        }

        foreach ((string key, string value) in labels)
        {
            Insert(key, value);
        }

        Retag();
    }

    /// <summary>The set without labels.</summary>
    public static LabelSet Empty { get; } = new();

    /// <inheritdoc/>
    public int Count => _count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys
    {
        get
        {
            for (int i = 0; i < _count; i++)
            {
                yield return _entries[i].Key;
            }
        }
    }

    /// <inheritdoc/>
    public IEnumerable<string> Values
    {
        get
        {
            for (int i = 0; i < _count; i++)
            {
                yield return _entries[i].Value;
            }
        }
    }

    /// <summary>The labels with their codes, sorted by key.</summary>
    internal ReadOnlySpan<LabelEntry> Entries => _entries.AsSpan(0, _count);

    /// <summary>A byte of each key's code, for the first 32 labels.</summary>
    internal Vector256<byte> Tags => _tags;

    /// <summary>Whether there are labels beyond those that have tags.</summary>
    internal bool IsLarge => _count > Tagged;

    /// <summary>The value of a label. Setting is for object initializers only.</summary>
    /// <exception cref="KeyNotFoundException">There is no such label.</exception>
    public string this[string key]
    {
        get => TryGetValue(key, out string? value) ? value : throw new KeyNotFoundException($"there is no label '{key}'");
        init
        {
            Insert(key, value);
            Retag();
        }
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Find(LabelCode.OfKey(key), key) >= 0;
    }

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        int index = Find(LabelCode.OfKey(key), key);
        value = index < 0 ? null : _entries[index].Value;
        return index >= 0;
    }

    /// <summary>A set with one label more, or with another value for it.</summary>
    public LabelSet With(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        return new LabelSet(this.Append(new KeyValuePair<string, string>(key, value)));
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
    {
        for (int i = 0; i < _count; i++)
        {
            yield return new KeyValuePair<string, string>(_entries[i].Key, _entries[i].Value);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(LabelSet? other)
    {
        if (other is null || other._count != _count)
        {
            return false;
        }

        for (int i = 0; i < _count; i++)
        {
            ref readonly LabelEntry mine = ref _entries[i];
            ref readonly LabelEntry theirs = ref other._entries[i];
            if (mine.KeyCode != theirs.KeyCode || mine.ValueCode != theirs.ValueCode || mine.Key != theirs.Key || mine.Value != theirs.Value)
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LabelSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (ref readonly LabelEntry entry in Entries)
        {
            hash.Add(entry.KeyCode);
            hash.Add(entry.ValueCode);
        }

        return hash.ToHashCode();
    }

    /// <summary>Prints <c>key=value,key=value</c> in key order.</summary>
    public override string ToString() => string.Join(',', this.Select(l => l.Key + "=" + l.Value));

    /// <summary>The position of a key in <see cref="Entries"/>, or -1.</summary>
    internal int Find(ulong code, string key)
    {
        uint candidates = Vector256.Equals(_tags, Vector256.Create(LabelCode.Tag(code))).ExtractMostSignificantBits();
        while (candidates != 0)
        {
            int i = BitOperations.TrailingZeroCount(candidates);
            ref readonly LabelEntry entry = ref _entries[i];
            if (entry.KeyCode == code && (LabelCode.IsExact(code) || entry.Key == key))
            {
                return i;
            }

            candidates &= candidates - 1;
        }

        return _count > Tagged ? Math.Max(-1, Locate(key)) : -1;
    }

    // The position of a key, or the complement of where it belongs.
    private int Locate(string key)
    {
        int low = 0;
        int high = _count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = string.CompareOrdinal(_entries[middle].Key, key);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }

    private void Insert(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        int index = _count > 0 && string.CompareOrdinal(_entries[_count - 1].Key, key) < 0 ? ~_count : Locate(key);
        if (index >= 0)
        {
            _entries[index] = new LabelEntry(key, value);
            return;
        }

        index = ~index;
        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, Math.Max(4, _count * 2));
        }

        Array.Copy(_entries, index, _entries, index + 1, _count - index);
        _entries[index] = new LabelEntry(key, value);
        _count++;
    }

    private void Retag()
    {
        Span<byte> tags = stackalloc byte[Tagged];
        tags.Clear();
        for (int i = 0; i < Math.Min(_count, Tagged); i++)
        {
            tags[i] = LabelCode.Tag(_entries[i].KeyCode);
        }

        _tags = Vector256.Create<byte>(tags);
    }
}

using System.Runtime.InteropServices;

namespace LayeredPolicy.Resources.Yaml;

/// <summary>The entries of one map while it is read: which keys there are, and which value each has in the end.</summary>
/// <remarks>Keys are equal when type and text are: the number 1 and the text "1" are two keys, until JSON makes one of them.</remarks>
internal sealed class MapEntries
{
    /// <summary>Up to how many entries a look through all is quicker than a table.</summary>
    private const int SmallMap = 12;

    private readonly List<Entry> _entries = [];
    private readonly Dictionary<(ScalarKind Kind, string Text), int> _table = [];

    private int _indexed;

    public int Count => _entries.Count;

    public Entry this[int index] => _entries[index];

    public void Clear()
    {
        _entries.Clear();
        if (_indexed > 0)
        {
            _table.Clear();
            _indexed = 0;
        }
    }

    /// <summary>Sets the value of a key. Returns the entry that it replaced, or null.</summary>
    public Entry? Set(Entry entry)
    {
        int index = Find(entry);
        if (index < 0)
        {
            _entries.Add(entry);
            if (_entries.Count > SmallMap)
            {
                AddToTable();
            }

            return null;
        }

        Entry old = _entries[index];
        _entries[index] = entry;
        return old;
    }

    /// <summary>
    /// Which entry stays for each key as JSON text, or null when all keys are text already. Of two keys that become the same text, the
    /// one that is text stays, or else the later.
    /// </summary>
    public Dictionary<string, int>? Winners()
    {
        if (_entries.TrueForAll(e => e.Kind == ScalarKind.String))
        {
            return null;
        }

        var winners = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < _entries.Count; i++)
        {
            if (!winners.TryGetValue(_entries[i].Text, out int other) || _entries[other].Kind != ScalarKind.String)
            {
                winners[_entries[i].Text] = i;
            }
        }

        return winners;
    }

    private int Find(Entry entry)
    {
        if (entry.Kind == ScalarKind.Float && entry.Text == ".nan")
        {
            return -1;
        }

        if (_entries.Count > SmallMap)
        {
            return _table.TryGetValue((entry.Kind, entry.Text), out int found) ? found : -1;
        }

        ReadOnlySpan<Entry> entries = CollectionsMarshal.AsSpan(_entries);
        for (int i = 0; i < entries.Length; i++)
        {
            if (entries[i].Kind == entry.Kind && (ReferenceEquals(entries[i].Name, entry.Name) || entries[i].Text == entry.Text))
            {
                return i;
            }
        }

        return -1;
    }

    private void AddToTable()
    {
        for (; _indexed < _entries.Count; _indexed++)
        {
            _table.TryAdd((_entries[_indexed].Kind, _entries[_indexed].Text), _indexed);
        }
    }

    /// <summary>One entry: the key's type and text, the nodes of key and value, and whether it came by a merge key.</summary>
    internal readonly record struct Entry(ScalarKind Kind, FieldName Name, int Key, int Value, bool Merged)
    {
        public string Text => Name.Text;
    }
}

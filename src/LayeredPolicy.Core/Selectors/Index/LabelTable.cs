using LayeredPolicy.Labels;

namespace LayeredPolicy.Selectors;

/// <summary>Gives numbers to keys and labels. Keys keep theirs; the number of a label that nobody holds is used again. Zero is no label.</summary>
internal sealed class LabelTable
{
    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);
    private readonly List<int> _holdersOfKey = [];
    private readonly Stack<int> _free = new();
    private int[] _keyOf = new int[64];
    private int _labels = 1;
    private int[] _slots = new int[64];
    private ulong[] _codes = new ulong[64];
    private int _used;

    /// <summary>The records of the labels.</summary>
    public CowArray<LabelRecord> Records { get; } = new();

    /// <summary>The number of a key.</summary>
    public int Key(string key)
    {
        if (!_keys.TryGetValue(key, out int number))
        {
            number = _keys.Count;
            _keys.Add(key, number);
            _holdersOfKey.Add(0);
        }

        return number;
    }

    /// <summary>The number of a label's key.</summary>
    public int KeyOf(int label) => _keyOf[label];

    /// <summary>Whether some endpoint, parent or selector holds a label with the key.</summary>
    public bool IsHeld(int key) => _holdersOfKey[key] > 0;

    /// <summary>The number of a label, which gets one holder more.</summary>
    public int Hold(int key, string value, ulong valueCode)
    {
        ulong code = Mix(key, valueCode);
        int mask = _slots.Length - 1;
        int at = (int)(code >> 32) & mask;
        while (_slots[at] != 0)
        {
            if (_codes[at] == code)
            {
                int known = _slots[at];
                ref readonly LabelRecord record = ref Records[known];
                if (record.Key == key && record.Value == value)
                {
                    Records.Write(known).Holders++;
                    _holdersOfKey[key]++;
                    return known;
                }
            }

            at = (at + 1) & mask;
        }

        int label = _free.TryPop(out int reused) ? reused : _labels++;
        Records.Write(label) = new LabelRecord { Key = key, Value = value, Holders = 1 };
        if (label >= _keyOf.Length)
        {
            Array.Resize(ref _keyOf, label * 2);
        }

        _keyOf[label] = key;
        _holdersOfKey[key]++;
        _slots[at] = label;
        _codes[at] = code;
        if (++_used * 2 > _slots.Length)
        {
            Grow();
        }

        return label;
    }

    /// <summary>One holder less; without any the label is forgotten.</summary>
    public void Release(int label)
    {
        ref LabelRecord record = ref Records.Write(label);
        _holdersOfKey[record.Key]--;
        if (--record.Holders > 0)
        {
            return;
        }

        Forget(label, Mix(record.Key, LabelCode.Of(record.Value)));
        record = default;
        _free.Push(label);
    }

    private static ulong Mix(int key, ulong valueCode)
    {
        ulong high = Math.BigMul(valueCode ^ ((ulong)(uint)key * 0x9E3779B97F4A7C15), 0xD6E8FEB86659FD93, out ulong low);
        return high ^ low;
    }

    // Closes the gap that the slot leaves, so that no marks of removed slots pile up.
    private void Forget(int label, ulong code)
    {
        int mask = _slots.Length - 1;
        int at = (int)(code >> 32) & mask;
        while (_slots[at] != label)
        {
            at = (at + 1) & mask;
        }

        int next = at;
        while (true)
        {
            next = (next + 1) & mask;
            if (_slots[next] == 0)
            {
                break;
            }

            int home = (int)(_codes[next] >> 32) & mask;
            if (((next - home) & mask) >= ((next - at) & mask))
            {
                (_slots[at], _codes[at]) = (_slots[next], _codes[next]);
                at = next;
            }
        }

        _slots[at] = 0;
        _used--;
    }

    private void Grow()
    {
        int[] slots = _slots;
        ulong[] codes = _codes;
        _slots = new int[slots.Length * 2];
        _codes = new ulong[slots.Length * 2];
        int mask = _slots.Length - 1;
        for (int i = 0; i < slots.Length; i++)
        {
            if (slots[i] != 0)
            {
                int at = (int)(codes[i] >> 32) & mask;
                while (_slots[at] != 0)
                {
                    at = (at + 1) & mask;
                }

                (_slots[at], _codes[at]) = (slots[i], codes[i]);
            }
        }
    }
}

namespace LayeredPolicy.Labels;

/// <summary>One label with the codes of its key and value.</summary>
internal readonly struct LabelEntry(string key, string value)
{
    public readonly string Key = key;
    public readonly string Value = value;
    public readonly ulong KeyCode = LabelCode.OfKey(key);
    public readonly ulong ValueCode = LabelCode.Of(value);
}

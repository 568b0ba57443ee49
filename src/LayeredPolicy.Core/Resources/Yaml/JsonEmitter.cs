using System.Globalization;
using System.Text.Json;

namespace LayeredPolicy.Resources.Yaml;

/// <summary>
/// Writes a tree as the JSON that <c>kubectl</c> makes of it, and notes what is lost or surprising on the way. It keeps its buffers from
/// one tree to the next.
/// </summary>
internal sealed class JsonEmitter(Utf8JsonWriter writer, List<YamlFinding> findings)
{
    private readonly List<MapEntries> _maps = [];
    private readonly ScalarReader _scalars = new(findings);
    private readonly PathStack _path = new();
    private readonly FieldNames _names = new();
    private YamlTree _tree = null!;
    private int _depth;
    private int _values;
    private int _aliased;
    private int _aliasDepth;

    /// <summary>Writes the whole tree. Throws <see cref="YamlSyntaxException"/> for a document that <c>kubectl</c> refuses.</summary>
    public void Emit(YamlTree tree)
    {
        _tree = tree;
        writer.Reset();
        _path.Clear();
        _depth = _values = _aliased = _aliasDepth = 0;
        Write(0);
        writer.Flush();
    }

    private void Write(int index)
    {
        Count(index);
        ref YamlNode node = ref _tree[index];
        switch (node.Kind)
        {
            case YamlNodeKind.Scalar:
                WriteScalar(in node, _scalars.Read(in node, _path));
                break;
            case YamlNodeKind.Alias:
                _aliasDepth++;
                Write(node.Target);
                _aliasDepth--;
                break;
            case YamlNodeKind.Sequence:
                Enter(index);
                WriteSequence(index);
                _depth--;
                break;
            default:
                Enter(index);
                WriteMapping(index);
                _depth--;
                break;
        }
    }

    private void WriteSequence(int index)
    {
        writer.WriteStartArray();
        int end = _tree[index].Next;
        int item = 0;
        for (int i = index + 1; i < end; i = _tree[i].Next)
        {
            _path.Push(item++);
            Write(i);
            _path.Pop();
        }

        writer.WriteEndArray();
    }

    private void WriteMapping(int index)
    {
        MapEntries entries = Borrow();
        Collect(index, entries, merged: false);
        Dictionary<string, int>? winners = entries.Winners();
        writer.WriteStartObject();
        for (int i = 0; i < entries.Count; i++)
        {
            MapEntries.Entry entry = entries[i];
            if (winners is not null && winners[entry.Text] != i)
            {
                findings.Add(new(CoreDiagnostics.DuplicateKey, SameText(entry), _tree[entry.Key].Start, _path.With(entry.Text)));
                continue;
            }

            WarnOfAddress(entry);
            writer.WritePropertyName(entry.Name.Encoded);
            _path.Push(entry.Text);
            Write(entry.Value);
            _path.Pop();
        }

        writer.WriteEndObject();
        entries.Clear();
        _maps.Add(entries);
    }

    private static string SameText(MapEntries.Entry entry) =>
        $"the key '{entry.Text}' occurs both as text and as another type; which of the values kubectl keeps is chance";

    // An IPv6 address that ends in '::' looks like a key without a value.
    private void WarnOfAddress(MapEntries.Entry entry)
    {
        ref YamlNode value = ref _tree[entry.Value];
        if (entry.Text.EndsWith(':') && _tree[entry.Key].Plain && value is { Kind: YamlNodeKind.Scalar, Plain: true, Value.Length: 0 })
        {
            findings.Add(new(
                CoreDiagnostics.AddressBecameMap,
                $"'{entry.Text}:' is a map with the key '{entry.Text}' and no value to kubectl, not an address",
                _tree[entry.Key].Start,
                _path.ToString()));
        }
    }

    private void Collect(int index, MapEntries entries, bool merged)
    {
        int end = _tree[index].Next;
        int value;
        for (int key = index + 1; key < end; key = _tree[value].Next)
        {
            value = _tree[key].Next;
            if (IsMergeKey(in _tree[key]))
            {
                Merge(value, entries);
                continue;
            }

            Count(key);
            MapEntries.Entry entry = ReadKey(key, value, merged);
            if (entries.Set(entry) is { } old)
            {
                Report(entry, old);
            }
        }
    }

    private void Report(MapEntries.Entry entry, MapEntries.Entry old)
    {
        int oldLine = _tree[old.Key].Start.Line + 1;
        string message = entry.Merged && !old.Merged
            ? $"the merge key '<<' replaces the value that line {oldLine} gives '{entry.Text}': with kubectl a merge counts where it stands"
            : $"the key '{entry.Text}' is set in line {oldLine} already; kubectl keeps the last value";
        bool both = entry.Merged != old.Merged && !entry.Merged;
        findings.Add(new(
            both ? CoreDiagnostics.MergedKeyReplaced : CoreDiagnostics.DuplicateKey,
            both ? $"the key '{entry.Text}' replaces the value that the merge key '<<' brought from line {oldLine}" : message,
            _tree[entry.Key].Start,
            _path.With(entry.Text)));
    }

    private MapEntries.Entry ReadKey(int key, int value, bool merged)
    {
        ref YamlNode node = ref _tree[key];
        if (node.Kind == YamlNodeKind.Alias)
        {
            node = ref _tree[node.Target];
        }

        if (node.Kind != YamlNodeKind.Scalar)
        {
            throw Refused(CoreDiagnostics.InvalidKey, "a list or a map cannot be the key of a map; a template such as {{ name }} must be filled in first, or be in quotes", key);
        }

        ScalarValue scalar = _scalars.Read(in node, _path, isKey: true);
        if (scalar.Kind == ScalarKind.String)
        {
            return new(ScalarKind.String, _names.Of(scalar.Text ?? node.Value.Span), key, value, merged);
        }

        string text = scalar.KeyText()
            ?? throw Refused(CoreDiagnostics.InvalidKey, $"'{(node.Value.Length == 0 ? "null" : node.Value)}' cannot be the key of a map: JSON keys are text", key);
        return new(scalar.Kind, _names.Of(text), key, value, merged);
    }

    private static bool IsMergeKey(in YamlNode node) =>
        node.Kind == YamlNodeKind.Scalar && node.Value.Span is "<<" && (node.Plain || node.Tag is "!" or "tag:yaml.org,2002:merge");

    private void Merge(int index, MapEntries entries)
    {
        int mapping = MappingAt(index);
        if (mapping >= 0)
        {
            MergeOne(index, mapping, entries);
            return;
        }

        if (_tree[index].Kind != YamlNodeKind.Sequence)
        {
            throw Refused(CoreDiagnostics.InvalidMerge, "the merge key '<<' needs a map, an alias of a map, or a list of these", index);
        }

        var items = new List<int>();
        for (int i = index + 1; i < _tree[index].Next; i = _tree[i].Next)
        {
            items.Add(i);
        }

        // The first of the list wins, so it is set last.
        for (int i = items.Count - 1; i >= 0; i--)
        {
            mapping = MappingAt(items[i]);
            if (mapping < 0)
            {
                throw Refused(CoreDiagnostics.InvalidMerge, "the list of a merge key '<<' may hold maps and aliases of maps only", items[i]);
            }

            MergeOne(items[i], mapping, entries);
        }
    }

    private void MergeOne(int index, int mapping, MapEntries entries)
    {
        Count(index);
        bool alias = _tree[index].Kind == YamlNodeKind.Alias;
        _aliasDepth += alias ? 1 : 0;
        Enter(index);
        Collect(mapping, entries, merged: true);
        _depth--;
        _aliasDepth -= alias ? 1 : 0;
    }

    private int MappingAt(int index)
    {
        int target = _tree[index].Kind == YamlNodeKind.Alias ? _tree[index].Target : index;
        return _tree[target].Kind == YamlNodeKind.Mapping ? target : -1;
    }

    private void WriteScalar(in YamlNode node, ScalarValue value)
    {
        switch (value.Kind)
        {
            case ScalarKind.Null: writer.WriteNullValue(); break;
            case ScalarKind.Boolean: writer.WriteBooleanValue(value.Integer != 0); break;
            case ScalarKind.Integer: writer.WriteNumberValue(value.Integer); break;
            case ScalarKind.Unsigned: writer.WriteNumberValue(unchecked((ulong)value.Integer)); break;
            case ScalarKind.Float when double.IsFinite(value.Float): writer.WriteNumberValue(value.Float); break;
            case ScalarKind.Float:
                throw new YamlSyntaxException(CoreDiagnostics.NotRepresentable, $"'{node.Value}' is a number that JSON does not have; put it in quotes if it is text", node.Start);
            default:
                if (value.Text is null)
                {
                    writer.WriteStringValue(node.Value.Span);
                }
                else
                {
                    writer.WriteStringValue(value.Text);
                }

                break;
        }
    }

    private void Enter(int index)
    {
        if (++_depth > ReaderLimits.MaxDepth)
        {
            throw Refused(CoreDiagnostics.TooDeep, string.Create(CultureInfo.InvariantCulture, $"lists and maps are nested more than {ReaderLimits.MaxDepth} deep"), index);
        }
    }

    // Counts as the upstream library does, so that the same documents are refused for their aliases; and bounds the size.
    private void Count(int index)
    {
        _values++;
        if (_aliasDepth == 0)
        {
            return;
        }

        _aliased++;
        bool excessive = _aliased > ReaderLimits.FreeAliasedValues && _values > ReaderLimits.FreeValues && (double)_aliased / _values > AllowedShare();
        if (excessive || writer.BytesCommitted + writer.BytesPending > ReaderLimits.MaxDocumentBytes)
        {
            throw Refused(CoreDiagnostics.AliasExpansion, "the document's aliases expand to too much", index);
        }
    }

    private double AllowedShare()
    {
        double progress = (double)(_values - ReaderLimits.LooseAliasValues) / (ReaderLimits.TightAliasValues - ReaderLimits.LooseAliasValues);
        return ReaderLimits.LooseAliasShare - ((ReaderLimits.LooseAliasShare - ReaderLimits.TightAliasShare) * Math.Clamp(progress, 0, 1));
    }

    private MapEntries Borrow()
    {
        if (_maps.Count == 0)
        {
            return new MapEntries();
        }

        MapEntries entries = _maps[^1];
        _maps.RemoveAt(_maps.Count - 1);
        return entries;
    }

    private YamlSyntaxException Refused(DiagnosticDescriptor descriptor, string message, int index) => new(descriptor, message, _tree[index].Start);
}

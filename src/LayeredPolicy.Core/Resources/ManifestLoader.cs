using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LayeredPolicy.Resources;

/// <summary>Collects documents and diagnostics from any number of texts.</summary>
internal sealed class ManifestLoader
{
    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];
    private readonly ImmutableArray<ManifestDocument>.Builder _documents = ImmutableArray.CreateBuilder<ManifestDocument>();
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    public Manifests ToManifests() => Manifests.Of(_documents.ToImmutable(), _diagnostics.ToImmutable());

    public ManifestLoader Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Directory.Exists(path))
        {
            foreach (string file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(f => Extensions.Contains(Path.GetExtension(f).ToLowerInvariant())).Order(StringComparer.Ordinal))
            {
                Parse(File.ReadAllText(file), file);
            }
        }
        else if (File.Exists(path))
        {
            Parse(File.ReadAllText(path), path);
        }
        else
        {
            _diagnostics.Add(CoreDiagnostics.PathMissing.Create($"there is no file or directory '{path}'"));
        }

        return this;
    }

    public ManifestLoader Read(Stream stream, string name)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, true, -1, leaveOpen: true);
        return Parse(reader.ReadToEnd(), name);
    }

    public ManifestLoader Parse(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.TrimStart('\uFEFF');
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            while (parser.TryConsume<DocumentStart>(out _))
            {
                var marks = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
                var buffer = new ArrayBufferWriter<byte>();
                using (var writer = new Utf8JsonWriter(buffer))
                {
                    Node(parser, writer, "", name, marks);
                }

                parser.Consume<DocumentEnd>();
                JsonElement json = JsonDocument.Parse(buffer.WrittenMemory).RootElement;
                if (json.ValueKind == JsonValueKind.Object)
                {
                    Add(json, "", marks);
                }
            }
        }
        catch (YamlException e)
        {
            _diagnostics.Add(CoreDiagnostics.YamlSyntax.Create(e.Message) with { Location = new(name, (int)e.Start.Line, (int)e.Start.Column) });
        }

        return this;
    }

    private void Add(JsonElement json, string prefix, Dictionary<string, SourceLocation> marks)
    {
        ResourceId id = ResourceIds.Of(json);
        if (id.Kind.EndsWith("List", StringComparison.Ordinal) && json.TryGetProperty("items", out JsonElement items) && items.ValueKind == JsonValueKind.Array)
        {
            int index = 0;
            foreach (JsonElement item in items.EnumerateArray())
            {
                Add(item, prefix + (prefix.Length > 0 ? "." : "") + string.Create(CultureInfo.InvariantCulture, $"items[{index++}]"), marks);
            }

            return;
        }

        _documents.Add(new ManifestDocument(id, json, path => Locate(marks, prefix, path)));
    }

    private static SourceLocation? Locate(Dictionary<string, SourceLocation> marks, string prefix, string path)
    {
        string full = prefix.Length == 0 ? path : path.Length == 0 ? prefix : prefix + "." + path;
        while (true)
        {
            if (marks.TryGetValue(full, out SourceLocation location))
            {
                return location;
            }

            int cut = full.LastIndexOfAny(['.', '[']);
            if (full.Length == 0)
            {
                return null;
            }

            full = cut < 0 ? "" : full[..cut];
        }
    }

    private static void Node(IParser parser, Utf8JsonWriter writer, string path, string name, Dictionary<string, SourceLocation> marks)
    {
        marks.TryAdd(path, new SourceLocation(name, (int)parser.Current!.Start.Line, (int)parser.Current.Start.Column));
        switch (parser.Current)
        {
            case Scalar scalar:
                parser.MoveNext();
                Value(scalar, writer);
                break;
            case MappingStart:
                parser.MoveNext();
                writer.WriteStartObject();
                while (!parser.TryConsume<MappingEnd>(out _))
                {
                    string key = parser.Consume<Scalar>().Value;
                    writer.WritePropertyName(key);
                    Node(parser, writer, path.Length == 0 ? key : path + "." + key, name, marks);
                }

                writer.WriteEndObject();
                break;
            case SequenceStart:
                parser.MoveNext();
                writer.WriteStartArray();
                for (int i = 0; !parser.TryConsume<SequenceEnd>(out _); i++)
                {
                    Node(parser, writer, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), name, marks);
                }

                writer.WriteEndArray();
                break;
            default:
                throw new YamlException(parser.Current!.Start, parser.Current.End, "aliases are not read yet");
        }
    }

    private static void Value(Scalar scalar, Utf8JsonWriter writer)
    {
        string value = scalar.Value;
        if (scalar.Style != ScalarStyle.Plain)
        {
            writer.WriteStringValue(value);
        }
        else if (value is "" or "~" or "null" or "Null" or "NULL")
        {
            writer.WriteNullValue();
        }
        else if (value is "true" or "True" or "TRUE" or "yes" or "on")
        {
            writer.WriteBooleanValue(true);
        }
        else if (value is "false" or "False" or "FALSE" or "no" or "off")
        {
            writer.WriteBooleanValue(false);
        }
        else if (long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number))
        {
            writer.WriteNumberValue(number);
        }
        else if ((char.IsAsciiDigit(value[0]) || value[0] is '-' or '.') && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double real))
        {
            writer.WriteNumberValue(real);
        }
        else
        {
            writer.WriteStringValue(value);
        }
    }
}

using System.Globalization;
using System.Text.Json;
using LayeredPolicy.Tests;

namespace LayeredPolicy.Core.Tests.Resources;

/// <summary>Reads what people really published, and compares with what kubectl's library made of it.</summary>
public class WildInputsTests
{
    [Fact]
    public void Every_recorded_object_is_read_as_kubectl_reads_it()
    {
        string cases = SharedFolder.Require("corpora/wild-validation/cases.jsonl");
        string inputs = SharedFolder.Require("inputs/wild");
        var read = new Dictionary<string, Manifests>(StringComparer.Ordinal);
        var wrong = new List<string>();
        foreach (string line in File.ReadLines(cases))
        {
            using JsonDocument testCase = JsonDocument.Parse(line);
            string source = testCase.RootElement.GetProperty("source").GetString()!;
            string file = PathOf(inputs, source);
            if (!read.TryGetValue(file, out Manifests? manifests))
            {
                read.Add(file, manifests = Manifests.Load(file));
            }

            JsonElement expected = testCase.RootElement.GetProperty("object");
            bool converted = testCase.RootElement.TryGetProperty("convertedFrom", out _);
            if (!manifests.Documents.Any(d => JsonEquality.Same(d.Json, expected, converted ? "apiVersion" : null)))
            {
                wrong.Add(source);
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of the recorded objects were read differently:\n{string.Join('\n', wrong.Take(20))}");
    }

    [Fact]
    public void Every_diagnostic_of_a_wild_file_has_a_position_in_it()
    {
        Manifests manifests = Manifests.Load(SharedFolder.Require("inputs"));

        Assert.NotEmpty(manifests.Documents);
        Assert.All(manifests.Diagnostics, d =>
        {
            Assert.NotNull(d.Location);
            string[] lines = File.ReadAllText(d.Location.Value.File).Split('\n');
            Assert.InRange(d.Location.Value.Line, 1, lines.Length);
        });
    }

    // OWNER/REPO[@COMMIT] PATH#DOC[.items[J]]
    private static string PathOf(string inputs, string source)
    {
        int blank = source.IndexOf(' ', StringComparison.Ordinal);
        int hash = source.LastIndexOf('#');
        string repository = source[..blank].Replace("/", "__", StringComparison.Ordinal);
        Assert.True(int.TryParse(source[(hash + 1)..].Split('.')[0], CultureInfo.InvariantCulture, out _), source);
        return Path.Combine(inputs, repository, source[(blank + 1)..hash]);
    }
}

using System.Text;
using System.Text.Json;
using LayeredPolicy.Splitting;

namespace LayeredPolicy.Reporting;

/// <summary>Writes a plan for programs, for reviews and for clusters.</summary>
public static class PlanReport
{
    /// <summary>The version of the JSON form; it changes when a field changes its meaning.</summary>
    public const int SchemaVersion = 1;

    /// <summary>The objects as YAML, one document each, in the order given.</summary>
    public static string ToYaml(IEnumerable<PlannedObject> objects)
    {
        ArgumentNullException.ThrowIfNull(objects);
        var text = new StringBuilder();
        foreach (PlannedObject planned in objects)
        {
            text.Append("---\n").Append(planned.Json.GetRawText()).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The plan as JSON, objects included.</summary>
    public static string ToJson(SplitPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            PlanJson.Write(writer, plan);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The plan as Markdown.</summary>
    public static string ToMarkdown(SplitPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return PlanMarkdown.Write(plan);
    }
}

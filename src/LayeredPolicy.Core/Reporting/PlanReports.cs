using System.Text;
using System.Text.Json;
using LayeredPolicy.Resources;
using LayeredPolicy.Splitting;

namespace LayeredPolicy.Reporting;

/// <summary>Writes a plan for programs, for reviews and for clusters.</summary>
public static class PlanReports
{
    /// <summary>The version of the JSON form; it changes when a field changes its meaning.</summary>
    public const int SchemaVersion = 1;

    /// <summary>The objects as YAML, one document each, in the order given.</summary>
    public static string ToYaml(this IEnumerable<PlannedObject> objects)
    {
        ArgumentNullException.ThrowIfNull(objects);
        return ManifestWriter.WriteAll(objects.Select(o => o.Json));
    }

    /// <summary>The plan as JSON, objects included.</summary>
    public static string ToJson(this SplitPlan plan) => ToJson(plan, null);

    /// <summary>The plan and its proof as JSON, objects included.</summary>
    public static string ToJson(this SplitPlan plan, Proof? proof)
    {
        ArgumentNullException.ThrowIfNull(plan);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            PlanJson.Write(writer, plan, proof);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The plan as Markdown.</summary>
    public static string ToMarkdown(this SplitPlan plan) => ToMarkdown(plan, null);

    /// <summary>The plan and its proof as Markdown.</summary>
    public static string ToMarkdown(this SplitPlan plan, Proof? proof)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return PlanMarkdown.Write(plan, proof);
    }
}

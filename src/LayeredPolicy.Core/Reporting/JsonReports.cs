using System.Globalization;
using System.Text.Json;
using LayeredPolicy.Reporting.Json;

namespace LayeredPolicy;

/// <summary>JSON views for programs. Every document names its schema and version in <c>schema</c>; a field never changes its meaning in one version.</summary>
public static class JsonReports
{
    /// <summary>The map as JSON, schema <c>layeredpolicy.dev/map/v1</c>.</summary>
    public static string ToJson(this ConnectivityMap map)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        map.WriteJson(writer);
        return writer.ToString();
    }

    /// <summary>Writes the map as JSON, schema <c>layeredpolicy.dev/map/v1</c>, without making one text of it: maps of large clusters are long.</summary>
    /// <param name="map">The map.</param>
    /// <param name="writer">Takes the text; it is neither flushed nor closed.</param>
    public static void WriteJson(this ConnectivityMap map, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(writer);
        new MapJson(map).Write(writer);
    }

    /// <summary>The difference as JSON, schema <c>layeredpolicy.dev/diff/v1</c>.</summary>
    public static string ToJson(this SemanticDiff diff)
    {
        ArgumentNullException.ThrowIfNull(diff);
        return JsonSerializer.Serialize(ReportDocumentBuilder.Diff(diff), ReportJsonContext.Default.DiffDocument) + "\n";
    }

    /// <summary>The report as JSON, schema <c>layeredpolicy.dev/bypass/v1</c>.</summary>
    public static string ToJson(this BypassReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return JsonSerializer.Serialize(ReportDocumentBuilder.Bypass(report), ReportJsonContext.Default.BypassDocument) + "\n";
    }

    /// <summary>The findings as JSON, schema <c>layeredpolicy.dev/findings/v1</c>.</summary>
    public static string ToJson(this IEnumerable<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        return JsonSerializer.Serialize(ReportDocumentBuilder.Findings(diagnostics), ReportJsonContext.Default.FindingsDocument) + "\n";
    }
}

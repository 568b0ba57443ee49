using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LayeredPolicy.Reporting.Json;

namespace LayeredPolicy;

/// <summary>A report as one HTML page that needs nothing else: no network, no server, no external file.</summary>
public static class HtmlReports
{
    /// <summary>
    /// The map as a page: a graph and a matrix of the classes, a filter, and for each edge the traffic of both layers with the rules that
    /// decide one natural flow of it.
    /// </summary>
    /// <remarks>
    /// Names from the input are data, never markup: they are embedded as JSON and shown as text, and the page's content security policy
    /// allows no script but its own.
    /// </remarks>
    public static string ToHtml(this ConnectivityMap map) => ToHtml(map, "Connectivity");

    /// <summary>The map as a page with a title.</summary>
    public static string ToHtml(this ConnectivityMap map, string title)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(title);
        string script = Part("report.js");
        // The default encoder of System.Text.Json writes <, > and & as escapes, so the data cannot end its element.
        string data = JsonSerializer.Serialize(ReportDocumentBuilder.MapWithSteps(map), ReportJsonContext.Default.MapDocument);
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        return new StringBuilder(Part("report.html"))
            .Replace("{{policy}}", $"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{hash}'")
            .Replace("{{style}}", Part("report.css"))
            .Replace("{{script}}", script)
            .Replace("{{title}}", WebUtility.HtmlEncode(title).Replace("{", "&#123;", StringComparison.Ordinal))
            .Replace("{{data}}", data)
            .ToString();
    }

    private static string Part(string name)
    {
        using Stream stream = typeof(HtmlReports).Assembly.GetManifestResourceStream("LayeredPolicy.Reporting." + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

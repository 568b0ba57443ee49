using System.Reflection;
using System.Text;
using LayeredPolicy.Calico;
using LayeredPolicy.Istio;

namespace LayeredPolicy.Architecture.Tests;

/// <summary>The catalogue of diagnostics and its page agree, and an id means one thing.</summary>
public sealed class DiagnosticCatalogTests
{
    private static IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
    [
        .. new[] { typeof(CoreDiagnostics), typeof(CalicoDiagnostics), typeof(IstioDiagnostics) }
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(p => p.PropertyType == typeof(DiagnosticDescriptor))
            .Select(p => (DiagnosticDescriptor)p.GetValue(null)!)
            .OrderBy(d => d.Id, StringComparer.Ordinal),
    ];

    [Fact]
    public void An_id_stands_for_one_thing()
    {
        Assert.NotEmpty(Descriptors);
        Assert.Empty(Descriptors.GroupBy(d => d.Id).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void Every_entry_has_a_title_and_a_remedy()
    {
        Assert.Empty(Descriptors.Where(d => string.IsNullOrWhiteSpace(d.Title) || string.IsNullOrWhiteSpace(d.Remedy)).Select(d => d.Id));
    }

    [Fact]
    public void The_catalogue_page_lists_every_entry()
    {
        var page = new StringBuilder();
        page.Append("# Diagnostics\n\n");
        page.Append("Every id that LayeredPolicy can report. LP1xxx come from Core, LP2xxx from the network layer, LP3xxx from the mesh layer.\n");
        page.Append("The page is written from the catalogue in the code; an id that was retired is never used again.\n\n");
        page.Append("| Id | Severity | What it stands for | What to do |\n|---|---|---|---|\n");
        foreach (DiagnosticDescriptor each in Descriptors)
        {
            page.Append("| ").Append(each.Id).Append(" | ").Append(each.Severity.ToString().ToLowerInvariant()).Append(" | ")
                .Append(Cell(each.Title)).Append(" | ").Append(Cell(each.Remedy)).Append(" |\n");
        }

        Golden.Verify(page.ToString(), "docs", "diagnostics.md");
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}

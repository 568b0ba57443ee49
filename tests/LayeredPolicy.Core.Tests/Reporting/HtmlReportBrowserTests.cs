using System.Net;
using Xunit;

namespace LayeredPolicy.Core.Tests.Reporting;

public sealed class HtmlReportBrowserTests
{
    [Fact]
    public void The_page_draws_graph_matrix_and_details_and_hostile_names_stay_text()
    {
        Assert.SkipWhen(Browser.Path is null, "no Chromium browser is installed");
        ConnectivityMap map = HostileNames.World.Map();
        int from = map.ClassOf("shop/" + HostileNames.Script)!.Index, to = map.ClassOf("shop/" + HostileNames.Image)!.Index;
        string page = Browser.Open(map.ToHtml("Shop & bank"), $"#edge={from}%3E{to}");

        // The script ran, and only ours: the title is ours and nothing of the names became an element.
        Assert.Contains("<title>Shop &amp; bank</title>", page, StringComparison.Ordinal);
        Assert.Contains("4 classes of ends, 2 edges; shown: 4 and 2", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.Equal(2, Count(page, "<path class=\"edge"));
        Assert.Equal(1, Count(page, "<path class=\"edge picked"));
        Assert.Equal(4, Count(page, "<g class=\"node"));
        Assert.Equal(16, Count(page, "<td "));

        // The edge of the fragment is open with its sets and the deciding rule.
        string details = page[page.IndexOf("<aside", StringComparison.Ordinal)..page.IndexOf("</aside>", StringComparison.Ordinal)];
        Assert.Contains("TCP 80", details, StringComparison.Ordinal);
        Assert.Contains("Who decides", details, StringComparison.Ordinal);
        Assert.Contains(WebUtility.HtmlEncode("shop/" + HostileNames.Script).Replace("&#39;", "'", StringComparison.Ordinal), details, StringComparison.Ordinal);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}

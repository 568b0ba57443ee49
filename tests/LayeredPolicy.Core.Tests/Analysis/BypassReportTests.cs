using LayeredPolicy.Analysis;
using Xunit;

namespace LayeredPolicy.Core.Tests.Analysis;

public sealed class BypassReportTests
{
    private static readonly PolicyWorld s_world = TestWorld.Of(
        "a b",
        new RuledLayer(LayerKind.Network, open: false)
            .Rule("shop/a", "shop/b", TestWorld.Tcp(80, 91))
            .Rule("shop/a", "outside", TestWorld.Tcp(443)),
        new RuledLayer(LayerKind.Mesh, open: true).Rule("shop/a", "shop/b", TestWorld.Tcp(80, 82)));

    [Fact]
    public void Each_scenario_takes_one_control_away()
    {
        var report = BypassReport.For(s_world, "shop/a");
        Assert.Equal("TCP 80", report.Normal.Single(r => r.To.Name == "shop/b").Traffic.ToString());
        Assert.Equal("TCP 80, 91", report.Table(BypassScenario.MeshOff).Reach.Single(r => r.To.Name == "shop/b").Traffic.ToString());
        Assert.Equal("TCP 91", report.Table(BypassScenario.MeshOff).Opened.Single().Opened.ToString());
        Assert.Equal("TCP 82", report.Table(BypassScenario.NetworkOff).Opened.First(r => r.To.Name == "shop/b").Opened.ToString());
        Assert.Empty(report.Table(BypassScenario.OwnProxySkipped).Opened);
    }

    [Fact]
    public void The_five_questions_are_answered_by_kind_of_destination()
    {
        var report = BypassReport.For(s_world, "shop/a");
        Assert.Equal(["shop/b"], report.Answers[BypassQuestion.UnprotectedWorkloads].Select(r => r.To.Name));
        Assert.Equal(["public addresses"], report.Answers[BypassQuestion.Exfiltration].Select(r => r.To.Name));
        Assert.Equal(["private addresses"], report.Answers[BypassQuestion.ServicesOutsideMesh].Select(r => r.To.Name));
        Assert.Contains("cloud metadata address", report.Answers[BypassQuestion.Infrastructure].Select(r => r.To.Name));
    }

    [Fact]
    public void A_workload_that_is_not_in_the_input_is_refused() =>
        Assert.Contains("shop/nobody", Assert.Throws<ArgumentException>(() => BypassReport.For(s_world, "shop/nobody")).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_class_of_workloads_has_a_report() => Assert.Equal(["shop/a", "shop/b"], BypassReport.ForAll(s_world).Select(r => r.Workload.Name));
}

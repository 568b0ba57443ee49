using LayeredPolicy.Programs;

namespace LayeredPolicy.Architecture.Tests;

/// <summary>The five programs of the README run, and say what the README promises.</summary>
public sealed class ProgramTests
{
    private static readonly string s_bank = Repository.PathOf("samples", "bank");

    [Fact]
    public void The_manifests_of_the_sample_are_clean()
    {
        Assert.Equal("", Output(o => ReadAndLint.Run(s_bank, o)));
    }

    [Fact]
    public void The_selector_program_matches_and_compares_across_syntaxes()
    {
        Assert.Contains("matches: True, implies the Kubernetes selector: True", Output(SelectorAlgebra.Run), StringComparison.Ordinal);
    }

    [Fact]
    public void The_flow_program_tells_what_each_enforcement_point_did()
    {
        string text = Output(o => OneFlow.Run(s_bank, o));
        Assert.Contains("network  ALLOWED egress at bank/web", text, StringComparison.Ordinal);
        Assert.Contains("mesh     ALLOWED sidecar of bank/summary", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_map_program_shows_what_the_split_closes_and_what_a_bypass_opens()
    {
        string text = Output(o => AllFlows.Run(s_bank, o));
        Assert.Contains("opened 0, closed ", text, StringComparison.Ordinal);
        Assert.Contains("# Blast radius of bank/web", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_split_program_proves_its_plan()
    {
        Assert.Contains("read-summary  [L1]", Output(o => SplitAndProve.Run(s_bank, o)), StringComparison.Ordinal);
    }

    private static string Output(Action<TextWriter> program)
    {
        using var writer = new StringWriter();
        program(writer);
        return writer.ToString();
    }
}

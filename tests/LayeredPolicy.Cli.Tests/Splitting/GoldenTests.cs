using LayeredPolicy.Reporting;
using LayeredPolicy.Splitting;

namespace LayeredPolicy.Tests.Splitting;

/// <summary>The bank's emitted YAML, reviewed as text. UPDATE_GOLDEN=1 writes the files anew.</summary>
public sealed class GoldenTests
{
    [Theory]
    [InlineData(NetworkTarget.Calico, MeshTarget.Sidecar)]
    [InlineData(NetworkTarget.Kubernetes, MeshTarget.Sidecar)]
    [InlineData(NetworkTarget.Calico, MeshTarget.None)]
    public void The_bank_is_written_as_reviewed(NetworkTarget network, MeshTarget mesh)
    {
        string bank = Path.Combine(Tool.Root, "samples", "bank");
        SplitPlan plan = Splitter.Split(IntentSet.Load(Path.Combine(bank, "intent.yaml")), ClusterFacts.From(Manifests.Load(bank)).AsServed(), Shop.Profile(network, mesh));
        string name = $"bank-{network}-{mesh}".ToLowerInvariant();

        Compare(name + ".yaml", plan.Objects.ToYaml());
        Compare(name + ".txt", plan.Summary().Replace(bank, "samples/bank", StringComparison.Ordinal));
        Assert.True(plan.Prove().Holds, plan.Prove().ToString());
    }

    private static void Compare(string name, string text)
    {
        string path = Path.Combine(Tool.Root, "tests", "LayeredPolicy.Cli.Tests", "testdata", "golden", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.ReadAllText(path), text);
    }
}

using System.Text.Json;

namespace LayeredPolicy.Tests;

public sealed class BankSampleTests
{
    private static string Bank => Path.Combine(Tool.Root, "samples", "bank");

    private static string[] Split(params string[] more) => ["split", Path.Combine(Bank, "intent.yaml"), "--facts", Bank, .. more];

    [Fact]
    public void The_bank_splits_cleanly_and_writes_both_halves()
    {
        string folder = Tool.Folder();
        try
        {
            Tool.Run run = Tool.Of(Split("--out", folder));

            Assert.Equal(0, run.ExitCode);
            Assert.Empty(run.Errors);
            Manifests written = Manifests.Load(folder);
            Assert.False(written.HasErrors);
            Assert.Contains(written.Documents, d => d.Id is { Group: "projectcalico.org", Kind: "NetworkPolicy" });
            Assert.Contains(written.Documents, d => d.Id is { Group: "security.istio.io", Kind: "AuthorizationPolicy" });
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    [Theory]
    [InlineData("calico", "sidecar")]
    [InlineData("kubernetes", "sidecar")]
    [InlineData("calico", "none")]
    [InlineData("kubernetes", "none")]
    [InlineData("calico", "ambient")]
    public void The_output_has_no_line_wider_than_100_columns_and_no_trailing_space(string network, string mesh)
    {
        Tool.Run run = Tool.Of(Split("--network", network, "--mesh", mesh, "--out", "-"));

        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 100, line));
        Assert.All(run.Output.Split('\n'), line => Assert.False(line.EndsWith(' '), line));
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public void Splitting_twice_gives_the_same_bytes()
    {
        Assert.Equal(Tool.Of(Split("--output", "json")).Output, Tool.Of(Split("--output", "json")).Output);
    }

    [Fact]
    public void The_json_output_names_every_clause_and_the_clauses_of_every_object()
    {
        using JsonDocument json = JsonDocument.Parse(Tool.Of(Split("--output", "json")).Output);
        string[] clauses = [.. json.RootElement.GetProperty("clauses").EnumerateArray().Select(c => c.GetProperty("id").GetString()!)];

        Assert.Equal(["closed", "customers", "read-summary", "read-entries", "settle", "store", "no-metadata", "retry-summary", "break-ledger"], clauses);
        Assert.All(json.RootElement.GetProperty("objects").EnumerateArray(), o => Assert.All(o.GetProperty("clauses").EnumerateArray(), c => Assert.Contains(c.GetString(), clauses)));
    }

    [Fact]
    public void Without_a_mesh_the_request_clauses_are_refused_and_say_why()
    {
        Tool.Run run = Tool.Of(Split("--mesh", "none", "--output", "json"));
        using JsonDocument json = JsonDocument.Parse(run.Output);
        string?[] refused = [.. json.RootElement.GetProperty("unenforceable").EnumerateArray().Select(c => c.GetProperty("clause").GetString()).Distinct()];

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["read-summary", "read-entries", "settle", "retry-summary", "break-ledger"], refused);
    }

    [Fact]
    public void The_proof_says_which_clauses_it_does_not_speak_of()
    {
        Assert.Contains("of the clauses that are placed; not placed:", Tool.Of(Split("--mesh", "none", "--out", "-")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_that_the_facts_contradict_is_an_error_and_writes_nothing()
    {
        string folder = Tool.Folder();
        try
        {
            Tool.Run run = Tool.Of(Split("--mesh", "ambient", "--out", folder));

            Assert.Equal(2, run.ExitCode);
            Assert.Contains("error LP1514: ", run.Errors, StringComparison.Ordinal);
            Assert.Contains("the target is an ambient mesh, and the facts say that bank/web has a sidecar", run.Errors, StringComparison.Ordinal);
            Assert.Empty(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    [Fact]
    public void Markdown_output_is_a_table_of_the_clauses()
    {
        Assert.Contains("| read-summary | L1 |", Tool.Of(Split("--output", "markdown")).Output, StringComparison.Ordinal);
    }
}

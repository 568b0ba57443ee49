using System.Text.RegularExpressions;

namespace LayeredPolicy.Tests;

public sealed partial class BrokenInputTests
{
    private const string Head = """
        apiVersion: layeredpolicy.dev/v1alpha1
        kind: IntentSet
        metadata: { name: shop, owner: team }
        subjects:
          web: { workload: { namespace: shop, selector: "app == 'web'" } }
          api: { workload: { namespace: shop, selector: "app == 'api'" } }

        """;

    private const string Clause = "clauses:\n  - { id: a, allow: { from: web, to: api, port: 8080 } }\n";

    private const string Facts = """
        apiVersion: v1
        kind: Namespace
        metadata: { name: shop, labels: { istio-injection: enabled } }
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: web, namespace: shop, labels: { app: web } }
        spec: { serviceAccountName: web, containers: [{ name: c, image: i }] }
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: api, namespace: shop, labels: { app: api } }
        spec: { serviceAccountName: api, containers: [{ name: c, image: i, ports: [{ name: http, containerPort: 8080 }] }] }
        ---
        apiVersion: v1
        kind: Service
        metadata: { name: api, namespace: shop }
        spec: { selector: { app: api }, ports: [{ port: 80, targetPort: 8080 }] }
        """;

    /// <summary>The intent, what the message must hold, and the line and column that it must point to.</summary>
    public static TheoryData<string, string, string> BrokenIntents => new()
    {
        { "a: [1, 2\nb: 3\n", "LP10", "2:" },
        { "a: 1\n\tb: 2\n", "LP10", "2:" },
        { "", "LP1401", "1:1" },
        { "kind: ConfigMap\napiVersion: v1\n", "LP1401", "1:1" },
        { Head.Replace("v1alpha1", "v9", StringComparison.Ordinal) + Clause, "LP1401", "1:" },
        { Head.Replace("owner: team", "ownr: team", StringComparison.Ordinal) + Clause, "did you mean 'owner'", "3:" },
        { Head.Replace(", owner: team", "", StringComparison.Ordinal) + Clause, "LP1403", "3:" },
        { Head.Replace("name: shop, owner", "name: Shop_1, owner", StringComparison.Ordinal) + Clause, "LP1418", "3:" },
        { Head + "clauses: nothing\n", "LP1404", "7:10" },
        { Head + "clauses:\n  - { id: a, allow: { from: web, to: api, prt: 8080 } }\n", "did you mean 'port'", "8:" },
        { Head + "clauses:\n  - { id: a, allow: { from: web, to: api, port: 80800 } }\n", "LP1406", "8:" },
        { Head + "clauses:\n  - { id: a, allow: { from: web, to: api, port: Http_1 } }\n", "LP1406", "8:" },
        { Head + "clauses:\n  - { id: a, allow: { from: web, to: api } }\n", "LP1414", "8:" },
        { Head + "clauses:\n  - { id: a, allow: { from: wbe, to: api, port: 8080 } }\n", "did you mean 'web'", "8:" },
        { Head + "clauses:\n  - { id: a, allow: { from: web, to: api, port: 8080, protocol: htttp } }\n", "did you mean 'http'", "8:" },
        { Head + "clauses:\n  - { id: a, allow: { from: web, to: api, port: 8080, protocol: tcp, http: { methods: [GET] } } }\n", "LP1412", "8:" },
        { Head + "clauses:\n  - { id: a, allow: { from: web, to: api, port: 8080, http: { methods: [get] } } }\n", "LP1415", "8:" },
        { Head + "clauses:\n  - { id: a, allow: { from: web, to: api, port: 8080, http: { paths: [\"/a/{**}/{*}\"] } } }\n", "LP1415", "8:" },
        { Head + "clauses:\n  - { id: a, allow: { from: web, to: api, port: 8080, http: { methods: [] } } }\n", "LP1403", "8:" },
        { Head + "clauses:\n  - { id: a, mtls: { cluster: true, mode: strict }, allow: { from: web, to: api, port: 1 } }\n", "LP1411", "8:" },
        { Head + Clause + "  - { id: a, allow: { from: api, to: web, port: 1 } }\n", "LP1409", "9:" },
        { Head + "clauses:\n  - { id: a, allow: { from: web, to: { cidr: 10.0.0.1/8 }, port: 1 } }\n", "host bits", "8:" },
        { Head + "clauses:\n  - { id: a, allow: { from: web, to: { host: { addresses: [10.0.0] } }, port: 1 } }\n", "LP1407", "8:" },
        { Head + "clauses:\n  - { id: a, allow: { from: web, to: { workload: { namespace: shop, selector: \"app = 'x'\" } }, port: 1 } }\n", "LP1408", "8:" },
        { Head + "clauses:\n  - { id: a, allow: { from: web, to: api, port: 1 }, expires: tomorrow }\n", "LP1413", "8:" },
        { Head + Clause + "operations:\n  - { id: b, target: api, retries: { attempts: 2, methods: [POST] } }\n", "LP1417", "10:" },
        { Head + Clause + "operations:\n  - { id: b, target: api, timeout: 5 }\n", "LP1404", "10:" },
        { Head + Clause + "accept:\n  - { clause: x, residual: R1, reason: because }\n", "LP1416", "10:" },
        { Head + Clause + "accept:\n  - { clause: a, residual: R12, reason: because }\n", "LP1405", "10:" },
        { Head + "clauses:\n  - { id: a, allow: { from: web, to: [], port: 1 } }\n", "LP1403", "8:" },
        { Head.Replace("api: {", "ring: { group: [ring] }\n  api: {", StringComparison.Ordinal) + "clauses:\n  - { id: a, allow: { from: ring, to: api, port: 1 } }\n", "LP1421", "6:" },
        { Head.Replace("app == 'api'", "app == 'gone'", StringComparison.Ordinal) + Clause, "LP1501", "6:" },
        { Head.Replace("'api'\"", "'api'\", serviceAccount: other", StringComparison.Ordinal) + Clause, "LP1503", "6:" },
        { Head + "clauses:\n  - { id: a, allow: { from: web, to: api, port: { service: api, number: 81 } } }\n", "LP1504", "8:" },
        { Head + "clauses:\n  - { id: a, allow: { from: web, to: api, port: metrics } }\n", "LP1504", "8:" },
        { Head + Clause + "  - { id: b, defaultDeny: { namespaces: [shop] } }\n", "LP1502", "9:" },
    };

    [Theory]
    [MemberData(nameof(BrokenIntents))]
    public void A_broken_intent_gives_a_position_and_exit_code_2(string intent, string expected, string position)
    {
        string folder = Tool.Folder();
        try
        {
            string path = Path.Combine(folder, "intent.yaml");
            File.WriteAllText(path, intent);
            File.WriteAllText(Path.Combine(folder, "facts.yaml"), Facts);

            Tool.Run run = Tool.Of("split", path, "--facts", Path.Combine(folder, "facts.yaml"), "--out", "-");

            Assert.Equal(2, run.ExitCode);
            Assert.Contains(expected, run.Errors, StringComparison.Ordinal);
            Assert.Contains($"intent.yaml:{position}", run.Errors, StringComparison.Ordinal);
            Assert.Matches(Position(), run.Errors);
            Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
            Assert.Empty(run.Output);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    public static TheoryData<string, string> BrokenManifests => new()
    {
        { "apiVersion: v1\nkind: Namespace\nmetadata: { name: a\n", "3:" },
        { "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n  - b\n", "5:" },
        { "apiVersion: v1\nkind: Namespace\nmetadata:\n\tname: a\n", "4:" },
        { "apiVersion: v1\nkind: Pod\nmetadata: *nowhere\n", "3:" },
        { "apiVersion: v1\nkind: Pod\nmetadata: { name: \"a }\n", "3:" },
        { "- just\n- a list\n", "1:" },
    };

    [Theory]
    [MemberData(nameof(BrokenManifests))]
    public void A_broken_manifest_gives_a_position_and_exit_code_2(string manifest, string position)
    {
        string folder = Tool.Folder();
        try
        {
            string path = Path.Combine(folder, "broken.yaml");
            File.WriteAllText(path, manifest);

            Tool.Run lint = Tool.Of("lint", path);
            Tool.Run split = Tool.Of("split", Path.Combine(Tool.Root, "samples/bank/intent.yaml"), "--facts", path, "--out", "-");

            Assert.Equal(2, lint.ExitCode);
            Assert.Equal(2, split.ExitCode);
            Assert.Contains($"broken.yaml:{position}", lint.Output, StringComparison.Ordinal);
            Assert.Contains($"broken.yaml:{position}", split.Errors, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    [Theory]
    [InlineData("split")]
    [InlineData("split", "nowhere.yaml")]
    [InlineData("split", "nowhere.yaml", "--network", "cilium")]
    [InlineData("lint")]
    [InlineData("lint", "nowhere")]
    [InlineData("unheard-of")]
    public void A_command_line_that_cannot_be_used_gives_exit_code_2(params string[] args)
    {
        Tool.Run run = Tool.Of(args);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.Errors + run.Output);
    }

    [GeneratedRegex(@"intent\.yaml:\d+:\d+: error LP\d{4}: ")]
    private static partial Regex Position();
}

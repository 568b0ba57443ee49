using System.Text.Json;
using CsCheck;
using LayeredPolicy.Calico.Validation;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Tests.Validation;

/// <summary>What Calico's client takes, refuses and stores.</summary>
public sealed class CalicoClientTests
{
    public static TheoryData<string, string, string> RefusedRules => new()
    {
        { """{"action":"Allow","destination":{"ports":[80]}}""", "LP2133", "spec.ingress[0].destination.ports" },
        { """{"action":"Allow","protocol":"ICMP","destination":{"ports":[80]}}""", "LP2132", "spec.ingress[0].destination.ports" },
        { """{"action":"Allow","protocol":"tcp"}""", "LP2131", "spec.ingress[0].protocol" },
        { """{"action":"Allow","protocol":0}""", "LP2130", "spec.ingress[0].protocol" },
        { """{"action":"Allow","protocol":"TCP","source":{"ports":["80-90"]}}""", "LP2135", "spec.ingress[0].source.ports[0]" },
        { """{"action":"Allow","protocol":"TCP","source":{"ports":[0]}}""", "LP2134", "spec.ingress[0].source.ports[0]" },
        { """{"action":"Allow","source":{"nets":["10.0.0.1/8"]}}""", "LP2150", "spec.ingress[0].source.nets[0]" },
        { """{"action":"Allow","source":{"nets":["10.0.0.1"]}}""", "LP2151", "spec.ingress[0].source.nets[0]" },
        { """{"action":"Allow","source":{"nets":["10.0.0.0/8","fd00::/8"]}}""", "LP2152", "spec.ingress[0].source.nets" },
        { """{"action":"Allow","ipVersion":6,"source":{"nets":["10.0.0.0/8"]}}""", "LP2153", "spec.ingress[0].source.nets" },
        { """{"action":"Allow","source":{"notNets":["0.0.0.0/0"]}}""", "LP2154", "spec.ingress[0].source.notNets[0]" },
        { """{"action":"Allow","source":{"selector":"app = 'x'"}}""", "LP2120", "spec.ingress[0].source.selector" },
        { """{"action":"Allow","source":{"namespaceSelector":"global() || has(a)"}}""", "LP2155", "spec.ingress[0].source.namespaceSelector" },
        { """{"action":"Allow","destination":{"services":{"name":"a"}}}""", "LP2156", "spec.ingress[0].destination.services" },
        { """{"action":"Allow","http":{"paths":[{"exact":"a"}]}}""", "LP2140", "spec.ingress[0].http.paths[0]" },
        { """{"action":"Allow","icmp":{"type":255}}""", "LP2136", "spec.ingress[0].icmp.type" },
        { """{"action":"Allow","ipVersion":4.0}""", "LP2101", "spec.ingress[0].ipVersion" },
    };

    [Theory]
    [MemberData(nameof(RefusedRules))]
    public void A_bad_rule_is_refused_with_an_id_and_a_path(string rule, string id, string path)
    {
        ClientVerdict verdict = CalicoClient.Create(Policy($$"""{"ingress":[{{rule}}]}"""));
        Assert.Contains(verdict.Errors, e => e.Diagnostic.Id == id && e.Diagnostic.Path == path && e.Diagnostic.Remedy is not null);
    }

    [Fact]
    public void The_client_stores_canonical_ports_and_protocols_and_fills_types_by_length()
    {
        ClientVerdict verdict = CalicoClient.Create(Policy("""
            {"ingress":[],"egress":[{"action":"Allow","protocol":"6","source":{},"destination":{"ports":["0080","80:80","90:95","dns"]}}]}
            """));
        Assert.Equal("""{"types":["Egress"],"egress":[{"action":"Allow","protocol":6,"destination":{"ports":[80,80,"90:95","dns"]}}]}""", Ordered(verdict.Stored!.Value));
        Assert.Equal("default", verdict.StoredLabels["projectcalico.org/tier"]);
    }

    [Fact]
    public void A_staged_deletion_with_an_empty_list_counts_as_having_fields()
    {
        JsonElement json = Json("""
            {"apiVersion":"projectcalico.org/v3","kind":"StagedNetworkPolicy","metadata":{"name":"a","namespace":"n"},"spec":{"stagedAction":"Delete","ingress":[]}}
            """);
        Assert.Equal("LP2125", Assert.Single(CalicoClient.Create(json).Errors).Diagnostic.Id);
    }

    [Theory]
    [InlineData("knp.default.a.b.c", true)]
    [InlineData("a.b", true)]
    [InlineData("a.b.c", false)]
    [InlineData("A", false)]
    public void Policy_names_have_one_dot_at_most(string name, bool accepted) =>
        Assert.Equal(accepted, CalicoClient.Create(Policy("{}", name)).Accepted);

    [Theory]
    [InlineData("1m30s", "1m30s")]
    [InlineData("90s", "1m30s")]
    [InlineData("1.5s", "1.5s")]
    [InlineData("1500ms", "1.5s")]
    [InlineData("+5s", "5s")]
    [InlineData(".5s", "500ms")]
    [InlineData("0", "0s")]
    [InlineData("1h", "1h0m0s")]
    [InlineData("1us", "1µs")]
    [InlineData("1d", null)]
    [InlineData("", null)]
    [InlineData("5 s", null)]
    [InlineData("9999999999h", null)]
    public void Durations_are_read_and_printed_as_Go_does(string text, string? printed) =>
        Assert.Equal(printed, GoDuration.TryParse(text, out long nanoseconds) ? GoDuration.Format(nanoseconds) : null);

    [Fact]
    public void No_object_makes_the_engines_throw()
    {
        Gen<string> key = Gen.Int[0, 1000].Select(i => Pick(i, ["apiVersion", "kind", "metadata", "spec", "ingress", "egress", "source", "ports", "nets", "selector", "http", "icmp", "name", "labels"]));
        Gen<string> leaf = Gen.Int[0, 1000].Select(i => Pick(i, ["null", "true", "1", "-1", "1e400", "4.5", "\"\"", "\"projectcalico.org/v3\"", "\"NetworkPolicy\"", "\"a == \"", "[]", "{}", "[null]", "\"10.0.0.0/8\""]));
        Gen<string> value = Gen.Recursive<string>((depth, inner) => depth > 3 ? leaf : Gen.OneOf(
            leaf,
            inner.Array[0, 3].Select(items => $"[{string.Join(',', items)}]"),
            Gen.Select(key, inner).Array[0, 4].Select(fields => $"{{{string.Join(',', fields.Select(f => $"\"{f.Item1}\":{f.Item2}"))}}}")));
        value.Sample(spec =>
        {
            foreach (AdmissionSchema schema in CalicoSchemas.All)
            {
                JsonElement json = Json($$"""{"apiVersion":"{{schema.ApiVersion}}","kind":"{{schema.Kind}}","metadata":{"name":"a","namespace":"n"},"spec":{{spec}}}""");
                CalicoClient.Create(json);
                CalicoAdmission.Create(json);
            }

            CalicoClient.Create(Json(spec));
            CalicoAdmission.Create(Json(spec));
        }, iter: 300);
    }

    private static string Pick(int index, string[] words) => words[index % words.Length];

    private static JsonElement Policy(string spec, string name = "a") =>
        Json($$"""{"apiVersion":"projectcalico.org/v3","kind":"NetworkPolicy","metadata":{"name":"{{name}}","namespace":"shop"},"spec":{{spec}}}""");

    private static JsonElement Json(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    private static string Ordered(JsonElement spec) =>
        $$"""{"types":{{spec.GetProperty("types").GetRawText()}},"egress":{{spec.GetProperty("egress").GetRawText()}}}""";
}

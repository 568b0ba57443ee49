using LayeredPolicy.Istio.Evaluation;

namespace LayeredPolicy.Istio.Tests.Evaluation;

/// <summary>What is asked for: hosts, methods, ports, paths and their normalisation.</summary>
public sealed class OperationScenarios
{
    [Theory]
    [InlineData("hosts: [deny.x.com, '*.suffix.x.com', 'prefix.x.*']", "DENY.X.COM", "A")]
    [InlineData("hosts: [deny.x.com, '*.suffix.x.com', 'prefix.x.*']", "Deny.Suffix.x.com", "A")]
    [InlineData("hosts: [deny.x.com, '*.suffix.x.com', 'prefix.x.*']", "Prefix.x.com", "A")]
    [InlineData("hosts: [example.com]", "example.com:8080", "D")]
    [InlineData("hosts: ['example.com:*']", "example.com:8080", "A")]
    [InlineData("hosts: ['example.com:*']", "example.com", "D")]
    [InlineData("hosts: ['*.example.com']", "a.example.com", "A")]
    [InlineData("hosts: ['*.example.com']", "example.com", "D")]
    [InlineData("hosts: ['*.example.com']", "a.example.com:443", "D")]
    [InlineData("notHosts: [deny.x.com]", "allow.x.com", "A")]
    [InlineData("notHosts: [deny.x.com]", "deny.x.com", "D")]
    public void Hosts_ignore_case_and_keep_the_port(string operation, string host, string verdict) => Check(operation, $"c1 GET / host={host}", verdict);

    [Theory]
    [InlineData("notMethods: [PUT]", "c1 GET /", "A")]
    [InlineData("notMethods: [PUT]", "c1 PUT /", "D")]
    [InlineData("methods: ['P*', '*LETE']", "c1 POST /", "A")]
    [InlineData("methods: ['P*', '*LETE']", "c1 DELETE /", "A")]
    [InlineData("methods: ['*']", "c1 GET /", "A")]
    [InlineData("methods: [GET]", "c1 get / http2", "D")]
    [InlineData("ports: ['8080']", "c1 GET /", "A")]
    [InlineData("ports: ['80']", "c1 GET /", "D")]
    [InlineData("notPorts: ['8080']", "c1 GET /", "D")]
    [InlineData("ports: ['80', '90']", "c1 tcp port=90", "A")]
    public void Methods_keep_case_and_ports_are_the_containers(string operation, string request, string verdict) => Check(operation, request, verdict);

    [Theory]
    [InlineData("get")]
    [InlineData("GETX")]
    public void A_method_that_HTTP_1_does_not_know_is_answered_with_400(string method)
    {
        MeshVerdict verdict = Scenario.Mesh("").Sidecar(Scenario.Server).Explain(Scenario.Request($"c1 {method} /"));
        Assert.Equal((Outcome.Denied, MeshStage.Http, 400), (verdict.Outcome, verdict.Stage, verdict.HttpStatus));
        Assert.Equal("A", Scenario.Verdict(Scenario.Mesh("").Sidecar(Scenario.Server), $"c1 {method} / http2"));
    }

    [Theory]
    [InlineData("/allow/admin/", "A")]
    [InlineData("/allow/admin", "D")]
    [InlineData("/allow/user/", "D")]
    [InlineData("/allow/admin?param=value", "D")]
    [InlineData("/allow/admin/temp", "A")]
    [InlineData("/allow/admin/foo/temp.txt", "A")]
    [InlineData("/foo/buzz/bar/bat.txt", "A")]
    [InlineData("/foo/buzz/bar/bat/fuzz.txt", "A")]
    [InlineData("/foo/bar/bat.txt", "D")]
    [InlineData("/foo//bar/bat.txt", "D")]
    [InlineData("/store//cart", "A")]
    [InlineData("/store/cart", "D")]
    [InlineData("/store/foo/bar/cart", "A")]
    public void Path_templates_stand_for_whole_segments(string path, string verdict) =>
        Check("paths: ['/allow/admin/{**}', '/foo/{*}/bar/{**}', '/store/{**}/cart']", "c1 GET " + path, verdict);

    [Theory]
    [InlineData("/{*}/foo/{}/bar")]
    [InlineData("/foo/{*}/bar/*x{*}")]
    [InlineData("/{**}/foo/{*}")]
    [InlineData("{**}")]
    [InlineData("/a{*}")]
    [InlineData("/foo//{*}")]
    public void A_template_that_Envoy_refuses_leaves_the_answer_open_and_is_reported(string template)
    {
        MeshPolicies mesh = Scenario.Mesh(Scenario.Policies($"{{ rules: [{{ to: [{{ operation: {{ paths: ['{template}'] }} }}] }}] }}"));
        Assert.Equal("?", Scenario.Verdict(mesh.Sidecar(Scenario.Server), "c1 GET /a"));
        Assert.Contains(mesh.Diagnostics, d => d.Id == IstioDiagnostics.RefusedListener.Id);
    }

    [Theory]
    [InlineData("/", "/", "/", "/", "/")]
    [InlineData("/app#foo", "/app", "/app", "/app", "/app")]
    [InlineData("/app/../admin", "/app/../admin", "/admin", "/admin", "/admin")]
    [InlineData("/app//", "/app//", "/app//", "/app/", "/app/")]
    [InlineData("/app/%2f", "/app/%2f", "/app/%2f", "/app/%2f", "/app/")]
    [InlineData("/app%2f/", "/app%2f/", "/app%2f/", "/app%2f/", "/app/")]
    [InlineData("/xyz%30..//abc", "/xyz%30..//abc", "/xyz0..//abc", "/xyz0../abc", "/xyz0../abc")]
    [InlineData("/app/%2E./admin", "/app/%2E./admin", "/admin", "/admin", "/admin")]
    [InlineData("/app\\admin", "/app\\admin", "/app/admin", "/app/admin", "/app/admin")]
    [InlineData("/app/\\/\\/\\admin", "/app/\\/\\/\\admin", "/app//////admin", "/app/admin", "/app/admin")]
    [InlineData("/%2Fapp%5cadmin%5Cabc", "/%2Fapp%5cadmin%5Cabc", "/%2Fapp%5cadmin%5Cabc", "/%2Fapp%5cadmin%5Cabc", "/app/admin/abc")]
    [InlineData("/%5Capp%2f%5c%2F%2e%2e%2fadmin%5c\\abc", "/%5Capp%2f%5c%2F%2e%2e%2fadmin%5c\\abc", "/%5Capp%2f%5c%2F..%2fadmin%5c/abc", "/%5Capp%2f%5c%2F..%2fadmin%5c/abc", "/app/admin/abc")]
    [InlineData("/app//../admin", "/app//../admin", "/app/admin", "/app/admin", "/app/admin")]
    [InlineData("/app//../../admin", "/app//../../admin", "/admin", "/admin", "/admin")]
    [InlineData("/%c0%2fadmin", "/%c0%2fadmin", "/%c0%2fadmin", "/%c0%2fadmin", "/%c0/admin")]
    [InlineData("/%252e%252e/admin", "/%252e%252e/admin", "/%252e%252e/admin", "/%252e%252e/admin", "/%252e%252e/admin")]
    [InlineData("/.../admin", "/.../admin", "/.../admin", "/.../admin", "/.../admin")]
    [InlineData("/..;/admin", "/..;/admin", "/..;/admin", "/..;/admin", "/..;/admin")]
    [InlineData("/admin%zz", "/admin%zz", "/admin%zz", "/admin%zz", "/admin%zz")]
    [InlineData("//", "//", "//", "//", "//")]
    public void Paths_are_normalised_as_the_mesh_says(string path, string none, string @base, string merged, string decoded)
    {
        Assert.Equal(none, Forwarded(path, PathNormalization.None));
        Assert.Equal(@base, Forwarded(path, PathNormalization.Base));
        Assert.Equal(merged, Forwarded(path, PathNormalization.MergeSlashes));
        Assert.Equal(decoded, Forwarded(path, PathNormalization.DecodeAndMergeSlashes));
    }

    [Theory]
    [InlineData("/public", "A")]
    [InlineData("/public/../public", "A")]
    [InlineData("/private", "D")]
    [InlineData("/public/./../private", "D")]
    [InlineData("/public/%2E/%2E%2E/private", "D")]
    [InlineData("/public/%2e%2e/%2e/private", "D")]
    public void Rules_see_the_normalised_path(string path, string verdict) => Check("methods: [GET], paths: ['/public*']", "c1 GET " + path, verdict);

    [Fact]
    public void An_escaped_nul_is_answered_with_400_except_without_normalisation()
    {
        Assert.Null(Forwarded("/admin%00", PathNormalization.Base));
        Assert.Equal("/admin%00", Forwarded("/admin%00", PathNormalization.None));
    }

    private static string? Forwarded(string path, PathNormalization mode) =>
        Scenario.Mesh("", MeshSettings.Default with { PathNormalization = mode }).Sidecar(Scenario.Server).Explain(Scenario.Request("c1 GET " + path)).ForwardedPath;

    private static void Check(string operation, string request, string verdict) => Assert.Equal(
        verdict,
        Scenario.Verdict(Scenario.Mesh(Scenario.Policies($"{{ rules: [{{ to: [{{ operation: {{ {operation} }} }}] }}] }}")).Sidecar(Scenario.Server), request));
}

namespace LayeredPolicy.Tests;

public sealed class MapTests
{
    [Fact]
    public void A_class_of_many_workloads_leaves_room_for_the_answer_and_perhaps_says_which_fact_is_missing()
    {
        string folder = Tool.Folder();
        try
        {
            string[] names = ["details-service", "ratings-service", "reviews-service-one", "reviews-service-two", "reviews-service-three", "product-page"];
            File.WriteAllText(Path.Combine(folder, "apps.yaml"), string.Join("---\n", names.Select(n => $$"""
                apiVersion: apps/v1
                kind: Deployment
                metadata: { name: {{n}}, namespace: shop }
                spec:
                  selector: { matchLabels: { app: {{n}} } }
                  template: { metadata: { labels: { app: {{n}} } }, spec: { containers: [{ name: c, ports: [{ containerPort: 9080 }] }] } }
                ---
                apiVersion: v1
                kind: Service
                metadata: { name: {{n}}, namespace: shop }
                spec: { selector: { app: {{n}} }, ports: [{ name: http, port: 9080 }] }

                """)));

            Tool.Run run = Tool.Of("map", "--manifests", folder);

            Assert.Equal(0, run.ExitCode);
            Assert.Contains("│ -> shop/details-service and 5 more ", run.Output, StringComparison.Ordinal);
            Assert.Contains("passes both layers", run.Output, StringComparison.Ordinal);
            Assert.Contains("the facts do not say whether 6 workloads are in the mesh", run.Output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    [Theory]
    [InlineData("map")]
    [InlineData("blast")]
    [InlineData("check", "--from", "shop/a", "--to", "shop/b", "--port", "80")]
    public void Manifests_are_an_argument_or_an_option_and_are_given_once(string verb, params string[] rest)
    {
        string folder = Tool.Folder();
        try
        {
            File.WriteAllText(Path.Combine(folder, "pods.yaml"), """
                { apiVersion: v1, kind: Pod, metadata: { name: a, namespace: shop }, spec: { containers: [{ name: c }] } }
                ---
                { apiVersion: v1, kind: Pod, metadata: { name: b, namespace: shop }, spec: { containers: [{ name: c }] } }
                """);
            Tool.Run argument = Tool.Of([verb, folder, .. rest]), option = Tool.Of([verb, "--manifests", folder, .. rest]);
            Assert.Equal(option.Output, argument.Output);
            Assert.Contains("shop/", argument.Output, StringComparison.Ordinal);
            Assert.Equal(option.ExitCode, argument.ExitCode);

            Tool.Run none = Tool.Of([verb, .. rest]), twice = Tool.Of([verb, folder, "-m", folder, .. rest]);
            Assert.Equal((2, 2), (none.ExitCode, twice.ExitCode));
            Assert.Contains($"the manifests are missing, a file or a directory: 'layeredpolicy {verb} k8s/'", none.Errors, StringComparison.Ordinal);
            Assert.Contains("the manifests are given twice", twice.Errors, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    [Theory]
    [InlineData("text", "│ ingress-controller ", "│ -> shop/web ", "TCP 8080 ", "Ingress shop/web leads to shop/web")]
    [InlineData("json", "\"name\":\"ingress-controller\"", "{\"from\":2,\"to\":0,\"both\":{\"certain\":\"TCP 8080\"}", "\"ingresses\": [\n    {\"object\":\"Ingress shop/web\",\"to\":[0]}\n  ]\n}\n")]
    [InlineData("markdown", "| ingress-controller | shop/web | TCP 8080 |", "| Ingress shop/web | shop/web |")]
    [InlineData("mermaid", "n2[\"ingress-controller\"]", "n2 -->|\"TCP 8080\"| n0")]
    [InlineData("html", "\"name\":\"ingress-controller\"", "\"certain\":\"TCP 8080\"", "\"object\":\"Ingress shop/web\"")]
    public void Every_view_shows_whom_the_ingress_controller_reaches(string output, params string[] expected)
    {
        string folder = Tool.Folder();
        try
        {
            File.WriteAllText(Path.Combine(folder, "all.yaml"), """
                { apiVersion: v1, kind: Namespace, metadata: { name: shop } }
                ---
                { apiVersion: v1, kind: Pod, metadata: { name: web, namespace: shop, labels: { app: web } }, spec: { containers: [{ name: c }] } }
                ---
                { apiVersion: v1, kind: Service, metadata: { name: web, namespace: shop }, spec: { selector: { app: web }, ports: [{ port: 80, targetPort: 8080 }] } }
                ---
                { apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: { name: web, namespace: shop }, spec: { defaultBackend: { service: { name: web, port: { number: 80 } } } } }
                """);

            Tool.Run run = Tool.Of("map", "--manifests", folder, "--output", output);

            Assert.Equal(0, run.ExitCode);
            string text = output == "html" ? run.Output.Replace("\": ", "\":", StringComparison.Ordinal) : run.Output;
            Assert.All(expected, e => Assert.Contains(e, text, StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    [Fact]
    public void An_Ingress_whose_backend_policy_blocks_or_that_leads_nowhere_is_found()
    {
        string folder = Tool.Folder();
        try
        {
            File.WriteAllText(Path.Combine(folder, "all.yaml"), """
                { apiVersion: v1, kind: Namespace, metadata: { name: shop } }
                ---
                { apiVersion: v1, kind: Pod, metadata: { name: web, namespace: shop, labels: { app: web } }, spec: { containers: [{ name: c }] } }
                ---
                { apiVersion: v1, kind: Service, metadata: { name: web, namespace: shop }, spec: { selector: { app: web }, ports: [{ port: 80, targetPort: 8080 }] } }
                ---
                { apiVersion: v1, kind: Service, metadata: { name: empty, namespace: shop }, spec: { selector: { app: none }, ports: [{ port: 80 }] } }
                ---
                { apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: { name: deny, namespace: shop }, spec: { podSelector: {}, ingress: [{ ports: [{ port: 22 }] }] } }
                ---
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: { name: front, namespace: shop }
                spec:
                  rules:
                    - http:
                        paths:
                          - { path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }
                          - { path: /a, pathType: Prefix, backend: { service: { name: gone, port: { number: 80 } } } }
                          - { path: /b, pathType: Prefix, backend: { service: { name: web, port: { number: 81 } } } }
                          - { path: /c, pathType: Prefix, backend: { service: { name: empty, port: { number: 80 } } } }
                """);

            Tool.Run run = Tool.Of("lint", folder);
            string[] lines = [.. run.Output.Split('\n').Where(static l => l.Contains("LP1709", StringComparison.Ordinal) || l.Contains("LP1710", StringComparison.Ordinal))];

            Assert.Equal(4, lines.Length);
            Assert.Contains("all.yaml:11:1: warning LP1709: Ingress shop/front leads to shop/web at TCP 8080", run.Output, StringComparison.Ordinal);
            Assert.Contains("there is no Service shop/gone in the input", run.Output, StringComparison.Ordinal);
            Assert.Contains("Service shop/web has no port 81 of TCP", run.Output, StringComparison.Ordinal);
            Assert.Contains("no workload of the input stands behind Service shop/empty at that port", run.Output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    [Fact]
    public void Perhaps_names_the_fact_that_would_settle_it_and_keeps_what_is_certain_apart()
    {
        string folder = Tool.Folder();
        try
        {
            File.WriteAllText(Path.Combine(folder, "all.yaml"), """
                { apiVersion: v1, kind: Pod, metadata: { name: a, namespace: red }, spec: { containers: [{ name: c }] } }
                ---
                { apiVersion: v1, kind: Pod, metadata: { name: b, namespace: blue }, spec: { containers: [{ name: c }] } }
                ---
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: { name: p, namespace: blue }
                spec:
                  podSelector: {}
                  ingress:
                    - { from: [{ namespaceSelector: {} }], ports: [{ port: 80 }] }
                    - { from: [{ namespaceSelector: { matchLabels: { team: x } } }], ports: [{ port: 81 }] }
                """);

            Tool.Run run = Tool.Of("map", "--manifests", folder);

            Assert.Contains("TCP 80; perhaps TCP 81", run.Output, StringComparison.Ordinal);
            Assert.Contains("perhaps: the labels of namespace red are not known", run.Output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    [Fact]
    public void A_policy_that_is_judged_otherwise_than_written_is_said_before_the_map()
    {
        string folder = Tool.Folder();
        try
        {
            File.WriteAllText(Path.Combine(folder, "all.yaml"), """
                { apiVersion: v1, kind: Pod, metadata: { name: a }, spec: { containers: [{ name: c }] } }
                ---
                { apiVersion: policy.networking.k8s.io/v1alpha1, kind: AdminNetworkPolicy, metadata: { name: p }, spec: { priority: 1, subject: { namespaces: {} } } }
                """);

            Assert.Contains("warning LP2011", Tool.Of("map", "--manifests", folder).Errors, StringComparison.Ordinal);
            Assert.Contains("warning LP2011", Tool.Of("lint", folder).Output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    [Fact]
    public void Mesh_policies_without_the_namespace_object_are_neither_lost_nor_called_equal()
    {
        string folder = Tool.Folder();
        try
        {
            string Write(string name, string path)
            {
                string file = Path.Combine(folder, name);
                File.WriteAllText(file, $$"""
                    { apiVersion: v1, kind: Pod, metadata: { name: a, namespace: shop }, spec: { serviceAccountName: a, containers: [{ name: c }] } }
                    ---
                    { apiVersion: v1, kind: Pod, metadata: { name: b, namespace: shop, labels: { app: b } }, spec: { containers: [{ name: c, ports: [{ containerPort: 80 }] }] } }
                    ---
                    { apiVersion: v1, kind: Service, metadata: { name: b, namespace: shop }, spec: { selector: { app: b }, ports: [{ name: http, port: 80 }] } }
                    ---
                    apiVersion: security.istio.io/v1
                    kind: AuthorizationPolicy
                    metadata: { name: p, namespace: shop }
                    spec:
                      selector: { matchLabels: { app: b } }
                      rules: [{ from: [{ source: { principals: [cluster.local/ns/shop/sa/a] } }], to: [{ operation: { ports: ["80"], paths: [{{path}}] } }] }]
                    """);
                return file;
            }

            string one = Write("one.yaml", "/one"), two = Write("two.yaml", "/two");

            Tool.Run open = Tool.Of("diff", one, two);
            Assert.Equal(1, open.ExitCode);
            Assert.DoesNotContain("no change", open.Output, StringComparison.Ordinal);
            Assert.Contains("--assume-mesh", open.Errors, StringComparison.Ordinal);

            Tool.Run assumed = Tool.Of("diff", one, two, "--assume-mesh", "sidecar");
            Assert.Contains("1 opened, 1 closed", assumed.Output, StringComparison.Ordinal);
            Assert.Contains("/two", assumed.Output, StringComparison.Ordinal);

            Assert.Equal(0, Tool.Of("diff", one, two, "--assume-mesh", "none").ExitCode);
            Assert.DoesNotContain("LP1706", Tool.Of("lint", one).Output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }
}

using System.Collections.Immutable;
using CsCheck;

namespace LayeredPolicy.Tests.Layers;

/// <summary>A random small cluster with policies of both layers, as manifests: pods in all modes, waypoints, and conditions of most kinds.</summary>
internal sealed record RandomLayeredWorld(ImmutableArray<string> Documents)
{
    private static readonly string[] s_apps = ["a", "b", "c"];

    // A pod whose Namespace object is missing takes part in the mesh in a way that is not known.
    private static readonly string[] s_namespaces = ["shop", "pay", "lost"];
    private static readonly string[] s_principals = ["cluster.local/ns/shop/sa/a", "cluster.local/ns/pay/sa/b", "cluster.local/ns/shop/*", "*/sa/c", "*"];
    private static readonly string[] s_paths = ["/api/*", "/api/cart", "*/cart", "/{*}/cart", "/api/{**}", "/admin*", "*"];
    private static readonly string[] s_blocks = ["10.0.0.0/24", "10.0.0.1", "203.0.113.0/24"];

    /// <summary>Random clusters.</summary>
    public static Gen<RandomLayeredWorld> All { get; } = Gen.Select(
        Gen.Bool,
        Gen.Select(OneOf("shop", "shop", "pay", "lost"), OneOf(s_apps), OneOf("", "", "none", "sidecar", "ambient"), Gen.Bool).Array[2, 4],
        Gen.Select(OneOf("shop", "pay"), OneOf(s_apps), OneOf("http", "tcp-x", "web"), Gen.Bool).Array[0, 3],
        NetworkPolicies.Array[0, 3],
        Authorizations.Array[0, 5],
        Gen.Select(OneOf("shop", "pay", "istio-system"), OneOf("", "a", "b"), OneOf("STRICT", "PERMISSIVE", "DISABLE"), OneOf("", "STRICT", "DISABLE")).Array[0, 2],
        static (waypoint, pods, services, network, authorizations, peers) => new RandomLayeredWorld(
        [
            $"{{apiVersion: v1, kind: Namespace, metadata: {{name: shop, labels: {{env: a, istio-injection: enabled}}}}}}",
            $"{{apiVersion: v1, kind: Namespace, metadata: {{name: pay, labels: {{env: b, istio.io/dataplane-mode: ambient{(waypoint ? ", istio.io/use-waypoint: w" : "")}}}}}}}",
            "{apiVersion: gateway.networking.k8s.io/v1, kind: Gateway, metadata: {name: w, namespace: pay}, spec: {gatewayClassName: istio-waypoint, listeners: [{name: mesh, port: 15008, protocol: HBONE}]}}",
            .. pods.Select(static (p, i) => Pod(i, p.Item1, p.Item2, p.Item3, p.Item4)),
            .. services.DistinctBy(static s => (s.Item1, s.Item2)).Select(static s =>
                $"{{apiVersion: v1, kind: Service, metadata: {{name: {s.Item2}, namespace: {s.Item1}}}, spec: {{clusterIP: {(s.Item4 ? "10.9.0.1" : "None")}, selector: {{app: {s.Item2}}}, ports: [{{name: {s.Item3}, port: {(s.Item4 ? 80 : 8080)}, targetPort: 8080}}]}}}}"),
            .. network.Select(static (p, i) => p.Replace("NAME", "n" + i, StringComparison.Ordinal)),
            .. authorizations.Select(static (p, i) => p.Replace("NAME", "z" + i, StringComparison.Ordinal)),
            .. peers.DistinctBy(static p => (p.Item1, p.Item2)).Select(static p =>
                $"{{apiVersion: security.istio.io/v1, kind: PeerAuthentication, metadata: {{name: p{p.Item2}, namespace: {p.Item1}}}, spec: {{" +
                $"{(p.Item2.Length > 0 && p.Item1 != "istio-system" ? $"selector: {{matchLabels: {{app: {p.Item2}}}}}, " + (p.Item4.Length > 0 ? $"portLevelMtls: {{'8080': {{mode: {p.Item4}}}}}, " : "") : "")}mtls: {{mode: {p.Item3}}}}}}}"),
        ]));

    private static Gen<string> NetworkPolicies => Gen.Select(
        OneOf("shop", "pay"), OneOf(s_apps), Gen.Bool, Gen.Bool, Peers, OneOf("8080", "15008", "443, 8080", "80"),
        static (ns, app, calico, egress, peer, ports) => calico
            ? $"{{apiVersion: projectcalico.org/v3, kind: NetworkPolicy, metadata: {{name: NAME, namespace: {ns}}}, spec: {{selector: \"app == '{app}'\", types: [{(egress ? "Egress" : "Ingress")}], " +
                $"{(egress ? "egress" : "ingress")}: [{{action: Deny, protocol: TCP, destination: {{ports: [9090]}}}}, {{action: Allow, protocol: TCP, {(egress ? "destination" : "source")}: {{namespaceSelector: \"env == 'a'\"}}}}]}}}}"
            : $"{{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {{name: NAME, namespace: {ns}}}, spec: {{podSelector: {{matchLabels: {{app: {app}}}}}, policyTypes: [{(egress ? "Egress" : "Ingress")}], " +
                $"{(egress ? "egress" : "ingress")}: [{{{(egress ? "to" : "from")}: [{peer}], ports: [{string.Join(", ", ports.Split(", ").Select(static p => $"{{port: {p}}}"))}]}}]}}}}");

    private static Gen<string> Peers => Gen.OneOf(
        OneOf(s_apps).Select(static a => $"{{namespaceSelector: {{}}, podSelector: {{matchLabels: {{app: {a}}}}}}}"),
        OneOf("a", "b").Select(static e => $"{{namespaceSelector: {{matchLabels: {{env: {e}}}}}}}"),
        OneOf("203.0.113.0/24", "10.0.0.0/31").Select(static c => $"{{ipBlock: {{cidr: {c}}}}}"));

    private static Gen<string> Authorizations => Gen.Select(
        OneOf("shop", "shop", "pay", "pay", "istio-system"), OneOf("", "a", "b", "c"), OneOf("ALLOW", "ALLOW", "ALLOW", "DENY", "CUSTOM"), Rules.Array[0, 3], OneOf("", "", "a"),
        static (ns, app, action, rules, service) =>
            $"{{apiVersion: security.istio.io/v1, kind: AuthorizationPolicy, metadata: {{name: NAME, namespace: {ns}}}, spec: {{" +
            (ns == "pay" && service.Length > 0 ? $"targetRefs: [{{group: '', kind: Service, name: {service}}}], " : app.Length > 0 ? $"selector: {{matchLabels: {{app: {app}}}}}, " : "") +
            $"action: {action}, {(action == "CUSTOM" ? "provider: {name: nobody}, " : "")}rules: [{string.Join(", ", rules)}]}}}}");

    private static Gen<string> Rules => Gen.Select(Sources.Array[0, 2], Operations.Array[0, 2], Whens.Array[0, 2], static (from, to, when) => "{" + string.Join(", ", new[]
    {
        from.Length == 0 ? null : $"from: [{string.Join(", ", from.Select(static s => $"{{source: {s}}}"))}]",
        to.Length == 0 ? null : $"to: [{string.Join(", ", to.Select(static o => $"{{operation: {o}}}"))}]",
        when.Length == 0 ? null : $"when: [{string.Join(", ", when)}]",
    }.OfType<string>()) + "}");

    private static Gen<string> Sources => Gen.OneOf(
        Field("principals", s_principals), Field("notPrincipals", s_principals), Field("namespaces", s_namespaces), Field("notNamespaces", s_namespaces),
        Field("ipBlocks", s_blocks), Field("notIpBlocks", s_blocks),
        Gen.Select(OneOf(s_principals), OneOf(s_namespaces), static (p, n) => $"{{principals: ['{p}'], notNamespaces: ['{n}']}}"));

    private static Gen<string> Operations => Gen.OneOf(
        Field("methods", "GET", "POST", "P*"), Field("paths", s_paths), Field("notPaths", s_paths), Field("hosts", "shop.example", "*.example"), Field("ports", "8080", "80", "9090"),
        Field("notPorts", "8080", "443"), Gen.Select(OneOf("GET", "POST"), OneOf(s_paths), static (m, p) => $"{{methods: [{m}], paths: ['{p}']}}"));

    private static Gen<string> Whens => Gen.OneOf(
        OneOf("10.0.0.0/24", "10.0.0.2").Select(static b => $"{{key: source.ip, values: ['{b}']}}"),
        OneOf("10.0.0.0/24", "10.0.0.2").Select(static b => $"{{key: destination.ip, notValues: ['{b}']}}"),
        OneOf("x", "y*").Select(static v => $"{{key: 'request.headers[x-a]', values: ['{v}']}}"),
        OneOf("x", "*").Select(static v => $"{{key: 'request.headers[x-a]', notValues: ['{v}']}}"),
        OneOf("8080", "443").Select(static p => $"{{key: destination.port, values: ['{p}']}}"));

    /// <summary>The cluster as one text.</summary>
    public string Yaml => string.Join("\n---\n", Documents);

    private static Gen<string> Field(string name, params string[] values) =>
        OneOf(values).Array[1, 2].Select(v => $"{{{name}: [{string.Join(", ", v.Distinct().Select(static x => $"'{x}'"))}]}}");

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static string Pod(int number, string ns, string app, string mode, bool dual)
    {
        string labels = $"app: {app}" + mode switch
        {
            "none" => ", sidecar.istio.io/inject: 'false', istio.io/dataplane-mode: none",
            "ambient" => ", sidecar.istio.io/inject: 'false', istio.io/dataplane-mode: ambient",
            _ => "",
        };
        string addresses = $"podIP: 10.0.{number % 2}.{number}, podIPs: [{{ip: 10.0.{number % 2}.{number}}}{(dual ? $", {{ip: 'fd00::{number}'}}" : "")}]";
        return $"{{apiVersion: v1, kind: Pod, metadata: {{name: pod{number}, namespace: {ns}, labels: {{{labels}}}}}, " +
            $"spec: {{serviceAccountName: {app}, nodeName: node-1, containers: [{{name: main, image: i, ports: [{{containerPort: 8080}}]}}{(mode == "sidecar" ? ", {name: istio-proxy, image: p}" : "")}]}}, " +
            $"status: {{phase: Running, {addresses}}}}}";
    }
}

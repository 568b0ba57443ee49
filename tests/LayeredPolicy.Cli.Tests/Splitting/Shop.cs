using LayeredPolicy.Calico;
using LayeredPolicy.Istio;
using LayeredPolicy.Splitting;

namespace LayeredPolicy.Tests.Splitting;

/// <summary>A shop small enough to think through: four workloads in the mesh, two outside it, one namespace more, and the platform.</summary>
internal static class Shop
{
    public const string Platform = """
        apiVersion: layeredpolicy.dev/v1alpha1
        kind: ClusterFacts
        metadata: { name: shop }
        spec: { trustDomain: cluster.local, meshRootNamespace: istio-system, podNetworks: [10.244.0.0/16] }
        ---
        { apiVersion: v1, kind: Namespace, metadata: { name: kube-system } }
        ---
        { apiVersion: v1, kind: Namespace, metadata: { name: istio-system } }
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: dns, namespace: kube-system, labels: { k8s-app: kube-dns } }
        spec: { containers: [{ name: c, image: i, ports: [{ name: dns, containerPort: 53, protocol: UDP }, { name: dns-tcp, containerPort: 53 }] }] }
        ---
        apiVersion: v1
        kind: Service
        metadata: { name: kube-dns, namespace: kube-system }
        spec: { selector: { k8s-app: kube-dns }, ports: [{ name: dns, port: 53, protocol: UDP, targetPort: dns }, { name: dns-tcp, port: 53, targetPort: dns-tcp }] }
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: istiod, namespace: istio-system, labels: { app: istiod } }
        spec: { containers: [{ name: c, image: i, ports: [{ containerPort: 15012 }] }] }
        ---
        apiVersion: v1
        kind: Service
        metadata: { name: istiod, namespace: istio-system }
        spec: { selector: { app: istiod }, ports: [{ port: 15012 }] }
        """;

    private const string Workloads = """
        { apiVersion: v1, kind: Namespace, metadata: { name: shop, labels: { istio-injection: enabled } } }
        ---
        { apiVersion: v1, kind: Namespace, metadata: { name: legacy, labels: { team: old } } }
        ---
        { apiVersion: v1, kind: Pod, metadata: { name: web, namespace: shop, labels: { app: web, tier: front } }, spec: { serviceAccountName: web, containers: [{ name: c, image: i }] } }
        ---
        { apiVersion: v1, kind: Pod, metadata: { name: admin, namespace: shop, labels: { app: admin, tier: front } }, spec: { serviceAccountName: web, containers: [{ name: c, image: i }] } }
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: api, namespace: shop, labels: { app: api, tier: back } }
        spec: { serviceAccountName: api, containers: [{ name: c, image: i, ports: [{ name: http, containerPort: 8080 }, { name: metrics, containerPort: 9090 }, { name: game, containerPort: 7777, protocol: UDP }] }] }
        ---
        apiVersion: v1
        kind: Service
        metadata: { name: api, namespace: shop }
        spec: { selector: { app: api }, ports: [{ name: http, port: 80, targetPort: http }, { name: tcp-metrics, port: 9090 }] }
        ---
        { apiVersion: v1, kind: Pod, metadata: { name: db, namespace: shop, labels: { app: db, tier: back } }, spec: { serviceAccountName: db, containers: [{ name: c, image: i, ports: [{ containerPort: 5432 }] }] } }
        ---
        { apiVersion: v1, kind: Pod, metadata: { name: batch, namespace: legacy, labels: { app: batch } }, spec: { serviceAccountName: batch, containers: [{ name: c, image: i }] } }
        ---
        { apiVersion: v1, kind: Pod, metadata: { name: old, namespace: legacy, labels: { app: old } }, spec: { serviceAccountName: old, containers: [{ name: c, image: i, ports: [{ containerPort: 8080 }] }] } }
        """;

    public const string Subjects = """
        apiVersion: layeredpolicy.dev/v1alpha1
        kind: IntentSet
        metadata: { name: shop, owner: team }
        subjects:
          web: { workload: { namespace: shop, selector: "app == 'web'" } }
          admin: { workload: { namespace: shop, selector: "app == 'admin'" } }
          api: { workload: { namespace: shop, selector: "app == 'api'" } }
          db: { workload: { namespace: shop, selector: "app == 'db'" } }
          batch: { workload: { namespace: legacy, selector: "app == 'batch'" } }
          old: { workload: { namespace: legacy, selector: "app == 'old'" } }

        """;

    public const string Closed = "  - { id: closed, defaultDeny: { namespaces: [shop, legacy] } }\n";

    public static ClusterFacts Facts(string more = "") =>
        ClusterFacts.From(Manifests.Parse(Platform + "\n---\n" + Workloads + (more.Length > 0 ? "\n---\n" + more : ""), "facts.yaml")).AsServed();

    public static IntentSet Intent(string clauses) => IntentSet.Parse(Subjects + "clauses:\n" + clauses, "intent.yaml");

    public static TargetProfile Profile(NetworkTarget network, MeshTarget mesh) => TargetProfile.For(network, mesh, CalicoLayer.Instance, IstioLayer.Instance);

    public static SplitPlan Split(string clauses, NetworkTarget network = NetworkTarget.Calico, MeshTarget mesh = MeshTarget.Sidecar, string facts = "")
    {
        IntentSet intent = Intent(clauses);
        Assert.All(intent.Diagnostics, d => Assert.NotEqual(DiagnosticSeverity.Error, d.Severity));
        return Splitter.Split(intent, Facts(facts), Profile(network, mesh), new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}

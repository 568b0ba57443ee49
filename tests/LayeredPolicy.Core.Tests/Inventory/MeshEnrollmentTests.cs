namespace LayeredPolicy.Core.Tests.Inventory;

/// <summary>Whether a pod is in the mesh, and how, by the labels of its namespace and its own.</summary>
public class MeshEnrollmentTests
{
    public static TheoryData<string?, string, MeshMode> Labels => new()
    {
        // namespace labels (null: no namespace object), pod labels, mode
        { "", "", MeshMode.None },
        { null, "", MeshMode.Unknown },
        { "istio-injection: enabled", "", MeshMode.Sidecar },
        { "istio-injection: enabled", "sidecar.istio.io/inject: 'false'", MeshMode.None },
        { "istio-injection: disabled", "sidecar.istio.io/inject: 'true'", MeshMode.None },
        { "istio-injection: disabled, istio.io/rev: r1", "", MeshMode.None },
        { "istio-injection: enabled, istio.io/rev: r1", "", MeshMode.Sidecar },
        { "istio.io/rev: r1", "", MeshMode.Sidecar },
        { "istio.io/rev: r1", "sidecar.istio.io/inject: 'false'", MeshMode.None },
        { "", "sidecar.istio.io/inject: 'true'", MeshMode.Sidecar },
        { "", "istio.io/rev: r1", MeshMode.Sidecar },
        { null, "sidecar.istio.io/inject: 'true'", MeshMode.Unknown },
        { null, "sidecar.istio.io/inject: 'false'", MeshMode.Unknown },
        { null, "sidecar.istio.io/inject: 'false', istio.io/dataplane-mode: ambient", MeshMode.Ambient },
        { null, "sidecar.istio.io/inject: 'false', istio.io/dataplane-mode: none", MeshMode.None },
        { "istio.io/dataplane-mode: ambient", "", MeshMode.Ambient },
        { "istio.io/dataplane-mode: ambient", "istio.io/dataplane-mode: none", MeshMode.None },
        { "istio.io/dataplane-mode: none", "", MeshMode.None },
        { "", "istio.io/dataplane-mode: ambient", MeshMode.Ambient },
        { "istio.io/dataplane-mode: ambient, istio-injection: enabled", "", MeshMode.Sidecar },
        { "istio.io/dataplane-mode: ambient, istio-injection: enabled", "sidecar.istio.io/inject: 'false'", MeshMode.Ambient },
    };

    [Theory]
    [MemberData(nameof(Labels))]
    public void Labels_decide_how_a_pod_that_is_not_made_yet_joins(string? namespaceLabels, string podLabels, MeshMode expected) =>
        Assert.Equal(expected, Mode(namespaceLabels, $"labels: {{ {podLabels} }}", "containers: []"));

    [Theory]
    [InlineData("containers: [ { name: app }, { name: istio-proxy } ]")]
    [InlineData("initContainers: [ { name: istio-proxy, restartPolicy: Always } ], containers: [ { name: app } ]")]
    public void A_proxy_among_the_containers_is_a_sidecar(string spec) => Assert.Equal(MeshMode.Sidecar, Mode(null, "labels: {}", spec));

    [Fact]
    public void An_init_container_that_ends_is_no_sidecar() =>
        Assert.Equal(MeshMode.None, Mode("", "labels: {}", "initContainers: [ { name: istio-proxy } ]"));

    [Theory]
    [InlineData("istio-injection: enabled")]
    [InlineData("istio.io/dataplane-mode: ambient")]
    [InlineData(null)]
    public void A_pod_in_its_nodes_network_is_never_in_the_mesh(string? namespaceLabels) =>
        Assert.Equal(MeshMode.None, Mode(namespaceLabels, "labels: {}", "hostNetwork: true"));

    [Fact]
    public void A_running_pod_without_proxy_gets_none_any_more() =>
        Assert.Equal(MeshMode.None, Mode("istio-injection: enabled", "uid: 3f2a", "containers: [ { name: app } ]"));

    [Fact]
    public void The_annotation_can_refuse_a_sidecar_but_not_ask_for_one()
    {
        Assert.Equal(MeshMode.None, Mode("istio-injection: enabled", "annotations: { sidecar.istio.io/inject: 'false' }", "containers: []"));
        Assert.Equal(MeshMode.None, Mode("", "annotations: { sidecar.istio.io/inject: 'true' }", "containers: []"));
        Assert.Equal(
            MeshMode.Sidecar,
            Mode("istio-injection: enabled", "annotations: { sidecar.istio.io/inject: 'false' }, labels: { sidecar.istio.io/inject: 'true' }", "containers: []"));
    }

    [Fact]
    public void System_namespaces_are_never_injected() =>
        Assert.Equal(MeshMode.None, Mode("istio-injection: enabled", "labels: {}", "containers: []", "kube-system"));

    private static MeshMode Mode(string? namespaceLabels, string metadata, string spec, string ns = "a")
    {
        string text = $"{{ apiVersion: v1, kind: Pod, metadata: {{ name: p, namespace: {ns}, {metadata} }}, spec: {{ {spec} }} }}";
        if (namespaceLabels is not null)
        {
            text += $"\n---\n{{ apiVersion: v1, kind: Namespace, metadata: {{ name: {ns}, labels: {{ {namespaceLabels} }} }} }}";
        }

        Manifests manifests = Manifests.Parse(text);
        Assert.Empty(manifests.Diagnostics);
        return Assert.Single(ClusterFacts.From(manifests).Workloads).Mesh;
    }
}

namespace LayeredPolicy.Inventory.Reading;

/// <summary>
/// Tells how a pod takes part in the mesh, as Istio's injector and its node agent decide it. Revisions are taken to exist: which
/// control planes run is no fact of the manifests.
/// </summary>
internal static class MeshEnrollment
{
    private const string Inject = "sidecar.istio.io/inject";
    private const string NamespaceInjection = "istio-injection";
    private const string Revision = "istio.io/rev";
    private const string DataplaneMode = "istio.io/dataplane-mode";

    // Namespaces in which the injector does nothing, whatever the labels.
    private static readonly HashSet<string> NeverInjected = ["kube-system", "kube-public", "kube-node-lease", "local-path-storage"];

    /// <summary>The mode of a pod or template.</summary>
    /// <param name="pod">What is known of the pod.</param>
    /// <param name="ns">Its namespace, or null when the namespace's labels are not known.</param>
    public static MeshMode Of(PodDraft pod, NamespaceFact? ns)
    {
        if (pod.Workload.HostNetwork)
        {
            return MeshMode.None;
        }

        if (pod.HasProxy)
        {
            return MeshMode.Sidecar;
        }

        // Injection happens at creation: a pod that exists without a proxy gets none any more.
        bool? injected = pod.Served ? false : Injected(pod.Workload, ns);
        if (injected is true)
        {
            return MeshMode.Sidecar;
        }

        MeshMode otherwise = WithoutSidecar(pod.Workload, ns);
        return injected is false ? otherwise : MeshMode.Unknown;
    }

    private static bool? Injected(Workload pod, NamespaceFact? ns)
    {
        if (NeverInjected.Contains(pod.Namespace))
        {
            return false;
        }

        // The label is the newer form and goes before the annotation.
        string? label = pod.Labels.GetValueOrDefault(Inject);
        string? wish = label ?? pod.Annotations.GetValueOrDefault(Inject);
        if (wish == "false")
        {
            return false;
        }

        if (ns is null)
        {
            return null;
        }

        string? injection = ns.Labels.GetValueOrDefault(NamespaceInjection);
        if (injection is not null)
        {
            return injection == "enabled";
        }

        // A namespace without labels leaves it to the pod; the annotation alone never brings the injector in.
        return ns.Labels.ContainsKey(Revision) || pod.Labels.ContainsKey(Revision) || label == "true";
    }

    private static MeshMode WithoutSidecar(Workload pod, NamespaceFact? ns)
    {
        string? own = pod.Labels.GetValueOrDefault(DataplaneMode);
        if (own is "none" or "ambient")
        {
            return own == "ambient" ? MeshMode.Ambient : MeshMode.None;
        }

        return ns is null ? MeshMode.Unknown
            : ns.Labels.GetValueOrDefault(DataplaneMode) == "ambient" ? MeshMode.Ambient
            : MeshMode.None;
    }
}

using System.Collections.Frozen;

namespace LayeredPolicy.Labels;

/// <summary>
/// Long label keys that nearly every cluster has. They get exact codes of their own, so that finding them needs no comparison of texts.
/// </summary>
internal static class WellKnownKeys
{
    private static readonly string[] Keys =
    [
        "app.kubernetes.io/component",
        "app.kubernetes.io/created-by",
        "app.kubernetes.io/instance",
        "app.kubernetes.io/managed-by",
        "app.kubernetes.io/name",
        "app.kubernetes.io/part-of",
        "app.kubernetes.io/version",
        "apps.kubernetes.io/pod-index",
        "batch.kubernetes.io/controller-uid",
        "batch.kubernetes.io/job-name",
        "controller-revision-hash",
        "gateway.networking.k8s.io/gateway-name",
        "helm.sh/chart",
        "istio.io/dataplane-mode",
        "istio.io/rev",
        "istio.io/use-waypoint",
        "istio-injection",
        "kubernetes.io/arch",
        "kubernetes.io/hostname",
        "kubernetes.io/metadata.name",
        "kubernetes.io/os",
        "network.topology",
        "pcns.kubernetes.io/metadata.name",
        "pcns.projectcalico.org/name",
        "pcsa.projectcalico.org/name",
        "pod-template-generation",
        "pod-template-hash",
        "projectcalico.org/created-by",
        "projectcalico.org/name",
        "projectcalico.org/namespace",
        "projectcalico.org/orchestrator",
        "projectcalico.org/serviceaccount",
        "security.istio.io/tlsMode",
        "service.istio.io/canonical-name",
        "service.istio.io/canonical-revision",
        "sidecar.istio.io/inject",
        "statefulset.kubernetes.io/pod-name",
        "topology.istio.io/network",
        "topology.kubernetes.io/region",
        "topology.kubernetes.io/zone",
    ];

    private static readonly FrozenDictionary<ulong, int> ByCode = Keys.Select((key, index) => (key, index)).ToFrozenDictionary(k => LabelCode.Of(k.key), k => k.index);

    /// <summary>The exact code of a well-known key, or the hash it was found by.</summary>
    public static ulong Code(ReadOnlySpan<char> key, ulong hash) =>
        ByCode.TryGetValue(hash, out int index) && key.SequenceEqual(Keys[index]) ? LabelCode.Numbered(index) : hash;
}

using System.Text.Json;
using LayeredPolicy.Selectors;

namespace LayeredPolicy.Calico.Validation;

/// <summary>
/// Policies of a namespace that select none of the workloads that the input has there. Where no workload names the namespace, nothing is said;
/// one that names none may run in any.
/// </summary>
internal static class WorkloadFindings
{
    /// <summary>The findings over the policies of an input.</summary>
    /// <param name="policies">The policies with Calico rules.</param>
    /// <param name="kubernetesPolicies">The Kubernetes policies.</param>
    /// <param name="facts">What runs beside them.</param>
    public static IEnumerable<Diagnostic> Find(IEnumerable<PolicyDocument> policies, IEnumerable<ManifestDocument> kubernetesPolicies, ClusterFacts facts)
    {
        ILookup<string, Workload> workloads = facts.Workloads.Where(w => !w.HostNetwork).ToLookup(w => w.Id.Namespace ?? "", StringComparer.Ordinal);
        return policies
            .Select(p => (p.Document, Selector: Selector.TryParse(p.Shape.Selector, out Selector? selector) ? selector : null, Path: "spec.selector", Home: p.Namespace))
            .Concat(kubernetesPolicies.Select(k => (Document: k, Selector: PodSelectorOf(k), Path: "spec.podSelector", Home: k.Id.Namespace)))
            .Where(p => p is { Selector.IsSatisfiable: true, Home.Length: > 0 } && workloads.Contains(p.Home)
                && !workloads[p.Home].Concat(workloads[""]).Any(w => p.Selector.Matches(LabelsOf(w, p.Home))))
            .Select(p =>
            {
                DiagnosticDescriptor descriptor = CalicoDiagnostics.SelectsNoWorkload;
                int count = workloads[p.Home!].Count();
                return p.Document.Report(descriptor, $"{descriptor.Title}: none of {count} in namespace '{p.Home}' matches {p.Selector}", p.Path);
            });
    }

    private static Selector? PodSelectorOf(ManifestDocument policy) =>
        policy.Json.ValueKind == JsonValueKind.Object && policy.Json.TryGetProperty("spec", out JsonElement spec)
        && spec.ValueKind == JsonValueKind.Object && spec.TryGetProperty("podSelector", out JsonElement json) && json.ValueKind == JsonValueKind.Object
        && KubernetesLabelSelector.TryRead(json, out KubernetesLabelSelector? read, out _) && Selector.TryFromKubernetes(read, out Selector? selector, out _)
            ? selector
            : null;

    /// <summary>The labels of a pod with those that Calico adds to it in a namespace.</summary>
    internal static LabelSet LabelsOf(Workload workload, string home) => new(
        workload.Labels.Concat(
        [
            KeyValuePair.Create("projectcalico.org/namespace", home),
            KeyValuePair.Create("projectcalico.org/orchestrator", "k8s"),
            KeyValuePair.Create("projectcalico.org/serviceaccount", workload.ServiceAccount ?? "default"),
        ]));
}

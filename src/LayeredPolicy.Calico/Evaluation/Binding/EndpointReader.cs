using System.Collections.Immutable;
using System.Text.Json;
using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Calico.Models;
using static LayeredPolicy.Calico.Evaluation.Binding.SelectorRewriting;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>Collects what selectors can select, with the labels that each presents.</summary>
internal sealed class EndpointReader(
    ClusterFacts facts, CalicoOptions options, IReadOnlyDictionary<string, BoundProfile> profiles, ICollection<Diagnostic> diagnostics)
{
    /// <summary>Pods first, in the order of the facts, then host endpoints, then network sets.</summary>
    public ImmutableArray<PolicyEndpoint> Read(IEnumerable<(ManifestDocument Document, NetworkSetSpec Spec)> sets) =>
    [
        .. facts.Workloads.Where(IsEndpoint).Select(OfWorkload),
        .. facts.HostEndpoints.Select(OfHost),
        .. sets.Select(s => OfSet(s.Document, s.Spec)),
    ];

    /// <summary>Whether the workload has an interface of its own: not the node's, and not that of a pod that ended or was not placed.</summary>
    public static bool IsEndpoint(Workload workload) =>
        !workload.HostNetwork && workload.Phase is not ("Succeeded" or "Failed") &&
        (workload.Phase is null || (workload.Node is not null && !workload.Addresses.IsEmpty));

    private PolicyEndpoint OfWorkload(Workload workload)
    {
        var own = workload.Labels
            .Where(l => !l.Key.StartsWith(NamespacePrefix, StringComparison.Ordinal) && !l.Key.StartsWith(ServiceAccountPrefix, StringComparison.Ordinal))
            .ToDictionary(l => l.Key, l => l.Value, StringComparer.Ordinal);
        own[NamespaceLabel] = workload.Namespace;
        own[OrchestratorLabel] = "k8s";
        ImmutableArray<string> names = [BoundProfile.OfNamespace(workload.Namespace)];
        if (workload.ServiceAccount is { } account)
        {
            own[ServiceAccountLabel] = account;
            names = names.Add(BoundProfile.OfServiceAccount(workload.Namespace, account));
        }

        return new()
        {
            Kind = EndpointKind.Workload,
            Name = workload.ToString(),
            Labels = WithInherited(own, names),
            Nets = [.. workload.Addresses.Select(a => new Cidr(a, a.Bits))],
            Ports = workload.Ports.AddRange(workload.InitPorts),
            Profiles = names,
            WorkloadIndex = workload.Index,
        };
    }

    private PolicyEndpoint OfHost(HostEndpointFact host)
    {
        foreach (string name in host.Profiles.Where(n => !profiles.ContainsKey(n)))
        {
            diagnostics.Add(CalicoDiagnostics.MissingProfile.Create($"profile '{name}' does not exist, so it denies what reaches it") with
            {
                Resource = new("projectcalico.org", "v3", HostEndpoint.KubeKind, null, host.Name),
                Path = "spec.profiles",
            });
        }

        return new()
        {
            Kind = EndpointKind.Host,
            Name = host.Name,
            Labels = WithInherited(host.Labels.ToDictionary(l => l.Key, l => l.Value, StringComparer.Ordinal), host.Profiles),
            Nets = [.. host.Addresses.Select(a => new Cidr(a, a.Bits))],
            Ports = host.Ports,
            Profiles = host.Profiles,
            Node = host.Node,
            Interface = host.Interface,
        };
    }

    private PolicyEndpoint OfSet(ManifestDocument document, NetworkSetSpec spec)
    {
        bool isNamespaced = document.Id.Kind == NetworkSet.KubeKind;
        string ns = document.Id.Namespace ?? "default";
        Dictionary<string, string> own = LabelsOf(document);
        if (isNamespaced)
        {
            own[NamespaceLabel] = ns;
        }

        var context = new BindingContext(document, options, diagnostics);
        var nets = ImmutableArray.CreateBuilder<Cidr>();
        foreach (string text in spec.Nets ?? [])
        {
            if (Cidr.TryParse(text, out Cidr net, out _))
            {
                nets.Add(net);
            }
            else
            {
                context.Malformed("spec.nets", $"'{text}' is not an address or a network");
            }
        }

        return new()
        {
            Kind = EndpointKind.NetworkSet,
            Name = document.Id.ToString(),
            Labels = WithInherited(own, isNamespaced ? [BoundProfile.OfNamespace(ns)] : []),
            Nets = context.IsUnusable ? [] : nets.ToImmutable(),
        };
    }

    // The endpoint's own label wins, then that of the earlier profile.
    private LabelSet WithInherited(Dictionary<string, string> own, ImmutableArray<string> names)
    {
        foreach (string name in names)
        {
            if (profiles.TryGetValue(name, out BoundProfile? profile))
            {
                foreach ((string key, string value) in profile.Labels)
                {
                    own.TryAdd(key, value);
                }
            }
        }

        return new(own);
    }

    private static Dictionary<string, string> LabelsOf(ManifestDocument document)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        if (document.Json.TryGetProperty("metadata", out JsonElement metadata) && metadata.ValueKind == JsonValueKind.Object &&
            metadata.TryGetProperty("labels", out JsonElement json) && json.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty label in json.EnumerateObject().Where(l => l.Value.ValueKind == JsonValueKind.String))
            {
                labels[label.Name] = label.Value.GetString()!;
            }
        }

        return labels;
    }
}

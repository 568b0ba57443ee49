using System.Collections.Immutable;
using System.Text.Json;
using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Calico.Models;
using LayeredPolicy.Selectors;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>Collects what selectors can select, with the labels that each presents.</summary>
internal sealed class EndpointReader(
    ClusterFacts facts, CalicoOptions options, IReadOnlyDictionary<string, BoundProfile> profiles, ICollection<Diagnostic> diagnostics)
{
    private readonly Dictionary<(LabelSet Labels, string Namespace, string? Account), PolicyEndpoint> _alike = [];

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
        if (workload.IsUnknown)
        {
            return OfUnknown(workload);
        }

        // What the pods of one controller present to selectors is worked out once.
        (LabelSet, string, string?) key = (workload.Labels, workload.Namespace, workload.ServiceAccount);
        if (!_alike.TryGetValue(key, out PolicyEndpoint? alike))
        {
            _alike[key] = alike = Presented(workload);
        }

        return alike with
        {
            Name = workload.ToString(),
            Nets = [.. workload.Addresses.Select(static a => new Cidr(a, a.Bits))],
            Ports = workload.InitPorts.IsEmpty ? workload.Ports : workload.Ports.AddRange(workload.InitPorts),
            WorkloadIndex = workload.Index,
        };
    }

    private PolicyEndpoint Presented(Workload workload)
    {
        ImmutableArray<string> names = workload.ServiceAccount is { } account
            ? [BoundProfile.OfNamespace(workload.Namespace), BoundProfile.OfServiceAccount(workload.Namespace, account)]
            : [BoundProfile.OfNamespace(workload.Namespace)];
        return new()
        {
            Kind = EndpointKind.Workload,
            Name = workload.ToString(),
            Labels = WithInherited(CalicoLabels.OfPod(workload.Labels, workload.Namespace, workload.ServiceAccount), names),
            OpenPrefixes = OpenPrefixes(names),
            Nets = [],
            Profiles = names,
        };
    }

    // A pod of which neither the namespace nor the labels are known.
    private static PolicyEndpoint OfUnknown(Workload workload) => new()
    {
        Kind = EndpointKind.Workload,
        Name = workload.Name,
        Labels = new LabelSet([new(CalicoLabels.Orchestrator, CalicoLabels.Kubernetes)]),
        OpenPrefixes = [""],
        Nets = [],
        WorkloadIndex = workload.Index,
    };

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
            Labels = WithInherited(host.Labels, host.Profiles),
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
        ImmutableArray<string> names = isNamespaced ? [BoundProfile.OfNamespace(ns)] : [];
        LabelSet own = isNamespaced ? CalicoLabels.OfNetworkSet(LabelsOf(document), ns) : LabelsOf(document);
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
            Labels = WithInherited(own, names),
            OpenPrefixes = OpenPrefixes(names),
            Nets = context.IsUnusable ? [] : nets.ToImmutable(),
        };
    }

    private LabelSet WithInherited(LabelSet own, ImmutableArray<string> names) =>
        CalicoLabels.Inherit(own, [.. names.Select(n => profiles.TryGetValue(n, out BoundProfile? profile) ? profile.Labels : LabelSet.Empty)]);

    private ImmutableArray<string> OpenPrefixes(ImmutableArray<string> names) =>
        [.. names.Select(n => profiles.TryGetValue(n, out BoundProfile? profile) ? profile.OpenPrefix : null).OfType<string>()];

    private static LabelSet LabelsOf(ManifestDocument document) =>
        document.Json.TryGetProperty("metadata", out JsonElement metadata) && metadata.ValueKind == JsonValueKind.Object &&
            metadata.TryGetProperty("labels", out JsonElement labels) && labels.ValueKind == JsonValueKind.Object
            ? new LabelSet(labels.EnumerateObject()
                .Where(l => l.Value.ValueKind == JsonValueKind.String)
                .Select(l => new KeyValuePair<string, string>(l.Name, l.Value.GetString()!)))
            : LabelSet.Empty;
}

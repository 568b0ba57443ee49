using System.Collections.Immutable;
using System.Text.Json;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// What DestinationRules make sidecars send. A <c>tls</c> block always beats automatic mutual TLS, and an empty one means plaintext: the
/// usual way in which a caller loses its identity.
/// </summary>
internal sealed class ClientTls
{
    private readonly ImmutableArray<(string Namespace, string Host, TrafficPolicy Policy)> _rules;
    private readonly string _rootNamespace;

    /// <summary>Reads the DestinationRules that have a traffic policy for all callers of their host.</summary>
    public ClientTls(Manifests manifests, string rootNamespace)
    {
        _rootNamespace = rootNamespace;
        var rules = ImmutableArray.CreateBuilder<(string, string, TrafficPolicy)>();
        foreach (ManifestDocument document in manifests.Documents.Where(d => d.Id is { Group: DestinationRule.KubeGroup, Kind: DestinationRule.KubeKind }))
        {
            string ns = document.Id.Namespace ?? "default";
            if (Read(document) is { Host: { Length: > 0 } host, WorkloadSelector: null, TrafficPolicy: { } policy })
            {
                rules.Add((ns, host.Contains('.', StringComparison.Ordinal) || host == "*" ? host : $"{host}.{ns}.svc.cluster.local", policy));
            }
        }

        _rules = rules.DrainToImmutable();
    }

    /// <summary>Whether there is any rule.</summary>
    public bool IsEmpty => _rules.IsEmpty;

    /// <summary>
    /// Whether a sidecar proves its identity to a Service port: yes or no when a DestinationRule says so, null when none does. The rule of
    /// the client's namespace comes before that of the Service's and that of the root namespace.
    /// </summary>
    public bool? ProvesIdentity(string clientNamespace, ServiceFact service, int? servicePort)
    {
        string host = $"{service.Name}.{service.Namespace}.svc.cluster.local";
        foreach (string ns in new[] { clientNamespace, service.Namespace, _rootNamespace })
        {
            TrafficPolicy? policy = _rules.Where(r => r.Namespace == ns && Covers(r.Host, host)).OrderByDescending(r => r.Host.Length).Select(r => r.Policy).FirstOrDefault();
            if (policy is null)
            {
                continue;
            }

            PortTrafficPolicy? ofPort = policy.PortLevelSettings?.FirstOrDefault(p => p?.Port?.Number is { } number && number == servicePort);
            ClientTlsSettings? tls = ofPort is null ? policy.Tls : ofPort.Tls;
            return tls is null ? null : tls.Mode == ClientTlsModes.IstioMutual;
        }

        return null;
    }

    private static bool Covers(string pattern, string host) =>
        pattern == host || pattern == "*" || (pattern.StartsWith("*.", StringComparison.Ordinal) && host.EndsWith(pattern[1..], StringComparison.Ordinal));

    private static DestinationRuleSpec? Read(ManifestDocument document)
    {
        try
        {
            return document.Json.TryGetProperty("spec", out JsonElement spec) ? spec.Deserialize(IstioJsonContext.Default.DestinationRuleSpec) : null;
        }
        catch (JsonException)
        {
            // istiod ignores what it cannot read; that it cannot is the validators' finding.
            return null;
        }
    }
}

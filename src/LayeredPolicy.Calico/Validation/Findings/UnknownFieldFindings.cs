using System.Collections.Frozen;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Validation;

/// <summary>Fields that the engines drop without a word, and what their author may have meant.</summary>
internal static class UnknownFieldFindings
{
    private const string Spec = "spec.";

    private static readonly FrozenSet<string> s_ruleFields = FrozenSet.Create(
        StringComparer.Ordinal, "action", "protocol", "notProtocol", "source", "destination", "icmp", "notICMP", "http", "ipVersion");

    private static readonly FrozenSet<string> s_kubernetesFields = FrozenSet.Create(
        StringComparer.Ordinal, "podSelector", "policyTypes", "from", "to", "ipBlock", "endPort", "matchLabels", "matchExpressions");

    private static readonly FrozenSet<string> s_calicoFields = FrozenSet.Create(
        StringComparer.Ordinal, "selector", "types", "order", "tier", "action", "source", "destination", "nets", "notNets", "serviceAccounts");

    private static readonly string[] s_commercialFields =
    [
        "domains", "allowedEgressDomains", "egressGateway", "egressIP", "dnsTrustedServers", "dnsCache", "dnsExtraTTL", "dnsLogs", "dnsPolicy", "dnsPackets",
        "l7Logs", "flowLogsFile", "flowLogsEnable", "flowLogsCollect", "flowLogsDestDomains", "flowLogsDynamic", "flowLogsMax", "flowLogsAggregation", "captureDir",
        "captureMax", "captureRotation", "tproxy", "waf", "deletedMetricsRetention", "prometheusReporter", "syslogReporter", "windowsDns", "windowsFlowLogs", "windowsNetwork",
        "externalNetworkSupport",
    ];

    /// <summary>One finding for each path of dropped fields; the fields of a rule that stands too high make one together.</summary>
    public static IEnumerable<Diagnostic> Find(ManifestDocument document, AdmissionSchema? schema, IReadOnlyCollection<string> unknownFields)
    {
        string[] tooHigh = [.. unknownFields.Where(p => CalicoKinds.IsCalico(document.Id.Group) && p.StartsWith(Spec, StringComparison.Ordinal) && s_ruleFields.Contains(p[Spec.Length..]))];
        if (tooHigh.Length > 0)
        {
            DiagnosticDescriptor descriptor = CalicoDiagnostics.RuleFieldTooHigh;
            yield return document.Report(descriptor, $"{descriptor.Title}: {string.Join(", ", tooHigh.Select(p => $"'{p[Spec.Length..]}'"))}", tooHigh[0]);
        }

        foreach (string path in unknownFields.Except(tooHigh))
        {
            yield return Explain(document, schema, path);
        }
    }

    private static Diagnostic Explain(ManifestDocument document, AdmissionSchema? schema, string path)
    {
        string name = path[(path.LastIndexOf('.') + 1)..];
        string parent = path[..Math.Max(path.LastIndexOf('.'), 0)];
        bool isKubernetes = CalicoKinds.IsKubernetesPolicy(document.Id);
        bool isCalico = CalicoKinds.IsCalico(document.Id.Group);
        (DiagnosticDescriptor descriptor, string found) = (parent, name) switch
        {
            ("spec", "namespaceSelector") when isCalico => (CalicoDiagnostics.NamespaceSelectorOnNamespacedPolicy, $"'{name}'"),
            (_, "ports") when document.Id.Kind == "ClusterNetworkPolicy" => (CalicoDiagnostics.PortsOfClusterPolicy, $"'{name}'"),
            (_, "protocol") when isCalico && IsSide(parent) => (CalicoDiagnostics.MisplacedProtocol, $"'{name}'"),
            _ when isCalico && IsCommercial(name) => (CalicoDiagnostics.CommercialField, $"'{name}'"),
            _ when isCalico && s_kubernetesFields.Contains(name) => (CalicoDiagnostics.KubernetesShape, $"'{name}'"),
            _ when isKubernetes && s_calicoFields.Contains(name) => (CalicoDiagnostics.CalicoShape, $"'{name}'"),
            _ when NearestKnown(schema, parent, name) is { } known => (CalicoDiagnostics.MisspeltField, $"'{name}', where '{known}' may be meant"),
            _ => (CalicoDiagnostics.UnknownField, $"'{name}'"),
        };
        return document.Report(descriptor, $"{descriptor.Title}: {found}", path);
    }

    private static bool IsSide(string parent) =>
        parent.EndsWith(".source", StringComparison.Ordinal) || parent.EndsWith(".destination", StringComparison.Ordinal);

    private static bool IsCommercial(string name) => s_commercialFields.Any(f => name.StartsWith(f, StringComparison.Ordinal));

    /// <summary>The known field at the place whose name differs in case or in one character.</summary>
    private static string? NearestKnown(AdmissionSchema? schema, string parent, string name)
    {
        IEnumerable<string> known = parent.Length == 0 ? ["apiVersion", "kind", "metadata", "spec"]
            : parent == "metadata" ? ["name", "namespace", "labels", "annotations"]
            : schema is null ? []
            : NodeAt(schema.Root, parent)?.Properties.Keys ?? [];
        return known.FirstOrDefault(k => k.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)) ?? known.FirstOrDefault(k => name.Length > 3 && IsOneEditAway(k, name));
    }

    private static SchemaNode? NodeAt(SchemaNode root, string path)
    {
        SchemaNode? node = root;
        foreach (string step in path.Split('.'))
        {
            int bracket = step.IndexOf('[', StringComparison.Ordinal);
            node = node?.Properties.GetValueOrDefault(bracket < 0 ? step : step[..bracket]);
            node = bracket < 0 ? node : node?.Items;
        }

        return node;
    }

    private static bool IsOneEditAway(string known, string name)
    {
        (string shorter, string longer) = known.Length < name.Length ? (known, name) : (name, known);
        if (longer.Length - shorter.Length > 1)
        {
            return false;
        }

        int start = shorter.AsSpan().CommonPrefixLength(longer);
        int skip = longer.Length == shorter.Length ? 1 : 0;
        return shorter.AsSpan(Math.Min(start + skip, shorter.Length)).SequenceEqual(longer.AsSpan(Math.Min(start + 1, longer.Length)));
    }
}

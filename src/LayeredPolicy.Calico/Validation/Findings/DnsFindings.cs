using k8s.Models;
using LayeredPolicy.Calico.Models;

namespace LayeredPolicy.Calico.Validation;

/// <summary>Endpoints whose egress is restricted so that they cannot ask for names.</summary>
internal static class DnsFindings
{
    private const ushort DnsPort = 53;

    /// <summary>
    /// One finding for each policy that restricts egress to other endpoints while no policy of the input could let the selected endpoints reach port 53.
    /// Policies that allow no egress at all, or addresses only, are left alone: their endpoints may well need no names.
    /// </summary>
    public static IEnumerable<Diagnostic> Find(IReadOnlyList<PolicyDocument> policies) => policies
        .Where(p => !p.IsStaged && p.Governs(PolicyTypes.Egress) && (p.Shape.Egress ?? []).Any(NamesPeers))
        .Where(p => !policies.Any(other => Reaches(other, p) && (other.Shape.Egress ?? []).Any(AllowsDns)))
        .Select(p => p.Report(CalicoDiagnostics.NoDns, "its egress rules name endpoints, and none of the policies allows port 53", "spec.egress"));

    private static bool NamesPeers(Rule rule) =>
        rule.Action == RuleActions.Allow && rule.Destination is { } to
        && (!string.IsNullOrEmpty(to.Selector) || !string.IsNullOrEmpty(to.NamespaceSelector) || to.Services is not null);

    /// <summary>Whether a policy may apply to endpoints of another one.</summary>
    private static bool Reaches(PolicyDocument policy, PolicyDocument other) =>
        policy.Namespace is null || other.Namespace is null || policy.Namespace == other.Namespace;

    private static bool AllowsDns(Rule rule) =>
        rule.Action is RuleActions.Allow or RuleActions.Pass
        && (rule.Protocol?.Value is null or "UDP" or "17")
        && (rule.Destination?.Services is not null
            || rule.Destination?.Ports is null or { Count: 0 }
            || rule.Destination.Ports.Any(IsDns));

    private static bool IsDns(IntOrString port) =>
        ClientPort.TryParse(port.Value ?? "", out ClientPort read, out _)
        && (read.IsNumeric ? read.Min <= DnsPort && DnsPort <= read.Max : read.Name!.Contains("dns", StringComparison.Ordinal));
}

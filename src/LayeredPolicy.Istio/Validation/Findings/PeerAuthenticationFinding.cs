using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>Peer authentications that are ignored, or that leave a port open in ambient mode.</summary>
internal sealed class PeerAuthenticationFinding : IMeshFinding
{
    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Find(FindingScope scope) => scope.PeerAuthentications.SelectMany(p => Find(scope, p));

    private static IEnumerable<Diagnostic> Find(FindingScope scope, ReviewedPolicy<PeerAuthenticationSpec> policy)
    {
        bool hasLabels = policy.Selector?.MatchLabels is { Count: > 0 };
        if (policy.Namespace == scope.RootNamespace)
        {
            if (hasLabels)
            {
                yield return policy.Report(IstioDiagnostics.IgnoredPeerAuthentication, "spec.selector", "a PeerAuthentication with a selector is not read in the root namespace");
            }

            yield break;
        }

        string? mode = policy.Spec.Mtls?.Mode;
        string? strictPort = policy.Spec.PortLevelMtls?.FirstOrDefault(p => p.Value.Mode == MutualTlsModes.Strict).Key;
        if (hasLabels && strictPort is not null && mode is MutualTlsModes.Permissive or MutualTlsModes.Disable
            && IsStrict(scope, scope.RootNamespace) && !scope.PeerAuthentications.Any(p => p.Namespace == policy.Namespace && p.Selector is null && IsSet(p.Spec.Mtls?.Mode))
            && scope.WorkloadsOf(policy).FirstOrDefault(w => w.Mesh == MeshMode.Ambient) is { } workload)
        {
            yield return policy.Report(
                IstioDiagnostics.PortLeftOpen, $"spec.portLevelMtls[{strictPort}]", $"in ambient mode, under a STRICT mesh, this rule is lost: port {strictPort} of {workload} takes plaintext");
        }

        foreach (string port in policy.Spec.PortLevelMtls?.Keys ?? [])
        {
            if (ServicePortOf(scope, policy, port) is { } service)
            {
                yield return policy.Report(
                    IstioDiagnostics.ServicePortInModes, $"spec.portLevelMtls[{port}]", $"{port} is the port of Service {service}, not of a container; modes go by container port");
            }
        }
    }

    private static bool IsStrict(FindingScope scope, string ns) =>
        scope.PeerAuthentications.Any(p => p.Namespace == ns && p.Selector is null && p.Spec.Mtls?.Mode == MutualTlsModes.Strict);

    private static bool IsSet(string? mode) => mode is not (null or MutualTlsModes.Unset);

    /// <summary>The Service of the selected workloads that has the port while none of them listens on it.</summary>
    private static ServiceFact? ServicePortOf(FindingScope scope, ReviewedPolicy<PeerAuthenticationSpec> policy, string port)
    {
        Workload[] workloads = [.. scope.WorkloadsOf(policy)];
        return workloads.Length == 0 || workloads.Any(w => w.Ports.Any(p => IsPort(p.Number, port)))
            ? null
            : scope.Facts.Services.FirstOrDefault(s =>
                s.Ports.Any(p => IsPort(p.Port, port) && workloads.Any(w => p.ResolveTarget(w) is { } target && !IsPort(target, port)))
                && scope.Facts.WorkloadsSelectedBy(s).Any(workloads.Contains));
    }

    private static bool IsPort(int number, string text) => number.ToString(System.Globalization.CultureInfo.InvariantCulture) == text;
}

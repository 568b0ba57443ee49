using System.Collections.Immutable;
using System.Globalization;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// The merge of PeerAuthentications: the oldest of each tier (mesh, namespace, workload) counts, and of those the nearest that sets a mode.
/// </summary>
internal sealed class PeerPolicies(ImmutableArray<SecurityPolicy<PeerAuthenticationSpec>> policies, string rootNamespace)
{
    /// <summary>What holds for a workload with a sidecar.</summary>
    public PeerSettings For(string @namespace, LabelSet labels)
    {
        SecurityPolicy<PeerAuthenticationSpec>? ofMesh = policies.FirstOrDefault(p => p.Namespace == rootNamespace && p.Selector.IsEmpty);
        bool isRoot = @namespace == rootNamespace;
        SecurityPolicy<PeerAuthenticationSpec>? ofNamespace = isRoot ? null : policies.FirstOrDefault(p => p.Namespace == @namespace && p.Selector.IsEmpty);
        SecurityPolicy<PeerAuthenticationSpec>? ofWorkload = isRoot
            ? null
            : policies.FirstOrDefault(p => p.Namespace == @namespace && !p.Selector.IsEmpty && p.Selector.Matches(labels));

        MutualTlsMode service = ModeOf(ofNamespace) ?? ModeOf(ofMesh) ?? MutualTlsMode.Permissive;
        MutualTlsMode mode = ModeOf(ofWorkload) ?? service;
        return new()
        {
            Mode = mode,
            ServiceMode = service,
            Ports = PortModes(ofWorkload).Where(p => p.Mode is not null).ToImmutableSortedDictionary(p => p.Port, p => p.Mode!.Value),
        };
    }

    /// <summary>The mode that a policy sets, or null.</summary>
    public static MutualTlsMode? ModeOf(SecurityPolicy<PeerAuthenticationSpec>? policy) => ModeOf(policy?.Spec.Mtls);

    /// <summary>The ports that a policy names, each with the mode it sets for it, or null.</summary>
    public static IEnumerable<(int Port, MutualTlsMode? Mode)> PortModes(SecurityPolicy<PeerAuthenticationSpec>? policy)
    {
        foreach ((string key, MutualTls mode) in policy?.Spec.PortLevelMtls ?? ImmutableDictionary<string, MutualTls>.Empty)
        {
            if (int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int port))
            {
                yield return (port, ModeOf(mode));
            }
        }
    }

    private static MutualTlsMode? ModeOf(MutualTls? mtls) => mtls?.Mode switch
    {
        "STRICT" => MutualTlsMode.Strict,
        "PERMISSIVE" => MutualTlsMode.Permissive,
        "DISABLE" => MutualTlsMode.Disable,
        _ => null,
    };
}

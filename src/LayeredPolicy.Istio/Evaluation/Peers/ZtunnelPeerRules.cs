using System.Collections.Immutable;
using LayeredPolicy.Evaluation;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// PeerAuthentications as ztunnel gets them: DENY policies against plaintext. A strict workload gets one fixed policy; a workload policy
/// with port exceptions is converted into a policy of its own. What a workload refers to and what is converted are worked out from
/// different parents, so a reference can name a policy that was never made; ztunnel skips it, and plaintext gets in.
/// </summary>
internal sealed class ZtunnelPeerRules(ImmutableArray<SecurityPolicy<PeerAuthenticationSpec>> policies, string rootNamespace)
{
    private const string StaticName = "istio_converted_static_strict";
    private const string ConvertedPrefix = "converted_peer_authentication_";

    /// <summary>The DENY rules of a workload.</summary>
    public IEnumerable<Rule> For(string @namespace, LabelSet labels)
    {
        SecurityPolicy<PeerAuthenticationSpec>[] reaching = [.. policies.Where(p =>
            (p.Namespace == @namespace && p.Selector.Matches(labels)) || (p.Namespace == rootNamespace && p.Selector.IsAbsent))];
        SecurityPolicy<PeerAuthenticationSpec>? ofMesh = reaching.FirstOrDefault(p => p.Selector.IsEmpty && p.Namespace == rootNamespace);
        SecurityPolicy<PeerAuthenticationSpec>? ofNamespace = reaching.FirstOrDefault(p => p.Selector.IsEmpty && p.Namespace != rootNamespace);
        SecurityPolicy<PeerAuthenticationSpec>? ofWorkload = reaching.FirstOrDefault(p => !p.Selector.IsEmpty && p.Namespace != rootNamespace);

        MutualTlsMode? mode = PeerPolicies.ModeOf(ofWorkload);
        bool strict = (mode ?? PeerPolicies.ModeOf(ofNamespace) ?? PeerPolicies.ModeOf(ofMesh)) == MutualTlsMode.Strict;
        MutualTlsMode?[] ports = [.. PeerPolicies.PortModes(ofWorkload).Select(p => p.Mode)];

        // With a strict workload policy both softer modes are exceptions; with an inherited one a lone DISABLE is overlooked.
        bool converted = strict
            ? ports.Contains(MutualTlsMode.Permissive) || (mode == MutualTlsMode.Strict && ports.Contains(MutualTlsMode.Disable))
            : ports.Contains(MutualTlsMode.Strict);
        return converted ? Convert(ofWorkload!) : strict ? [Static()] : [];
    }

    private Rule Static() => new(
        Reference(rootNamespace, StaticName),
        [new("plaintext", [new([NoIdentity()])])]);

    private IEnumerable<Rule> Convert(SecurityPolicy<PeerAuthenticationSpec> policy)
    {
        MutualTlsMode? mode = PeerPolicies.ModeOf(policy);
        SecurityPolicy<PeerAuthenticationSpec>? ofNamespace = policies.FirstOrDefault(p => p.Namespace == policy.Namespace && p.Selector.IsAbsent);
        SecurityPolicy<PeerAuthenticationSpec>? ofMesh = policies.FirstOrDefault(p => p.Namespace == rootNamespace && p.Selector.IsAbsent);
        MutualTlsMode? namespaceMode = PeerPolicies.ModeOf(ofNamespace);
        bool meshIsStrict = PeerPolicies.ModeOf(ofMesh) == MutualTlsMode.Strict;

        // The third part does not ask what the workload's own mode is: strict ports of a permissive workload get lost under a strict mesh.
        bool strictPortsAreCovered = mode == MutualTlsMode.Strict ||
            (mode is null && namespaceMode == MutualTlsMode.Strict) ||
            (namespaceMode is null && meshIsStrict);
        bool softPortsCount = mode == MutualTlsMode.Strict ||
            (mode is null && (ofNamespace is null ? meshIsStrict : namespaceMode == MutualTlsMode.Strict));

        int[] strictPorts = strictPortsAreCovered ? [] : [.. Ports(policy, m => m == MutualTlsMode.Strict)];
        int[] softPorts = softPortsCount ? [.. Ports(policy, m => m is MutualTlsMode.Permissive or MutualTlsMode.Disable)] : [];
        RuleRef reference = Reference(policy.Namespace, ConvertedPrefix + policy.Name) with { Document = policy.Document };
        if (softPorts.Length > 0)
        {
            yield return new(reference, [
                new("plaintext", [new([NoIdentity()])]),
                new("ports", [new([new Negation(new DestinationPortAtom("portLevelMtls", [.. softPorts]))])])]);
        }

        foreach (int port in strictPorts)
        {
            yield return new(reference, [new("plaintext", [new([NoIdentity(), new DestinationPortAtom("portLevelMtls", [port])])])]);
        }
    }

    private static IEnumerable<int> Ports(SecurityPolicy<PeerAuthenticationSpec> policy, Func<MutualTlsMode?, bool> which) =>
        PeerPolicies.PortModes(policy).Where(p => which(p.Mode)).Select(p => p.Port).Order();

    private static Negation NoIdentity() => new(new PrincipalAtom("mtls.mode", [StringPattern.Parse("*")]));

    private static RuleRef Reference(string @namespace, string name) =>
        new(new(PeerAuthentication.KubeGroup, PeerAuthentication.KubeApiVersion, AuthorizationPolicy.KubeKind, @namespace, name), "", -1);
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// The security policies of a mesh, from which the enforcement points are made: give it the objects and the settings, then ask for the
/// sidecar, gateway, waypoint or ztunnel of a workload.
/// </summary>
public sealed class MeshPolicies
{
    private readonly MeshSettings _settings;
    private readonly SecurityPolicies _policies;
    private readonly TrustDomains _trustDomains;
    private readonly PeerPolicies _peers;
    private readonly AuthorizationBinder _binder;
    private readonly ConcurrentDictionary<string, ProxyChains> _chains = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Namespace, LabelSet Labels, ClientAddress Client), ProxyChains> _chainsByLabels = new();
    private readonly ConcurrentDictionary<(string Namespace, LabelSet Labels), PeerSettings> _peersByLabels = new();
    private readonly ConcurrentDictionary<string, Authorization> _ztunnels = new(StringComparer.Ordinal);

    private MeshPolicies(SecurityPolicies policies, MeshSettings settings)
    {
        _settings = settings;
        _policies = policies;
        _trustDomains = new(settings);
        _peers = new(policies.PeerAuthentications, settings.RootNamespace);
        var log = new BindingLog();
        _binder = new(policies, settings, _trustDomains, log);
        Diagnostics = [.. policies.Diagnostics, .. log.Diagnostics];
    }

    /// <summary>What could not be read, and which rules and values the proxies drop.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The blocks of addresses that conditions of any policy tell apart.</summary>
    internal IEnumerable<IpBlocks> AddressBlocks => _binder.AddressBlocks;

    /// <summary>Reads the AuthorizationPolicies, PeerAuthentications and RequestAuthentications among the objects.</summary>
    public static MeshPolicies Read(Manifests manifests, MeshSettings settings)
    {
        ArgumentNullException.ThrowIfNull(manifests);
        ArgumentNullException.ThrowIfNull(settings);
        return new(new(manifests, settings), settings);
    }

    /// <summary>The merged PeerAuthentications of a workload with a sidecar.</summary>
    public PeerSettings PeersOf(string @namespace, LabelSet labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return _peersByLabels.GetOrAdd((@namespace, labels), static (of, peers) => peers.For(of.Namespace, of.Labels), _peers);
    }

    /// <summary>The sidecar of a workload, for inbound connections.</summary>
    public EnforcementPoint Sidecar(ProxyTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return SidecarOf(target);
    }

    /// <summary>An ingress or egress gateway.</summary>
    public EnforcementPoint Gateway(ProxyTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return new GatewayPoint(target, ProxyChains(target, ClientAddress.Behind(_settings.NumTrustedProxies)));
    }

    /// <summary>A waypoint, for the traffic of one service.</summary>
    /// <param name="target">The waypoint's pod. Its ports are those of the service.</param>
    /// <param name="service">The service that the client addressed, or null when it addressed a pod.</param>
    public EnforcementPoint Waypoint(ProxyTarget target, AddressedService? service)
    {
        ArgumentNullException.ThrowIfNull(target);
        return WaypointOf(target, service);
    }

    /// <summary>The ztunnel in front of an ambient workload.</summary>
    public ZtunnelPoint Ztunnel(ProxyTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        SecurityPolicy<AuthorizationPolicySpec>[] reaching =
            [.. _policies.InScope(_policies.Authorizations, target.Namespace).Where(p => Attachment.ReachesZtunnel(p, target.Namespace, target.Labels, _settings.RootNamespace))];
        Rule[] peerRules = [.. new ZtunnelPeerRules(_policies.PeerAuthentications, _settings.RootNamespace).For(target.Namespace, target.Labels)];
        string key = $"{string.Join(',', reaching.Select(p => p.Index))}|{string.Join(',', peerRules.Select(r => r.Reference.Resource))}";
        return new ZtunnelPoint(target.ToString(), _settings.TrustDomain, _ztunnels.GetOrAdd(key, _ => _binder.ForZtunnel(reaching, peerRules)));
    }

    internal SidecarPoint SidecarOf(ProxyTarget target) =>
        new(target, PeersOf(target.Namespace, target.Labels), _trustDomains, ProxyChains(target, ClientAddress.OfLastEntry));

    internal WaypointPoint WaypointOf(ProxyTarget target, AddressedService? service) => new(target, service, _trustDomains, Chains(
        [.. _policies.InScope(_policies.Authorizations, target.Namespace, service?.Namespace).Where(p => Attachment.ReachesWaypoint(p, target, service, _settings.RootNamespace))],
        [.. _policies.InScope(_policies.RequestAuthentications, target.Namespace, service?.Namespace).Where(p => Attachment.ReachesWaypoint(p, target, service, _settings.RootNamespace))],
        ClientAddress.OfLastEntry));

    // Which policies reach a proxy depends on its namespace and labels alone, and replicas share them.
    private ProxyChains ProxyChains(ProxyTarget target, ClientAddress clientAddress) => _chainsByLabels.GetOrAdd((target.Namespace, target.Labels, clientAddress), _ => Chains(
        [.. _policies.InScope(_policies.Authorizations, target.Namespace).Where(p => Attachment.ReachesProxy(p, target, _settings.RootNamespace))],
        [.. _policies.InScope(_policies.RequestAuthentications, target.Namespace).Where(p => Attachment.ReachesProxy(p, target, _settings.RootNamespace))],
        clientAddress));

    // Workloads that the same policies reach share their chains.
    private ProxyChains Chains(
        ImmutableArray<SecurityPolicy<AuthorizationPolicySpec>> authorizations,
        ImmutableArray<SecurityPolicy<RequestAuthenticationSpec>> authentications,
        ClientAddress clientAddress)
    {
        string key = $"{clientAddress.AppendsPeer}|{string.Join(',', authorizations.Select(p => p.Index))}|{string.Join(',', authentications.Select(p => p.Index))}";
        return _chains.GetOrAdd(key, _ => new(
            new HttpChain(
                _settings.PathNormalization,
                clientAddress,
                new(authentications.SelectMany(p => p.Spec.JwtRules ?? []).OfType<JwtRule>()),
                _binder.ForEnvoy(authorizations, forTcp: false)),
            new TcpChain(_binder.ForEnvoy(authorizations, forTcp: true))));
    }
}

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
    private readonly BindingLog _log = new();

    private MeshPolicies(SecurityPolicies policies, MeshSettings settings)
    {
        _settings = settings;
        _policies = policies;
        _trustDomains = new(settings);
        _peers = new(policies.PeerAuthentications, settings.RootNamespace);
        _binder = new(policies, settings, _trustDomains, _log);
    }

    /// <summary>What could not be read, and what binding the points made so far found wrong.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => [.. _policies.Diagnostics, .. _log.Diagnostics];

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
        return _peers.For(@namespace, labels);
    }

    /// <summary>The sidecar of a workload, for inbound connections.</summary>
    public EnforcementPoint Sidecar(ProxyTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return new SidecarPoint(target, PeersOf(target.Namespace, target.Labels), _trustDomains, ProxyChains(target, ClientAddress.OfLastEntry));
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
        return new WaypointPoint(target, service, _trustDomains, Chains(
            [.. _policies.Authorizations.Where(p => Attachment.ReachesWaypoint(p, target, service, _settings.RootNamespace))],
            _policies.RequestAuthentications.Where(p => Attachment.ReachesWaypoint(p, target, service, _settings.RootNamespace)),
            ClientAddress.OfLastEntry));
    }

    /// <summary>The ztunnel in front of an ambient workload.</summary>
    public ZtunnelPoint Ztunnel(ProxyTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return new ZtunnelPoint(target.ToString(), _settings.TrustDomain, AuthorizationBinder.ForZtunnel(
            _policies.Authorizations.Where(p => Attachment.ReachesZtunnel(p, target.Namespace, target.Labels, _settings.RootNamespace)),
            new ZtunnelPeerRules(_policies.PeerAuthentications, _settings.RootNamespace).For(target.Namespace, target.Labels)));
    }

    private ProxyChains ProxyChains(ProxyTarget target, ClientAddress clientAddress) => Chains(
        [.. _policies.Authorizations.Where(p => Attachment.ReachesProxy(p, target, _settings.RootNamespace))],
        _policies.RequestAuthentications.Where(p => Attachment.ReachesProxy(p, target, _settings.RootNamespace)),
        clientAddress);

    private ProxyChains Chains(
        ImmutableArray<SecurityPolicy<AuthorizationPolicySpec>> authorizations,
        IEnumerable<SecurityPolicy<RequestAuthenticationSpec>> authentications,
        ClientAddress clientAddress) => new(
            new HttpChain(
                _settings.PathNormalization,
                clientAddress,
                new(authentications.SelectMany(p => p.Spec.JwtRules ?? []).OfType<JwtRule>()),
                _binder.ForEnvoy(authorizations, forTcp: false)),
            new TcpChain(_binder.ForEnvoy(authorizations, forTcp: true)));
}

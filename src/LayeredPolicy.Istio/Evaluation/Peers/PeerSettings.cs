using System.Collections.Immutable;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>What the merged PeerAuthentications say about one workload with a sidecar.</summary>
/// <remarks>See https://istio.io/latest/docs/reference/config/security/peer_authentication/.</remarks>
public sealed record PeerSettings
{
    /// <summary>The mode of every port without one of its own.</summary>
    public required MutualTlsMode Mode { get; init; }

    /// <summary>The modes of single ports; keys are container ports.</summary>
    public ImmutableSortedDictionary<int, MutualTlsMode> Ports { get; init; } = ImmutableSortedDictionary<int, MutualTlsMode>.Empty;

    /// <summary>
    /// What clients infer for the service: the mode of mesh and namespace policies alone, because policies of single workloads are not
    /// seen for a service as a whole.
    /// </summary>
    public required MutualTlsMode ServiceMode { get; init; }

    /// <summary>The mode of a container port.</summary>
    public MutualTlsMode ModeOf(int port) => Ports.TryGetValue(port, out MutualTlsMode mode) ? mode : Mode;

    /// <summary>
    /// Whether a client with a sidecar and no DestinationRule sends mutual TLS to the port. A mesh or namespace mode of DISABLE makes it
    /// send plaintext even where the workload demands mutual TLS.
    /// </summary>
    /// <param name="port">The container port.</param>
    /// <param name="serverHasProxy">Whether the server's pod has a proxy that terminates mutual TLS.</param>
    public bool ClientUsesMutualTls(int port, bool serverHasProxy) =>
        serverHasProxy && ServiceMode != MutualTlsMode.Disable && ModeOf(port) != MutualTlsMode.Disable;
}

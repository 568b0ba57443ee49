using System.Collections.Immutable;

namespace LayeredPolicy.Calico.Evaluation;

/// <summary>A network interface of a node, not one of a pod.</summary>
/// <param name="Name">Its name, for example <c>eth0</c>.</param>
/// <param name="Addresses">Its addresses; host endpoints without an interface name are found by them.</param>
public sealed record HostInterface(string Name, ImmutableArray<IpAddress> Addresses)
{
    /// <summary>The loopback interface, over which a node talks to itself.</summary>
    public static HostInterface Loopback { get; } = new("lo", []);
}

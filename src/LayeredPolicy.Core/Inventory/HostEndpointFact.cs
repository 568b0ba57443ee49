using System.Collections.Immutable;

namespace LayeredPolicy;

/// <summary>An interface of a host that network policy guards: a Calico HostEndpoint.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Node">The host's node name; empty when the manifest gives none.</param>
/// <param name="Interface">The interface; <c>*</c> is all of the host; null when the expected addresses find it.</param>
/// <param name="Labels">Its labels as written.</param>
/// <param name="Addresses">Its expected addresses, which are its only members in selector sets; empty when none are given.</param>
public sealed record HostEndpointFact(string Name, string Node, string? Interface, LabelSet Labels, ImmutableArray<IpAddress> Addresses)
{
    /// <summary>Its profiles in order; without one, traffic that no policy selects is denied.</summary>
    public ImmutableArray<string> Profiles { get; init; } = [];

    /// <summary>The ports that it names.</summary>
    public ImmutableArray<ContainerPort> Ports { get; init; } = [];
}

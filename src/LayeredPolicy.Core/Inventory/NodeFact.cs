using System.Collections.Immutable;

namespace LayeredPolicy;

/// <summary>A node of the cluster.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Labels">Its labels as written.</param>
/// <param name="Addresses">Its internal and external addresses; empty when they are not known.</param>
/// <param name="PodNetworks">The networks from which its pods get their addresses; empty when they are not known.</param>
public sealed record NodeFact(string Name, LabelSet Labels, ImmutableArray<IpAddress> Addresses, ImmutableArray<Cidr> PodNetworks);

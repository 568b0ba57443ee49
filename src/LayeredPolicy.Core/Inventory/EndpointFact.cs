using System.Collections.Immutable;

namespace LayeredPolicy;

/// <summary>One endpoint of an EndpointSlice.</summary>
/// <param name="Addresses">Its addresses.</param>
/// <param name="Ready">Whether it is ready; true when the manifest does not say, as consumers must take it.</param>
/// <param name="Pod">The pod behind it as <c>namespace/name</c>, or null when the slice does not say.</param>
/// <param name="Node">Its node, or null when the slice does not say.</param>
public sealed record EndpointFact(ImmutableArray<IpAddress> Addresses, bool Ready, string? Pod, string? Node);

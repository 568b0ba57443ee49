using System.Collections.Immutable;

namespace LayeredPolicy.Splitting.Resolution;

/// <summary>A part of the platform as the facts show it.</summary>
/// <param name="Scope">Its pods.</param>
/// <param name="Tcp">The TCP container ports it serves on.</param>
/// <param name="Udp">The UDP container ports it serves on.</param>
/// <param name="Source">The fact, in words.</param>
internal sealed record PlatformService(PodScope Scope, ImmutableArray<PortRange> Tcp, ImmutableArray<PortRange> Udp, string Source);

using System.Collections.Immutable;

namespace LayeredPolicy.Analysis;

/// <summary>
/// Worlds in which every workload takes part in the mesh in a known way. Two worlds may leave the same flows undecided and yet differ
/// whatever the missing fact is; so what is said of all flows is asked of each assumption.
/// </summary>
internal static class MeshAssumptions
{
    private static readonly MeshMode[] s_modes = [MeshMode.Sidecar, MeshMode.Ambient, MeshMode.None];

    /// <summary>The worlds themselves, and where the facts leave a mode open in one of them, both under each assumption.</summary>
    public static IEnumerable<(PolicyWorld First, PolicyWorld Second)> Of(PolicyWorld first, PolicyWorld second) =>
        IsOpen(first) || IsOpen(second) ? s_modes.Select(m => (Assume(first, m), Assume(second, m))).Prepend((first, second)) : [(first, second)];

    /// <summary>The world itself, and where the facts leave a mode open, the world under each assumption.</summary>
    public static ImmutableArray<PolicyWorld> Of(PolicyWorld world) =>
        IsOpen(world) ? [world, .. s_modes.Select(m => Assume(world, m))] : [world];

    private static bool IsOpen(PolicyWorld world) =>
        world.PolicyLayers.Any(static l => l.Kind == LayerKind.Mesh) && world.Facts.Workloads.Any(static w => w.Mesh == MeshMode.Unknown);

    private static PolicyWorld Assume(PolicyWorld world, MeshMode mode) => PolicyWorld.Create(
        world.Manifests, world.Facts.WithWorkloads(w => w.Mesh == MeshMode.Unknown ? w with { Mesh = mode } : w), [.. world.PolicyLayers]);
}

using System.Collections.Immutable;

namespace LayeredPolicy.Splitting;

/// <summary>Everything placed in one layer, ready to be written in the layer's own kinds. Sorted, so that equal intents give equal bytes.</summary>
public sealed record LayerPlacement
{
    /// <summary>What identifies the objects as ours.</summary>
    public required ObjectStamp Stamp { get; init; }

    /// <summary>What is closed.</summary>
    public ImmutableArray<Isolation> Isolations { get; init; } = [];

    /// <summary>What is let through.</summary>
    public ImmutableArray<Admission> Admissions { get; init; } = [];

    /// <summary>What guarded machines let in.</summary>
    public ImmutableArray<HostAdmission> HostAdmissions { get; init; } = [];

    /// <summary>What is refused whatever is let through.</summary>
    public ImmutableArray<Prohibition> Prohibitions { get; init; } = [];

    /// <summary>Which pods take plaintext.</summary>
    public ImmutableArray<Encryption> Encryptions { get; init; } = [];

    /// <summary>How calls are carried.</summary>
    public ImmutableArray<CallPolicy> Calls { get; init; } = [];

    /// <summary>All workloads of the facts, for a layer whose selectors say less than an intent's.</summary>
    public ImmutableArray<Workload> Workloads { get; init; } = [];

    /// <summary>The network target, for the layer that has more than one dialect.</summary>
    public NetworkTarget Network { get; init; }
}

using System.Collections.Immutable;

namespace LayeredPolicy.Intents;

/// <summary>Closes everything in its scope that no clause opens, except for the platform flows it keeps.</summary>
/// <param name="Id">The clause's name.</param>
/// <param name="Scope">Whose traffic.</param>
/// <param name="Direction">Which way.</param>
public sealed record DefaultDenyClause(string Id, Subject Scope, Directions Direction) : Clause(Id)
{
    /// <summary>The platform flows that stay open: DNS, probes and mesh control unless the author lists others.</summary>
    public ImmutableArray<PlatformFlow> Keep { get; init; } = DefaultKeep;

    /// <summary>What a default deny keeps when it does not say.</summary>
    public static ImmutableArray<PlatformFlow> DefaultKeep { get; } = [PlatformFlow.Dns, PlatformFlow.Probes, PlatformFlow.MeshControl];

    /// <inheritdoc/>
    public override string Describe() =>
        $"default deny {IntentWords.Of(Direction)} for {Scope}" + (Keep.IsEmpty ? ", keep nothing" : ", keep " + string.Join(", ", Keep.Select(IntentWords.Of)));
}

using System.Collections.Immutable;
using LayeredPolicy.Calico.Evaluation.Hosts;
using LayeredPolicy.Calico.Evaluation.Peers;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>Everything of the network layer that was read: policies and what they are about.</summary>
internal sealed record BoundNetwork
{
    /// <summary>The policies in the order read; staged ones are among them. Made when first asked for.</summary>
    public required Lazy<ImmutableArray<BoundPolicy>> PoliciesRead { get; init; }

    /// <summary>The policies in the order read; staged ones are among them.</summary>
    public ImmutableArray<BoundPolicy> Policies => PoliciesRead.Value;

    /// <summary>The tiers in the order in which they are asked.</summary>
    public required ImmutableArray<BoundTier> Tiers { get; init; }

    /// <summary>The profiles by name.</summary>
    public required IReadOnlyDictionary<string, BoundProfile> Profiles { get; init; }

    /// <summary>The rules of profiles that name networks, or a version of the protocol.</summary>
    public required ImmutableArray<BoundRule> AddressedProfileRules { get; init; }

    /// <summary>What selectors can select.</summary>
    public required ImmutableArray<PolicyEndpoint> Endpoints { get; init; }

    /// <summary>The endpoints of services.</summary>
    public required ImmutableArray<ServiceEndpoint> Services { get; init; }

    /// <summary>The settings of the node agent by node; the empty name stands for all other nodes.</summary>
    public required ImmutableDictionary<string, HostSettings> Settings { get; init; }

    /// <summary>What reading had to say.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>All objects of the input.</summary>
    public required Manifests Manifests { get; init; }

    /// <summary>By which policies it differs from the network of which it was made; null when it was read whole.</summary>
    public PolicyChange? Change { get; init; }

    /// <summary>The readings of single objects.</summary>
    public required ImmutableDictionary<ManifestDocument, DocumentReading> Readings { get; init; }

    /// <summary>The objects, neither policies nor tiers, on which endpoints, profiles and settings depend.</summary>
    public required ImmutableArray<ManifestDocument> Surroundings { get; init; }

    /// <summary>What of the diagnostics came from reading endpoints.</summary>
    public required ImmutableArray<Diagnostic> EndpointDiagnostics { get; init; }
}

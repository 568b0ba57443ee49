using System.Collections.Immutable;

namespace LayeredPolicy;

/// <summary>Endpoints of one Service that share their ports: an EndpointSlice, or a subset of an Endpoints object.</summary>
/// <param name="Id">The object's identity; its kind tells the two apart.</param>
/// <param name="Namespace">The namespace of the slice and of its Service.</param>
/// <param name="Service">The Service's name, or null for a slice without the label <c>kubernetes.io/service-name</c>.</param>
/// <param name="Endpoints">The endpoints.</param>
/// <param name="Ports">Their ports, numbers of the endpoints themselves.</param>
public sealed record EndpointSliceFact(
    ResourceId Id, string Namespace, string? Service, ImmutableArray<EndpointFact> Endpoints, ImmutableArray<ContainerPort> Ports);

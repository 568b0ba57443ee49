using System.Collections.Immutable;

namespace LayeredPolicy;

/// <summary>
/// An Ingress of Kubernetes or a Route of OpenShift: it asks the ingress controller, whichever there is, to send requests from outside to
/// Services of its namespace.
/// </summary>
/// <param name="Id">Its identity in the input; the kind tells the two apart.</param>
/// <param name="Namespace">The namespace of the object and of its Services.</param>
/// <param name="Backends">The ports of Services that it names, in the order written.</param>
public sealed record IngressFact(ResourceId Id, string Namespace, ImmutableArray<IngressBackend> Backends)
{
    /// <summary>Prints <c>Ingress namespace/name</c>.</summary>
    public override string ToString() => $"{Id.Kind} {Namespace}/{Id.Name}";
}

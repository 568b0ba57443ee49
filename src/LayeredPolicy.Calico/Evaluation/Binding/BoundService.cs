namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>A service that a rule refers to. An empty namespace stays empty, as Calico does not fill it in, and then finds nothing.</summary>
/// <param name="Namespace">The namespace as written; empty when absent.</param>
/// <param name="Name">The service's name.</param>
internal sealed record BoundService(string Namespace, string Name)
{
    /// <summary>Prints <c>namespace/name</c>.</summary>
    public override string ToString() => Namespace + "/" + Name;
}

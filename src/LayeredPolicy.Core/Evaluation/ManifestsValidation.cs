namespace LayeredPolicy;

/// <summary>Judges the objects of an input by the layers that own their kinds.</summary>
public static class ManifestsValidation
{
    /// <summary>
    /// What the reader had to say, then what each layer has to say about its kinds: what the engines refuse or drop, and what they accept and
    /// people regret. Each diagnostic has an id, a position and a remedy.
    /// </summary>
    /// <param name="manifests">The objects.</param>
    /// <param name="layers">The layers, for example <c>CalicoLayer.Instance, IstioLayer.Instance</c>.</param>
    public static IEnumerable<Diagnostic> Validate(this Manifests manifests, params IEnumerable<IPolicyLayer> layers)
    {
        ArgumentNullException.ThrowIfNull(manifests);
        ArgumentNullException.ThrowIfNull(layers);
        return manifests.Diagnostics.Concat(layers.SelectMany(layer => layer.Validate(manifests)));
    }
}

using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// Dynamic metadata of an Envoy filter, as <c>experimental.envoy.filters</c> keys name it. Only filters that users add write such
/// metadata; with none in the mesh the metadata is absent, and with some nothing is known of what they write.
/// </summary>
internal sealed class FilterMetadataAtom(string field, string values, bool isWritten) : MeshAtom(field)
{
    /// <inheritdoc/>
    public override string Values => values;

    /// <inheritdoc/>
    public override Truth Test(in RequestView view) => isWritten ? Truth.Unknown : Truth.False;

    /// <inheritdoc/>
    public override TrafficBounds Between(in SetContext context) => TrafficBounds.Of(isWritten ? Truth.Unknown : Truth.False);

    /// <inheritdoc/>
    public override string Found(in RequestView view) =>
        isWritten ? "the metadata of the filter is not known" : "no object of the mesh makes a filter write the metadata";
}

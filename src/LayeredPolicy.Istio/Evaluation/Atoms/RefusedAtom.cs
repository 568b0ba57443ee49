using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>A value for which Envoy refuses the whole listener. What the proxy then does depends on what it ran before, so nothing is known.</summary>
internal sealed class RefusedAtom(string field, string value) : MeshAtom(field)
{
    /// <inheritdoc/>
    public override string Values => value;

    /// <inheritdoc/>
    public override Truth Test(in RequestView view) => Truth.Unknown;

    /// <inheritdoc/>
    public override TrafficBounds Between(in SetContext context) => TrafficBounds.Of(Truth.Unknown);

    /// <inheritdoc/>
    public override string Found(in RequestView view) => "Envoy refuses the listener for this value";
}

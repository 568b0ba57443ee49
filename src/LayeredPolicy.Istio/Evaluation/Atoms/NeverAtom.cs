using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>A condition that nothing meets, such as a claim key without brackets.</summary>
internal sealed class NeverAtom(string field, string why) : MeshAtom(field)
{
    /// <inheritdoc/>
    public override string Values => "nothing";

    /// <inheritdoc/>
    public override Truth Test(in RequestView view) => Truth.False;

    /// <inheritdoc/>
    public override TrafficBounds Between(in SetContext context) => TrafficBounds.Of(Truth.False);

    /// <inheritdoc/>
    public override string Found(in RequestView view) => why;
}

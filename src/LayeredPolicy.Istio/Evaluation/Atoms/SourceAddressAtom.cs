using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The address of the TCP peer, as <c>ipBlocks</c> and <c>source.ip</c> name it.</summary>
internal sealed class SourceAddressAtom(string field, IpBlocks blocks) : MeshAtom(field)
{
    /// <inheritdoc/>
    public override string Values => blocks.ToString();

    /// <inheritdoc/>
    public override IpBlocks? Blocks => blocks;

    /// <inheritdoc/>
    public override Truth Test(in RequestView view) => blocks.Test(view.Connection.SourceAddress);

    /// <inheritdoc/>
    public override TrafficBounds Between(in SetContext context) => context.SourceIsFixed
        ? TrafficBounds.Of(blocks.Test(context.FixedSource))
        : TrafficBounds.Exactly(TrafficSet.OfSourceAddresses(blocks.ToSet()));

    /// <inheritdoc/>
    public override string Found(in RequestView view) =>
        view.Connection.SourceAddress is { } address ? "source address is " + address : "the source address is not known";
}

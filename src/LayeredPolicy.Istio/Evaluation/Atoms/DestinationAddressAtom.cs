using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The address that the connection arrived at, as <c>destination.ip</c> names it.</summary>
internal sealed class DestinationAddressAtom(string field, IpBlocks blocks) : MeshAtom(field)
{
    /// <inheritdoc/>
    public override string Values => blocks.ToString();

    /// <inheritdoc/>
    public override IpBlocks? Blocks => blocks;

    /// <inheritdoc/>
    public override Truth Test(in RequestView view) => blocks.Test(view.Connection.DestinationAddress);

    /// <inheritdoc/>
    public override TrafficBounds Between(in SetContext context) => context.DestinationIsFixed
        ? TrafficBounds.Of(blocks.Test(context.FixedDestination))
        : TrafficBounds.Exactly(TrafficSet.OfDestinationAddresses(blocks.ToSet()));

    /// <inheritdoc/>
    public override string Found(in RequestView view) =>
        view.Connection.DestinationAddress is { } address ? "destination address is " + address : "the destination address is not known";
}

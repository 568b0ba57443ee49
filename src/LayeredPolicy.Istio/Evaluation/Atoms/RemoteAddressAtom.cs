using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The address that the proxy believes the request to come from, as <c>remoteIpBlocks</c> and <c>remote.ip</c> name it.</summary>
internal sealed class RemoteAddressAtom(string field, IpBlocks blocks) : MeshAtom(field)
{
    /// <inheritdoc/>
    public override string Values => blocks.ToString();

    /// <inheritdoc/>
    public override IpBlocks? Blocks => blocks;

    /// <inheritdoc/>
    public override Truth Test(in RequestView view) => blocks.Test(view.RemoteAddress);

    /// <inheritdoc/>
    public override TrafficBounds Between(in SetContext context) => context.ClientAddress.Among(blocks, context);

    /// <inheritdoc/>
    public override string Found(in RequestView view) =>
        view.RemoteAddress is { } address ? "remote address is " + address : "the remote address is not known";
}

namespace LayeredPolicy.Traffic;

/// <summary>A question answered by a small number: protocol, ports, ICMP type and code, and the yes-or-no questions (0 and 1).</summary>
internal sealed class NumberNode(Dimension dimension, int[] starts, Node[] children) : IntervalNode<int>(dimension, starts, children)
{
    protected override int? Answer(TrafficExample example) => Dimension.Kind switch
    {
        DimensionKind.Protocol => example.Protocol.Number,
        DimensionKind.DestinationPort => example.DestinationPort,
        DimensionKind.SourcePort => example.SourcePort,
        DimensionKind.IcmpType => example.IcmpType,
        DimensionKind.IcmpCode => example.IcmpCode,
        DimensionKind.CarriesHttp => example.Http is not null ? 1 : example.ContentIsKnown ? 0 : null,
        DimensionKind.Token => example.Tokens.TryGetValue(Dimension.Name, out TokenRefusal refusal) ? (int)refusal : null,
        _ => example.Predicates.TryGetValue(Dimension.Name, out bool holds) ? (holds ? 1 : 0) : null,
    };

    protected override Node With(int[] newStarts, Node[] newChildren) => new NumberNode(Dimension, newStarts, newChildren);
}

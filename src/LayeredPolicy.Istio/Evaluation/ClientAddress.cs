using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// How a proxy works out the address that a request comes from. Sidecars and waypoints believe the last entry of X-Forwarded-For, whoever
/// wrote it; gateways believe as many entries from the right as there are trusted proxies in front of them. What is missing or no address
/// falls back to the TCP peer.
/// </summary>
internal readonly record struct ClientAddress
{
    private const string Header = "x-forwarded-for";

    private readonly int _fromTheRight;

    private ClientAddress(int fromTheRight, bool appendsPeer)
    {
        _fromTheRight = fromTheRight;
        AppendsPeer = appendsPeer;
    }

    /// <summary>Whether the proxy appends its TCP peer to X-Forwarded-For before rules see the header.</summary>
    public bool AppendsPeer { get; }

    /// <summary>The TCP peer, as on TCP chains.</summary>
    public static ClientAddress OfPeer => default;

    /// <summary>The last entry, as on sidecars and waypoints.</summary>
    public static ClientAddress OfLastEntry => new(1, false);

    /// <summary>The entry that the given number of trusted proxies leaves, as on gateways.</summary>
    public static ClientAddress Behind(int trustedProxies) => new(trustedProxies, true);

    /// <summary>
    /// The traffic that comes, in the proxy's eyes, from one of the addresses. Requests without the header are known by their peer; those
    /// with it by whoever they say, except that behind trusted proxies the header is always there.
    /// </summary>
    public TrafficBounds Among(IpBlocks blocks, in SetContext context)
    {
        AddressSet addresses = blocks.ToSet();
        TrafficBounds peer = context.SourceIsFixed
            ? TrafficBounds.Of(blocks.Test(context.FixedSource))
            : TrafficBounds.Exactly(TrafficSet.OfSourceAddresses(addresses));
        if (_fromTheRight == 0)
        {
            return peer;
        }

        TrafficBounds said = TrafficBounds.Exactly(TrafficSet.OfClientAddresses(addresses));
        TrafficBounds says = TrafficBounds.Exactly(TrafficSet.OfHeader(Header, StringSet.All, orAbsent: false));
        return AppendsPeer ? said : (peer - says) | (said & says);
    }

    /// <summary>Works it out.</summary>
    public IpAddress? Of(IpAddress? peer, ReadOnlySpan<HttpHeader> headers)
    {
        int left = _fromTheRight;
        for (int i = headers.Length - 1; i >= 0 && left > 0; i--)
        {
            if (!headers[i].Name.Equals(Header, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            ReadOnlySpan<char> rest = headers[i].Value;
            if (rest.Trim().IsEmpty)
            {
                continue;
            }

            for (int comma = rest.LastIndexOf(','); ; comma = rest.LastIndexOf(','))
            {
                if (--left == 0)
                {
                    return IpAddress.TryParse(rest[(comma + 1)..].Trim().ToString(), out IpAddress address) ? address : peer;
                }

                if (comma < 0)
                {
                    break;
                }

                rest = rest[..comma];
            }
        }

        return peer;
    }
}

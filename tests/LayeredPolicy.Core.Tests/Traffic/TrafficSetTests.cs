using CsCheck;
using Xunit;

namespace LayeredPolicy.Core.Tests.Traffic;

public sealed class TrafficSetTests
{
    [Fact]
    public void Holds_exactly_the_traffic_of_its_definition() =>
        Gen.Select(TrafficGen.Set, TrafficGen.Example).Sample((x, e) => x.Set.Contains(e) == x.Holds(e), iter: 5000);

    [Fact]
    public void Obeys_the_laws_of_sets_as_equality_of_values() => Gen.Select(TrafficGen.Set, TrafficGen.Set, TrafficGen.Set).Sample(
        (x, y, z) =>
        {
            (TrafficSet a, TrafficSet b, TrafficSet c) = (x.Set, y.Set, z.Set);
            Assert.Equal(a & (b | c), (a & b) | (a & c));
            Assert.Equal(a | (b & c), (a | b) & (a | c));
            Assert.Equal(!(a | b), !a & !b);
            Assert.Equal(a - b, a & !b);
            Assert.Equal(a, !!a);
            Assert.Equal(a, (a & b) | (a - b));
            Assert.Equal((a | b).GetHashCode(), (b | a).GetHashCode());
            Assert.True(a.Contains(a & b));
            Assert.Equal(a.Overlaps(b), !(a & b).IsEmpty);
            Assert.Equal(a.Contains(b), (a | b).Equals(a));
        },
        iter: 1000);

    [Fact]
    public void Given_accepted_tokens_a_set_holds_what_it_holds_of_requests_that_no_check_refuses() =>
        Gen.Select(TrafficGen.Set, TrafficGen.Example).Sample(
            (x, e) => x.Set.GivenAcceptedTokens().Contains(e) == x.Holds(e with { Tokens = e.Tokens.SetItem("issuer", TokenRefusal.None) }),
            iter: 1000);

    [Fact]
    public void Whether_traffic_carries_a_request_is_open_when_its_content_is_not_known()
    {
        var unknown = new TrafficExample { Protocol = IpProtocol.Tcp, ContentIsKnown = false };
        Assert.Null(TrafficSet.Http.Contains(unknown));
        Assert.Null(TrafficSet.OfHeaderLine("x-env", StringSet.All).Contains(unknown));
        Assert.False(TrafficSet.Http.Contains(unknown with { ContentIsKnown = true }));
        Assert.True((TrafficSet.Http | TrafficSet.OfProtocol(IpProtocol.Tcp)).Contains(unknown));
    }

    [Fact]
    public void Traffic_without_a_part_is_outside_every_set_that_asks_for_it()
    {
        var ping = new TrafficExample { Protocol = IpProtocol.Icmp, IcmpType = 8, IcmpCode = 0 };
        Assert.False(TrafficSet.OfDestinationPorts(PortSet.All).Contains(ping));
        Assert.True((!TrafficSet.OfDestinationPorts(PortSet.All)).Contains(ping));
        Assert.Equal(TrafficSet.OfProtocol(IpProtocol.Tcp, IpProtocol.Udp, IpProtocol.Sctp), TrafficSet.OfDestinationPorts(PortSet.All));
        Assert.Equal(TrafficSet.OfProtocol(IpProtocol.Icmp, IpProtocol.IcmpV6), TrafficSet.OfIcmp(null, null));
    }

    [Fact]
    public void An_open_part_of_the_example_leaves_the_answer_open_only_when_it_decides()
    {
        var tcp = new TrafficExample { Protocol = IpProtocol.Tcp };
        Assert.Null(TrafficSet.OfDestinationPorts(PortSet.Of(80)).Contains(tcp));
        Assert.True(TrafficSet.OfProtocol(IpProtocol.Tcp).Contains(tcp));
        Assert.Null(TrafficSet.OfPredicate("admin").Contains(tcp));
    }

    [Fact]
    public void An_empty_condition_is_the_empty_set()
    {
        Assert.Same(TrafficSet.None, TrafficSet.OfProtocol());
        Assert.Same(TrafficSet.None, TrafficSet.OfDestinationPorts(PortSet.None));
        Assert.Same(TrafficSet.None, TrafficSet.OfPath(StringSet.None));
        Assert.Same(TrafficSet.None, TrafficSet.OfSourceAddresses(AddressSet.None));
        Assert.Same(TrafficSet.All, TrafficSet.OfSourceAddresses(AddressSet.All));
        Assert.Same(TrafficSet.All, TrafficSet.OfPrincipal(StringSet.All, orPlaintext: true));
        Assert.Equal(TrafficSet.Http, TrafficSet.OfMethod(StringSet.All));
    }
}

using CsCheck;
using Xunit;

namespace LayeredPolicy.Core.Tests.Traffic;

public sealed class TrafficTextTests
{
    private static readonly TrafficSet s_tcp = TrafficSet.OfProtocol(IpProtocol.Tcp);

    public static TheoryData<TrafficSet, string> Printed => new()
    {
        { TrafficSet.All, "all traffic" },
        { TrafficSet.None, "none" },
        { s_tcp & TrafficSet.OfDestinationPorts(PortSet.Of(80, 443)), "TCP 80, 443" },
        { TrafficSet.OfDestinationPorts(PortSet.Of(53)), "port 53" },
        { TrafficSet.OfProtocol(IpProtocol.Tcp, IpProtocol.Udp) & TrafficSet.OfDestinationPorts(PortSet.Of(53)), "TCP/UDP 53" },
        { s_tcp - TrafficSet.OfDestinationPorts(PortSet.Of(22)), "TCP any but 22" },
        { !s_tcp, "all but TCP" },
        { TrafficSet.Http, "HTTP" },
        {
            (s_tcp & TrafficSet.OfDestinationPorts(PortSet.Of(80, 443))) | (TrafficSet.OfMethod(StringSet.Exact("GET")) & TrafficSet.OfPath(StringSet.Prefix("/api/"))),
            "TCP 80, 443; HTTP GET /api/*"
        },
        {
            s_tcp & TrafficSet.OfDestinationPorts(PortSet.Of(8080)) & TrafficSet.OfPath(StringSet.PathTemplate("/api/{*}")),
            "port 8080 HTTP /api/{*}"
        },
        { TrafficSet.OfIcmp(8, 0), "ICMP type 8 code 0" },
        { TrafficSet.OfHeader("X-Env", StringSet.Exact("prod"), orAbsent: true), "HTTP header x-env=prod or absent" },
        { TrafficSet.OfPredicate("claim admin"), "if claim admin" },
        { s_tcp & TrafficSet.OfSourceAddresses(AddressSet.Of(Cidr.Parse("10.0.0.0/8"))), "TCP from 10.0.0.0/8" },
        { TrafficSet.OfPrincipal(StringSet.Exact("cluster.local/ns/a/sa/b"), orPlaintext: false), "as cluster.local/ns/a/sa/b" },
        {
            TrafficSet.OfAuthority(StringSet.Exact("shop.example.com", ignoreCase: true)) - TrafficSet.OfPath(StringSet.Prefix("/admin")),
            "HTTP host shop.example.com (any case) anything but /admin*"
        },
    };

    public static TheoryData<StringSet, string> PrintedStrings => new()
    {
        { StringSet.All, "*" },
        { StringSet.NonEmpty, "any non-empty" },
        { StringSet.Exact(""), "\"\"" },
        { StringSet.AnyOf(StringSet.Exact("POST"), StringSet.Exact("GET")), "GET, POST" },
        { StringSet.Suffix(".example.com"), "*.example.com" },
        { StringSet.Prefix("/a") & StringSet.Suffix(".js"), "/a*.js" },
        { StringSet.PathTemplate("/store/{**}/cart"), "/store/{**}/cart" },
        { StringSet.PathTemplate("/foo/{*}/bar/{**}"), "/foo/{*}/bar/{**}" },
        { !StringSet.AnyOf(StringSet.Exact("/x"), StringSet.Prefix("/admin")), "anything but /x, /admin*" },
    };

    [Theory]
    [MemberData(nameof(Printed))]
    public void Prints_as_a_person_would_say_it(TrafficSet set, string expected) => Assert.Equal(expected, set.ToString());

    [Theory]
    [MemberData(nameof(PrintedStrings))]
    public void Strings_print_as_patterns(StringSet set, string expected) => Assert.Equal(expected, set.ToString());

    [Fact]
    public void The_witness_of_a_set_is_in_it() => TrafficGen.Set.Sample(
        x => x.Set.Witness() is { } witness ? x.Set.Contains(witness) == true : x.Set.IsEmpty,
        iter: 2000);

    [Fact]
    public void Any_set_prints() => TrafficGen.Set.Sample(x => x.Set.ToString().Length > 0, iter: 100);

    [Fact]
    public void The_witness_is_what_comes_to_mind_first()
    {
        Assert.Equal(443, (s_tcp - TrafficSet.OfDestinationPorts(PortSet.Of(80))).Witness()!.DestinationPort);
        TrafficExample request = (TrafficSet.Http - TrafficSet.OfPath(StringSet.Exact("/"))).Witness()!;
        Assert.Equal(("GET", "/index.html"), (request.Http!.Method, request.Http.Path));
        Assert.Equal("www.example.com", TrafficSet.OfAuthority(StringSet.Suffix(".example.com")).Witness()!.Http!.Authority);
        Assert.Equal(8, (TrafficSet.All - TrafficSet.OfDestinationPorts(PortSet.All)).Witness()!.IcmpType);
    }
}

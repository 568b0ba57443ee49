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
        { !(s_tcp & TrafficSet.OfDestinationPorts(PortSet.Of(80))), "all but TCP 80" },
        {
            !((s_tcp & TrafficSet.OfDestinationPorts(PortSet.Of(80))) | (TrafficSet.OfProtocol(IpProtocol.Udp) & TrafficSet.OfDestinationPorts(PortSet.Of(53)))),
            "all but (TCP 80; UDP 53)"
        },
        { TrafficSet.Http, "HTTP" },
        { s_tcp - TrafficSet.Http, "TCP without HTTP" },
        { (s_tcp & TrafficSet.OfDestinationPorts(PortSet.Of(8080))) - TrafficSet.Http, "TCP 8080 without HTTP" },
        { TrafficSet.OfDestinationPorts(PortSet.Of(8080)) - TrafficSet.Http, "TCP 8080 without HTTP; UDP/SCTP 8080" },
        {
            (s_tcp & TrafficSet.OfDestinationPorts(PortSet.Of(80, 443))) | (TrafficSet.OfMethod(StringSet.Exact("GET")) & TrafficSet.OfPath(StringSet.Prefix("/api/"))),
            "TCP 80, 443; HTTP GET /api/*"
        },
        {
            s_tcp & TrafficSet.OfDestinationPorts(PortSet.Of(8080)) & TrafficSet.OfPath(StringSet.PathTemplate("/api/{*}")),
            "TCP 8080 HTTP /api/{*}"
        },
        { TrafficSet.OfIcmp(8, 0), "ICMP type 8 code 0" },
        { TrafficSet.OfHeader("X-Env", StringSet.Exact("prod"), orAbsent: true), "HTTP header x-env=prod or absent" },
        { TrafficSet.OfPredicate("claim admin"), "if claim admin" },
        { TrafficSet.OfHeaderLine("X-Env", StringSet.AnyOf(StringSet.Exact("prod"), StringSet.Prefix("dev"))), "HTTP header x-env=dev*, prod" },
        { TrafficSet.Http - TrafficSet.OfHeaderLine("X-Env", StringSet.Exact("prod")), "HTTP header x-env=anything but prod or absent" },
        {
            TrafficSet.OfHeaderLine("x", StringSet.Exact("a")) & TrafficSet.OfHeaderLine("x", StringSet.Exact("b")),
            "HTTP header x=several such as a and b"
        },
        { TrafficSet.OfClaim("groups", StringSet.Exact("admin")) & TrafficSet.OfPath(StringSet.Prefix("/api/")), "HTTP /api/* claim groups=admin" },
        {
            TrafficSet.OfClaim("iss", StringSet.Exact("https://a.example")) & TrafficSet.OfClaim("sub", StringSet.NonEmpty),
            "HTTP issuer https://a.example subject any non-empty"
        },
        { TrafficSet.Http - TrafficSet.OfRefusedToken("https://a.example"), "HTTP unless a token is refused by https://a.example" },
        { TrafficSet.OfRefusedToken("https://a.example"), "HTTP if a token is refused by https://a.example" },
        {
            TrafficSet.OfClaim("groups", StringSet.Exact("admin")) & TrafficSet.OfDestinationPorts(PortSet.Of(80)) - TrafficSet.OfRefusedToken("https://a.example"),
            "TCP 80 HTTP claim groups=admin"
        },
        { TrafficSet.Http & TrafficSet.OfClientAddresses(AddressSet.Of(Cidr.Parse("203.0.113.0/24"))), "HTTP client 203.0.113.0/24" },
        { s_tcp & TrafficSet.OfSourceAddresses(AddressSet.Of(Cidr.Parse("10.0.0.0/8"))), "TCP from 10.0.0.0/8" },
        { TrafficSet.OfPrincipal(StringSet.Exact("cluster.local/ns/a/sa/b"), orPlaintext: false), "as cluster.local/ns/a/sa/b" },
        {
            TrafficSet.OfPrincipal(StringSet.Exact("cluster.local/ns/a/sa/b"), orPlaintext: false) & TrafficSet.OfDestinationPorts(PortSet.Of(5432)),
            "TCP 5432 as cluster.local/ns/a/sa/b"
        },
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
        Assert.Equal(
            ["a", "b"],
            (TrafficSet.OfHeaderLine("x", StringSet.Exact("a")) & TrafficSet.OfHeaderLine("x", StringSet.Exact("b"))).Witness()!.Http!.Headers.Select(h => h.Value));
        Assert.Equal("admin", TrafficSet.OfClaim("groups", StringSet.Exact("admin")).Witness()!.Claims!["groups"]);
        Assert.Equal(8, (TrafficSet.All - TrafficSet.OfDestinationPorts(PortSet.All)).Witness()!.IcmpType);
    }
}

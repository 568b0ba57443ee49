using System.Collections.Immutable;
using CsCheck;

namespace LayeredPolicy.Core.Tests.Traffic;

/// <summary>Random sets over a small universe, each with its plain meaning, and random traffic of that universe.</summary>
internal static class TrafficGen
{
    private static readonly string[] s_paths = ["/", "/a", "/api", "/api/x", "/b"];
    private static readonly string[] s_methods = ["GET", "POST"];
    private static readonly string?[] s_names = [null, "a", "b"];
    private static readonly string[] s_words = ["a", "ab", "b", ""];
    private static readonly IpProtocol[] s_protocols = [IpProtocol.Tcp, IpProtocol.Udp, IpProtocol.Icmp, new(47)];
    private static readonly IpAddress[] s_addresses = [IpAddress.Parse("10.0.0.1"), IpAddress.Parse("10.1.0.1"), IpAddress.Parse("fd00::1")];

    public static Gen<TrafficExample> Example { get; } =
        Gen.Select(
            Pick(s_protocols), Gen.Int[79, 82], Gen.Int[0, 2],
            Pick<string?>([.. s_methods, null]), Gen.Select(Pick(s_paths), Pick(s_names)),
            Pick(s_names), Gen.Select(Pick(s_addresses), Gen.Bool, Pick(s_words).Array[0, 2], Gen.Enum<TokenRefusal>(), Pick(s_addresses)))
        .Select((protocol, port, icmp, method, request, name, rest) => new TrafficExample
        {
            Protocol = protocol,
            DestinationPort = protocol.HasPorts ? port : null,
            SourcePort = protocol.HasPorts ? port + 1 : null,
            IcmpType = protocol.IsIcmp ? icmp : null,
            IcmpCode = protocol.IsIcmp ? icmp : null,
            Http = protocol == IpProtocol.Tcp && method is not null
                ? new HttpRequest(method, request.Item1)
                {
                    Authority = "shop",
                    Headers = [.. request.Item2 is null ? [] : (HttpHeader[])[new("X-Env", request.Item2)], .. rest.Item3.Select(w => new HttpHeader("X-Line", w))],
                }
                : null,
            ServerName = protocol == IpProtocol.Tcp ? name : null,
            Principal = protocol == IpProtocol.Tcp ? name : null,
            SourceAddress = rest.Item1,
            DestinationAddress = rest.Item1,
            ClientAddress = rest.Item5,
            Claims = rest.Item3.Length == 0
                ? ImmutableSortedDictionary<string, string>.Empty
                : ImmutableSortedDictionary<string, string>.Empty.Add("groups", string.Join('\n', rest.Item3)),
            Tokens = ImmutableSortedDictionary<string, TokenRefusal>.Empty.Add("issuer", rest.Item4),
            Predicates = ImmutableSortedDictionary<string, bool>.Empty.Add("admin", rest.Item2),
        });

    public static Gen<Meaning> Set { get; } = Gen.Recursive<Meaning>((depth, self) => depth > 3 ? Leaf() : Gen.OneOf(
        Leaf(),
        self.Select(x => new Meaning(!x.Set, e => !x.Holds(e))),
        Gen.Select(self, self).Select((x, y) => new Meaning(x.Set | y.Set, e => x.Holds(e) || y.Holds(e))),
        Gen.Select(self, self).Select((x, y) => new Meaning(x.Set & y.Set, e => x.Holds(e) && y.Holds(e))),
        Gen.Select(self, self).Select((x, y) => new Meaning(x.Set - y.Set, e => x.Holds(e) && !y.Holds(e)))));

    private static Gen<Meaning> Leaf() => Gen.OneOf(
        Pick(s_protocols).Select(p => new Meaning(TrafficSet.OfProtocol(p), e => e.Protocol == p)),
        Gen.Int[79, 82].Select(p => new Meaning(
            TrafficSet.OfDestinationPorts(PortSet.Range(0, p)), e => e.DestinationPort is { } port && port <= p)),
        Gen.Int[80, 83].Select(p => new Meaning(TrafficSet.OfSourcePorts(PortSet.Of(p)), e => e.SourcePort == p)),
        Gen.Int[0, 2].Select(t => new Meaning(TrafficSet.OfIcmp(t, null), e => e.IcmpType == t)),
        Gen.Int[0, 2].Select(c => new Meaning(TrafficSet.OfIcmp(null, c), e => e.IcmpCode == c)),
        Gen.Const(new Meaning(TrafficSet.Http, e => e.Http is not null)),
        Pick(s_methods).Select(m => new Meaning(TrafficSet.OfMethod(StringSet.Exact(m)), e => e.Http?.Method == m)),
        Gen.Const(new Meaning(TrafficSet.OfAuthority(StringSet.Exact("SHOP", true)), e => e.Http is not null)),
        Pick(s_paths).Select(p => new Meaning(
            TrafficSet.OfPath(StringSet.Prefix(p)), e => e.Http?.Path.StartsWith(p, StringComparison.Ordinal) == true)),
        Gen.Bool.Select(absent => new Meaning(
            TrafficSet.OfHeader("X-ENV", StringSet.Exact("a"), absent),
            e => e.Http is { } h && (Lines(h, "X-Env") is [var value] ? value == "a" : absent))),
        Pick(s_words).Select(w => new Meaning(
            TrafficSet.OfHeaderLine("x-line", StringSet.Prefix(w)),
            e => e.Http is { } h && Lines(h, "X-Line").Any(l => l.StartsWith(w, StringComparison.Ordinal)))),
        Pick(s_words).Select(w => new Meaning(
            TrafficSet.OfClaim("groups", StringSet.Exact(w)),
            e => e.Http is not null && e.Claims!.TryGetValue("groups", out string? found) && found.Split('\n').Contains(w))),
        Gen.Const(new Meaning(TrafficSet.OfRefusedToken("issuer"), e => e.Http is not null && e.Tokens["issuer"] != TokenRefusal.None)),
        Gen.Const(new Meaning(
            TrafficSet.OfRefusedToken("issuer", TokenRefusal.OtherAudience), e => e.Http is not null && e.Tokens["issuer"] == TokenRefusal.OtherAudience)),
        Gen.Const(new Meaning(TrafficSet.OfClientAddresses(AddressSet.V6), e => e.ClientAddress!.Value.IsV6)),
        Gen.Const(new Meaning(TrafficSet.OfPredicate("admin"), e => e.Predicates["admin"])),
        Gen.Bool.Select(absent => new Meaning(
            TrafficSet.OfServerName(StringSet.Exact("b"), absent), e => e.ServerName is null ? absent : e.ServerName == "b")),
        Gen.Bool.Select(plain => new Meaning(
            TrafficSet.OfPrincipal(StringSet.Exact("a"), plain), e => e.Principal is null ? plain : e.Principal == "a")),
        Gen.Const(new Meaning(
            TrafficSet.OfSourceAddresses(AddressSet.Of(Cidr.Parse("10.0.0.0/16"))), e => e.SourceAddress == s_addresses[0])),
        Gen.Const(new Meaning(TrafficSet.OfDestinationAddresses(AddressSet.V6), e => e.DestinationAddress!.Value.IsV6)));

    private static string[] Lines(HttpRequest request, string header) => [.. request.Headers.Where(h => h.Name == header).Select(h => h.Value)];

    private static Gen<T> Pick<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    internal sealed record Meaning(TrafficSet Set, Func<TrafficExample, bool> Holds)
    {
        public override string ToString() => Set.ToString()!;
    }
}

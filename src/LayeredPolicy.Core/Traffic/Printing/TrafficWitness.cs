using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LayeredPolicy.Traffic;

/// <summary>Picks one piece of traffic out of a set: the one that a person would think of first.</summary>
internal static class TrafficWitness
{
    private static readonly int[] s_protocols = [6, 17, 1, 58, 132];
    private static readonly int[] s_ports = [80, 443, 8080, 8443, 53, 5432, 3306, 6379, 3000, 5000, 9090, 22];
    private static readonly string[] s_methods = ["GET", "POST", "PUT", "DELETE", "HEAD", "PATCH"];
    private static readonly string[] s_hosts = ["example.com", "www.example.com"];
    private static readonly string[] s_paths = ["/", "/index.html"];
    private static readonly IpAddress[] s_addresses =
        [IpAddress.Parse("203.0.113.10"), IpAddress.Parse("10.0.0.1"), IpAddress.Parse("2001:db8::10")];

    /// <summary>The traffic at the end of the most natural path; null for the empty set.</summary>
    public static TrafficExample? Of(Node root)
    {
        if (root == Node.False)
        {
            return null;
        }

        var draft = new Draft();
        for (Node node = root; node != Node.True;)
        {
            node = node switch
            {
                NumberNode numbers => TakeNumber(numbers, draft),
                AddressNode addresses => TakeAddress(addresses, draft),
                _ => TakeString((StringNode)node, draft),
            };
        }

        return WithSaidAddress(root, draft.ToExample());
    }

    // The client address is what X-Forwarded-For says, unless the set asks for another text there.
    private static TrafficExample WithSaidAddress(Node root, TrafficExample example)
    {
        if (example is not { ClientAddress: { } client, Http: { } request })
        {
            return example;
        }

        var header = new HttpHeader("x-forwarded-for", client.ToString());
        TrafficExample said = example with
        {
            Http = request with { Headers = [.. request.Headers.Where(static h => !h.Name.Equals("x-forwarded-for", StringComparison.Ordinal)), header] },
        };
        return TrafficSet.FromDiagram(root).Contains(said) == true ? said : example;
    }

    private static Node TakeNumber(NumberNode node, Draft draft)
    {
        IEnumerable<int> preferred = node.Dimension.Kind switch
        {
            DimensionKind.Protocol => s_protocols,
            DimensionKind.DestinationPort => s_ports,
            DimensionKind.SourcePort => [49152],
            DimensionKind.IcmpType => [8],
            DimensionKind.CarriesHttp => [1],
            _ => [],
        };
        int value = preferred.Concat([.. node.Intervals.Select(static i => i.Start)]).First(v => node.ChildAt(v) != Node.False);
        draft.Take(node.Dimension, value);
        return node.ChildAt(value);
    }

    private static Node TakeAddress(AddressNode node, Draft draft)
    {
        // The second address of an interval is preferred to the first, which is often a network's own.
        IEnumerable<IpAddress> second = node.Intervals.Where(static i => i.Child != Node.False).Select(static i => i.Start with { Value = i.Start.Value + 1 });
        IpAddress value = s_addresses.Concat(second).Concat(node.Intervals.Select(static i => i.Start)).First(a => node.ChildAt(a) != Node.False);
        draft.Take(node.Dimension, value);
        return node.ChildAt(value);
    }

    private static Node TakeString(StringNode node, Draft draft)
    {
        if (node.Absent is { } absent && absent != Node.False)
        {
            return absent;
        }

        StringSet present = new(node.Shape.WithOutputs(o => node.Branches[o] == Node.False ? 0 : 1));
        string value = Natural(node.Dimension.Kind, present);
        draft.Take(node.Dimension, value);
        return node.Branches[node.Shape.OutputOf(value)];
    }

    private static string Natural(DimensionKind kind, StringSet set)
    {
        string shortest = set.Witness()!;
        IEnumerable<string> preferred = kind switch
        {
            DimensionKind.Method => s_methods,
            DimensionKind.Path => [.. s_paths, .. shortest.StartsWith('/') ? (string[])[] : ["/" + shortest, "/a" + shortest]],
            DimensionKind.Authority or DimensionKind.ServerName => [.. s_hosts, "www" + shortest],
            _ => [],
        };
        return preferred.FirstOrDefault(p => set.Contains(p)) ?? shortest;
    }

    private sealed class Draft
    {
        private readonly Dictionary<DimensionKind, int> _numbers = [];
        private readonly Dictionary<DimensionKind, string> _texts = [];
        private readonly Dictionary<DimensionKind, IpAddress> _addresses = [];
        private readonly List<HttpHeader> _headers = [];
        private ImmutableSortedDictionary<string, string> _claims = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        private ImmutableSortedDictionary<string, TokenRefusal> _tokens = ImmutableSortedDictionary.Create<string, TokenRefusal>(StringComparer.Ordinal);
        private ImmutableSortedDictionary<string, bool> _predicates = ImmutableSortedDictionary.Create<string, bool>(StringComparer.Ordinal);

        public void Take(Dimension dimension, int value)
        {
            if (dimension.Kind == DimensionKind.Predicate)
            {
                _predicates = _predicates.Add(dimension.Name, value == 1);
            }
            else if (dimension.Kind == DimensionKind.Token)
            {
                _tokens = _tokens.Add(dimension.Name, (TokenRefusal)value);
            }
            else
            {
                _numbers[dimension.Kind] = value;
            }
        }

        public void Take(Dimension dimension, IpAddress value) => _addresses[dimension.Kind] = value;

        public void Take(Dimension dimension, string value)
        {
            if (dimension.Kind == DimensionKind.Header)
            {
                _headers.AddRange(StringLines.Split(value).Select(line => new HttpHeader(dimension.Name, line)));
            }
            else if (dimension.Kind == DimensionKind.Claim)
            {
                _claims = _claims.Add(dimension.Name, value);
            }
            else
            {
                _texts[dimension.Kind] = value;
            }
        }

        public TrafficExample ToExample()
        {
            var protocol = new IpProtocol((byte)_numbers.GetValueOrDefault(DimensionKind.Protocol, 6));
            bool http = _numbers.GetValueOrDefault(DimensionKind.CarriesHttp) == 1;
            return new()
            {
                Protocol = protocol,
                DestinationPort = protocol.HasPorts ? _numbers.GetValueOrDefault(DimensionKind.DestinationPort, http ? 80 : protocol == IpProtocol.Udp ? 53 : 80) : null,
                SourcePort = _numbers.TryGetValue(DimensionKind.SourcePort, out int source) ? source : null,
                IcmpType = protocol.IsIcmp ? _numbers.GetValueOrDefault(DimensionKind.IcmpType, protocol == IpProtocol.Icmp ? 8 : 128) : null,
                IcmpCode = protocol.IsIcmp ? _numbers.GetValueOrDefault(DimensionKind.IcmpCode) : null,
                Http = http
                    ? new(_texts.GetValueOrDefault(DimensionKind.Method, "GET"), _texts.GetValueOrDefault(DimensionKind.Path, "/"))
                    {
                        Authority = _texts.GetValueOrDefault(DimensionKind.Authority),
                        Headers = [.. _headers],
                        Tokens = Token is { } token ? [token] : [],
                    }
                    : null,
                Claims = _claims,
                Tokens = _tokens,
                ServerName = _texts.GetValueOrDefault(DimensionKind.ServerName),
                ClientAddress = Address(DimensionKind.ClientAddress),
                SourceAddress = Address(DimensionKind.SourceAddress),
                DestinationAddress = Address(DimensionKind.DestinationAddress),
                Principal = _texts.GetValueOrDefault(DimensionKind.Principal),
                Predicates = _predicates,
            };
        }

        private RequestToken? Token =>
            _tokens.Values.Any(static r => r != TokenRefusal.None) ? new() { SuitsCheck = true, Fault = TokenFault.Malformed }
            : _claims.IsEmpty ? null : new() { SuitsCheck = true, Claims = ClaimsAsJson() };

        // {"groups":["dev","admin"],"realm":{"roles":["reader"]}}
        private JsonElement ClaimsAsJson()
        {
            var root = new JsonObject();
            foreach ((string name, string words) in _claims)
            {
                string[] path = name is ['[', .., ']'] ? name[1..^1].Split("][") : [name];
                JsonObject at = root;
                foreach (string key in path[..^1])
                {
                    at = (at[key] as JsonObject) ?? (JsonObject)(at[key] = new JsonObject());
                }

                string[] lines = StringLines.Split(words);
                at[path[^1]] = lines.Length == 1 ? JsonValue.Create(lines[0]) : new JsonArray([.. lines.Select(static l => (JsonNode)JsonValue.Create(l))]);
            }

            return JsonElement.Parse(root.ToJsonString());
        }

        private IpAddress? Address(DimensionKind kind) => _addresses.TryGetValue(kind, out IpAddress address) ? address : null;
    }
}

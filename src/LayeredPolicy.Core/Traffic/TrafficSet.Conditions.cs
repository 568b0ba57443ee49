using LayeredPolicy.Traffic;

namespace LayeredPolicy;

public sealed partial class TrafficSet
{
    private static readonly int[] s_portProtocols = [6, 17, 132];
    private static readonly int[] s_icmpProtocols = [1, 58];
    private static readonly int[] s_tcp = [6];

    /// <summary>TCP connections that carry an HTTP request.</summary>
    public static TrafficSet Http { get; } = new(OnHttp(Node.True, Node.False));

    /// <summary>The traffic of the given protocols.</summary>
    public static TrafficSet OfProtocol(params IEnumerable<IpProtocol> protocols)
    {
        ArgumentNullException.ThrowIfNull(protocols);
        return Of(OnProtocols(protocols.Select(static p => (int)p.Number), Node.True, Node.False));
    }

    /// <summary>Traffic of a protocol with ports (TCP, UDP, SCTP) to a port of the set.</summary>
    public static TrafficSet OfDestinationPorts(PortSet ports) => OfPorts(DimensionKind.DestinationPort, ports);

    /// <summary>Traffic of a protocol with ports (TCP, UDP, SCTP) from a port of the set.</summary>
    public static TrafficSet OfSourcePorts(PortSet ports) => OfPorts(DimensionKind.SourcePort, ports);

    /// <summary>ICMP and ICMPv6 traffic of the given type and code; null stands for any.</summary>
    public static TrafficSet OfIcmp(int? type, int? code)
    {
        Node node = code is { } c ? Numbers(new(DimensionKind.IcmpCode), [c], 256, Node.True, Node.False) : Node.True;
        node = type is { } t ? Numbers(new(DimensionKind.IcmpType), [t], 256, node, Node.False) : node;
        return Of(OnProtocols(s_icmpProtocols, node, Node.False));
    }

    /// <summary>HTTP requests with a method of the set.</summary>
    public static TrafficSet OfMethod(StringSet methods) => Of(OnHttp(Strings(new(DimensionKind.Method), methods, null), Node.False));

    /// <summary>HTTP requests with a host (the <c>:authority</c> as sent, its port included) of the set.</summary>
    public static TrafficSet OfAuthority(StringSet authorities) => Of(OnHttp(Strings(new(DimensionKind.Authority), authorities, null), Node.False));

    /// <summary>HTTP requests with a path of the set. What of the request target counts as the path is the caller's choice.</summary>
    public static TrafficSet OfPath(StringSet paths) => Of(OnHttp(Strings(new(DimensionKind.Path), paths, null), Node.False));

    /// <summary>
    /// HTTP requests with a value of the set in the named header; the value counts as one string, and lines of a repeated header as one
    /// string joined by line feeds.
    /// </summary>
    /// <param name="name">The header's name, in any case.</param>
    /// <param name="values">The values.</param>
    /// <param name="orAbsent">Whether requests without the header belong to the set too.</param>
    public static TrafficSet OfHeader(string name, StringSet values, bool orAbsent)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Of(OnHttp(Strings(new(DimensionKind.Header, name.ToLowerInvariant()), values, orAbsent), Node.False));
    }

    /// <summary>HTTP requests of which at least one line of the named header is in the set.</summary>
    /// <param name="name">The header's name, in any case.</param>
    /// <param name="lines">The lines.</param>
    public static TrafficSet OfHeaderLine(string name, StringSet lines) => OfHeader(name, AnyLine(lines), orAbsent: false);

    /// <summary>
    /// HTTP requests with a verified token whose named claim is text of the set, or a list with a word of the set. The claims of one token
    /// are independent of each other.
    /// </summary>
    /// <param name="name">The claim's name, case-sensitive.</param>
    /// <param name="words">The values.</param>
    public static TrafficSet OfClaim(string name, StringSet words)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Of(OnHttp(Strings(new(DimensionKind.Claim, name), AnyLine(words), false), Node.False));
    }

    /// <summary>HTTP requests that the named token check refuses for a token that they carry. A request without a token is never refused.</summary>
    /// <param name="check">What the check accepts, in words: <c>https://issuer.example</c>.</param>
    /// <param name="refusal">One kind of refusal, or null for any.</param>
    public static TrafficSet OfRefusedToken(string check, TokenRefusal? refusal = null)
    {
        ArgumentNullException.ThrowIfNull(check);
        const int count = (int)TokenRefusal.OtherAudience + 1;
        int[] refusals = refusal is { } one ? [(int)one] : [(int)TokenRefusal.Invalid, (int)TokenRefusal.OtherAudience];
        return Of(OnHttp(Numbers(new Dimension(DimensionKind.Token, check), refusals, count, Node.True, Node.False), Node.False));
    }

    /// <summary>Traffic for which the named predicate holds, for example a claim of a token. Predicates are independent of each other.</summary>
    public static TrafficSet OfPredicate(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new(new NumberNode(new(DimensionKind.Predicate, name), [0, 1], [Node.False, Node.True]));
    }

    /// <summary>TCP connections whose TLS server name is in the set.</summary>
    /// <param name="names">The names.</param>
    /// <param name="orAbsent">Whether traffic without a server name, of any protocol, belongs to the set too.</param>
    public static TrafficSet OfServerName(StringSet names, bool orAbsent) =>
        Of(OnProtocols(s_tcp, Strings(new(DimensionKind.ServerName), names, orAbsent), Leaf(orAbsent)));

    /// <summary>Traffic from an address of the set.</summary>
    public static TrafficSet OfSourceAddresses(AddressSet addresses) => OfAddresses(DimensionKind.SourceAddress, addresses);

    /// <summary>
    /// Traffic of which the proxy believes, for what the request says about itself in X-Forwarded-For, that it comes from an address of the
    /// set. Whoever opens the connection may write that header, so the address is independent of the source address.
    /// </summary>
    public static TrafficSet OfClientAddresses(AddressSet addresses) => OfAddresses(DimensionKind.ClientAddress, addresses);

    /// <summary>Traffic to an address of the set.</summary>
    public static TrafficSet OfDestinationAddresses(AddressSet addresses) => OfAddresses(DimensionKind.DestinationAddress, addresses);

    /// <summary>TCP connections over which the source proves an identity of the set.</summary>
    /// <param name="principals">The identities, as <c>trust-domain/ns/NAMESPACE/sa/ACCOUNT</c>.</param>
    /// <param name="orPlaintext">Whether traffic without an identity, of any protocol, belongs to the set too.</param>
    public static TrafficSet OfPrincipal(StringSet principals, bool orPlaintext) =>
        Of(OnProtocols(s_tcp, Strings(new(DimensionKind.Principal), principals, orPlaintext), Leaf(orPlaintext)));

    private static TrafficSet OfPorts(DimensionKind kind, PortSet ports)
    {
        ArgumentNullException.ThrowIfNull(ports);
        return Of(OnProtocols(s_portProtocols, Intervals(ports.Toggles, 0, (s, c) => new NumberNode(new(kind), s, c)), Node.False));
    }

    private static TrafficSet OfAddresses(DimensionKind kind, AddressSet addresses)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        return Of(Intervals(addresses.Toggles, default(IpAddress), (s, c) => new AddressNode(new(kind), s, c)));
    }

    private static Node Intervals<T>(ReadOnlySpan<T> toggles, T domainStart, Func<T[], Node[], Node> make)
        where T : IEquatable<T>
    {
        if (toggles.IsEmpty)
        {
            return Node.False;
        }

        bool fromStart = toggles[0].Equals(domainStart);
        T[] starts = fromStart ? toggles.ToArray() : [domainStart, .. toggles];
        var children = new Node[starts.Length];
        for (int i = 0; i < children.Length; i++)
        {
            children[i] = Leaf((i & 1) == (fromStart ? 0 : 1));
        }

        return children.Length == 1 ? children[0] : make(starts, children);
    }

    private static Node OnHttp(Node yes, Node no)
    {
        Node http = ReferenceEquals(yes, no) ? yes : new NumberNode(new(DimensionKind.CarriesHttp), [0, 1], [no, yes]);
        return OnProtocols(s_tcp, http, no);
    }

    private static Node OnProtocols(IEnumerable<int> protocols, Node yes, Node no) => Numbers(new(DimensionKind.Protocol), protocols, 256, yes, no);

    private static Node Numbers(Dimension dimension, IEnumerable<int> values, int domain, Node yes, Node no)
    {
        if (yes.Equals(no))
        {
            return yes;
        }

        var starts = new List<int>();
        var children = new List<Node>();
        var members = values.ToHashSet();
        for (int i = 0; i < domain; i++)
        {
            Node child = members.Contains(i) ? yes : no;
            if (children.Count == 0 || !ReferenceEquals(children[^1], child))
            {
                starts.Add(i);
                children.Add(child);
            }
        }

        return children.Count == 1 ? children[0] : new NumberNode(dimension, [.. starts], [.. children]);
    }

    private static StringSet AnyLine(StringSet lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return new(StringLines.AnyOf(lines.Automaton));
    }

    private static Node Strings(Dimension dimension, StringSet strings, bool? orAbsent)
    {
        ArgumentNullException.ThrowIfNull(strings);
        return StringNode.Create(
            DiagramOperation.Building(), dimension, strings.Automaton, [Node.False, Node.True], orAbsent is { } absent ? Leaf(absent) : null);
    }

    private static Node Leaf(bool value) => value ? Node.True : Node.False;
}

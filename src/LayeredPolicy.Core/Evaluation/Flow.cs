using System.Globalization;
using System.Text;

namespace LayeredPolicy;

/// <summary>
/// A question about one flow, by name: who opens it, who receives it, and what it carries. Immutable; each method returns a new flow.
/// </summary>
/// <remarks>
/// An end is written as <c>namespace/name</c> of a pod, a controller (Deployment, StatefulSet and so on) or a Service; as an IPv4 or
/// IPv6 address; or as <c>node:NAME</c> for a node's own network. A flow without a protocol is TCP.
/// </remarks>
/// <example><code>Flow.Between("shop/frontend", "shop/checkout").Tcp(8080).Http("GET", "/api/cart")</code></example>
public sealed record Flow
{
    private Flow(string from, string to)
    {
        From = from;
        To = to;
    }

    /// <summary>Who opens the flow, as the caller wrote it.</summary>
    public string From { get; private init; }

    /// <summary>Who receives the flow, as the caller wrote it.</summary>
    public string To { get; private init; }

    /// <summary>The IP protocol; TCP when nothing was said.</summary>
    public IpProtocol Protocol { get; private init; } = IpProtocol.Tcp;

    /// <summary>The destination port: the container port, or the Service port when <see cref="To"/> names a Service. Null when nothing was said.</summary>
    public int? Port { get; private init; }

    /// <summary>The source port, or null when nothing was said.</summary>
    public int? SourcePort { get; private init; }

    /// <summary>The ICMP type, or null.</summary>
    public int? IcmpType { get; private init; }

    /// <summary>The ICMP code, or null.</summary>
    public int? IcmpCode { get; private init; }

    /// <summary>The HTTP request that the flow carries, or null for a flow that carries none.</summary>
    public HttpRequest? Request { get; private init; }

    /// <summary>Whether to ask about IPv6 addresses of workloads that have both families. The default is IPv4 when there is one.</summary>
    public bool OverIPv6 { get; private init; }

    /// <summary>Starts a question: a flow between two ends.</summary>
    public static Flow Between(string from, string to)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(from);
        ArgumentException.ThrowIfNullOrWhiteSpace(to);
        return new(from.Trim(), to.Trim());
    }

    /// <summary>Asks about TCP to the port.</summary>
    public Flow Tcp(int port) => On(IpProtocol.Tcp, port);

    /// <summary>Asks about UDP to the port.</summary>
    public Flow Udp(int port) => On(IpProtocol.Udp, port);

    /// <summary>Asks about SCTP to the port.</summary>
    public Flow Sctp(int port) => On(IpProtocol.Sctp, port);

    /// <summary>Asks about ICMP (or ICMPv6 over IPv6) of the type and code.</summary>
    public Flow Icmp(int type, int code) => this with
    {
        Protocol = OverIPv6 ? IpProtocol.IcmpV6 : IpProtocol.Icmp,
        Port = null,
        IcmpType = Byte(type, nameof(type)),
        IcmpCode = Byte(code, nameof(code)),
    };

    /// <summary>Asks about a protocol that has no ports.</summary>
    public Flow Over(IpProtocol protocol) => this with { Protocol = protocol, Port = null };

    /// <summary>Asks about the protocol to the port.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The port is not between 0 and 65535.</exception>
    public Flow On(IpProtocol protocol, int port)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(port);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(port, 65535);
        return this with { Protocol = protocol, Port = port };
    }

    /// <summary>Says which port the connection comes from.</summary>
    public Flow FromPort(int port)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(port);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(port, 65535);
        return this with { SourcePort = port };
    }

    /// <summary>Says that the flow carries this HTTP/1.1 request, without headers.</summary>
    public Flow Http(string method, string path) => Http(new HttpRequest(method, path));

    /// <summary>Says that the flow carries this HTTP request.</summary>
    public Flow Http(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return this with { Request = request };
    }

    /// <summary>Asks about the IPv6 addresses of the ends.</summary>
    public Flow IPv6() => this with { OverIPv6 = true, Protocol = Protocol == IpProtocol.Icmp ? IpProtocol.IcmpV6 : Protocol };

    /// <summary>Prints <c>shop/frontend -> shop/checkout TCP 8080 HTTP GET /api/cart</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append(From).Append(" -> ").Append(To).Append(' ').Append(Protocol);
        if (Port is { } port)
        {
            text.Append(' ').Append(port);
        }

        if (IcmpType is { } type)
        {
            text.Append(CultureInfo.InvariantCulture, $" type {type} code {IcmpCode}");
        }

        if (Request is { } request)
        {
            text.Append(" HTTP ").Append(request.Method).Append(' ').Append(request.Authority).Append(request.Path);
            if (request.Tokens is [var token, ..])
            {
                text.Append(token.Fault == TokenFault.None ? " with a token" : " with a broken token");
            }
        }

        return text.ToString();
    }

    private static int Byte(int value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 255, name);
        return value;
    }
}

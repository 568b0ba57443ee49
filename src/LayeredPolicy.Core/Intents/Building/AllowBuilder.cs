using System.Collections.Immutable;

namespace LayeredPolicy.Intents;

/// <summary>Builds an allow clause.</summary>
public sealed class AllowBuilder
{
    private readonly List<Acceptance> _acceptances;
    private AllowClause _clause;

    internal AllowBuilder(string id, Subject from, Subject to, List<Acceptance> acceptances)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        (_clause, _acceptances) = (new AllowClause(id, from, to), acceptances);
    }

    /// <summary>On container ports.</summary>
    public AllowBuilder On(params ReadOnlySpan<int> ports)
    {
        foreach (int port in ports)
        {
            On(new PortRef.Number(port));
        }

        return this;
    }

    /// <summary>On the container port behind a Service's port.</summary>
    public AllowBuilder OnService(string service, int port) =>
        On(new PortRef.OfService(service, port.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>On a port of any kind.</summary>
    public AllowBuilder On(PortRef port) => With(_clause with { Ports = _clause.Ports.Add(port) });

    /// <summary>Over UDP rather than TCP.</summary>
    public AllowBuilder OverUdp() => With(_clause with { Protocol = AppProtocol.Udp });

    /// <summary>Over a protocol.</summary>
    public AllowBuilder Over(AppProtocol protocol) => With(_clause with { Protocol = protocol });

    /// <summary>Only these HTTP requests.</summary>
    public AllowBuilder Http(Action<HttpBuilder> requests)
    {
        ArgumentNullException.ThrowIfNull(requests);
        var builder = new HttpBuilder();
        requests(builder);
        return With(_clause with { Protocol = AppProtocol.Http, Http = builder.Build() });
    }

    /// <summary>Only these gRPC methods, as <c>package.Service/Method</c> or <c>package.Service/*</c>.</summary>
    public AllowBuilder Grpc(params ReadOnlySpan<string> methods)
    {
        ImmutableArray<string> paths = [.. methods.ToArray().Select(m => "/" + m.TrimStart('/'))];
        return With(_clause with { Protocol = AppProtocol.Grpc, Http = new HttpScope { Methods = ["POST"], Paths = paths } });
    }

    /// <summary>For a reason.</summary>
    public AllowBuilder Because(string reason) => With(_clause with { Reason = reason });

    /// <summary>Until a time.</summary>
    public AllowBuilder Until(DateTimeOffset time) => With(_clause with { Expires = time });

    /// <summary>From callers that prove no identity; such a clause needs an end, too.</summary>
    public AllowBuilder WithoutIdentity() => With(_clause with { Identity = IdentityNeed.None });

    /// <summary>Signs for a residual.</summary>
    public AllowBuilder Accept(ResidualCode residual, string reason)
    {
        _acceptances.Add(new Acceptance(_clause.Id, residual, reason));
        return this;
    }

    internal AllowClause Build() => _clause;

    private AllowBuilder With(AllowClause clause)
    {
        _clause = clause;
        return this;
    }
}

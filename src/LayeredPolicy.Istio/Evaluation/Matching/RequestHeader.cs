using System.Collections.Frozen;
using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// Reads one header of a request the way Envoy's header matcher does. Envoy keeps a few well-known headers in one slot each and joins
/// their lines by commas, leaving empty ones out; lines of any other header are separate values. Pseudo headers are addressed by name.
/// Every proxy fills in X-Forwarded-Proto, and gateways append their TCP peer to X-Forwarded-For.
/// </summary>
internal sealed class RequestHeader
{
    private static readonly FrozenSet<string> s_joined = new[]
    {
        "accept", "accept-encoding", "access-control-request-headers", "access-control-request-method", "authorization", "cache-control",
        "content-encoding", "content-length", "content-type", "connection", "expect", "grpc-accept-encoding", "grpc-timeout", "keep-alive",
        "origin", "proxy-connection", "referer", "te", "transfer-encoding", "upgrade", "user-agent", "via", "x-client-trace-id",
        "x-forwarded-client-cert", ForwardedFor, "x-forwarded-host", ForwardedProto, "x-request-id",
    }.ToFrozenSet(StringComparer.Ordinal);

    private const string ForwardedFor = "x-forwarded-for";
    private const string ForwardedProto = "x-forwarded-proto";

    private readonly string _name;
    private readonly bool _joined;

    private RequestHeader(string name)
    {
        _name = name;
        _joined = s_joined.Contains(name);
    }

    /// <summary>Whether Envoy joins the lines of the header; the name in lower case.</summary>
    public static bool IsJoined(string name) => s_joined.Contains(name);

    /// <summary>The header of that name, whatever the case of its letters.</summary>
    public static RequestHeader Named(string name) => new(name.ToLowerInvariant());

    /// <summary>Whether a value of the header matches one of the patterns; a star alone asks for presence.</summary>
    public Truth Test(in RequestView view, ReadOnlySpan<StringPattern> patterns)
    {
        switch (_name)
        {
            case ":path":
                return Of(patterns, view.Target);
            case ":method":
                return Of(patterns, view.Http!.Method);
            case ":scheme":
                return Of(patterns, Scheme(view));
            case ":authority" or "host":
                return view.Http!.Authority is { } authority ? Of(patterns, authority) : Truth.Unknown;
        }

        if (_joined && ValueIn(view) is { } joined)
        {
            return Of(patterns, joined);
        }

        foreach (HttpHeader header in view.Headers)
        {
            if (Is(header) && Of(patterns, Value(header, view)) == Truth.True)
            {
                return Truth.True;
            }
        }

        return Truth.False;
    }

    /// <summary>The header's lines joined by commas, or null when it is absent.</summary>
    public string? ValueIn(in RequestView view)
    {
        switch (_name)
        {
            case ":path":
                return view.Target.ToString();
            case ":method":
                return view.Http!.Method;
            case ":scheme":
                return Scheme(view);
            case ":authority" or "host":
                return view.Http!.Authority;
        }

        string? value = Lines(view);
        return _name switch
        {
            ForwardedFor when view.ClientAddress.AppendsPeer && view.Connection.SourceAddress is { } peer =>
                string.IsNullOrEmpty(value) ? peer.ToString() : value + "," + peer,
            ForwardedProto => value ?? Scheme(view),
            _ => value,
        };
    }

    private string? Lines(in RequestView view)
    {
        string? value = null;
        foreach (HttpHeader header in view.Headers)
        {
            if (Is(header))
            {
                string line = Value(header, view);
                value = string.IsNullOrEmpty(value) ? line : line.Length == 0 ? value : value + "," + line;
            }
        }

        return value;
    }

    /// <summary>The requests of which a value of the header matches one of the patterns.</summary>
    public TrafficBounds Matching(in SetContext context, IEnumerable<StringPattern> patterns)
    {
        StringPattern[] asked = [.. patterns];
        StringSet values = asked.Any(p => p.Kind == StringPatternKind.Present) ? StringSet.All : StringPattern.ToSet(asked);
        switch (_name)
        {
            case ":method":
                return TrafficBounds.Exactly(TrafficSet.OfMethod(values));
            case ":authority" or "host":
                return TrafficBounds.Exactly(TrafficSet.OfAuthority(values));
            case ":scheme":
                return TrafficBounds.Of(values.Contains(context.Principal is null ? "http" : "https").ToTruth());

            case ":path":
                return TrafficBounds.Exactly(values.Equals(StringSet.All) ? TrafficSet.Http : TrafficSet.OfHeaderLine(_name, values));
            case ForwardedProto:
                TrafficSet sent = TrafficSet.OfHeaderLine(_name, values);
                return TrafficBounds.Exactly(values.Contains(context.Principal is null ? "http" : "https")
                    ? sent | (TrafficSet.Http - TrafficSet.OfHeaderLine(_name, StringSet.All))
                    : sent);
            default:
                return TrafficBounds.Exactly(TrafficSet.OfHeaderLine(_name, values));
        }
    }

    /// <summary>
    /// The headers of a request as rules see them: one line where Envoy joins several, the peer appended to X-Forwarded-For at a gateway,
    /// and the whole request target under <c>:path</c>.
    /// </summary>
    public static ImmutableArray<HttpHeader> Seen(in RequestView view)
    {
        var seen = ImmutableArray.CreateBuilder<HttpHeader>();
        var joined = new HashSet<string>(StringComparer.Ordinal);
        foreach (HttpHeader header in view.Headers)
        {
            RequestHeader named = Named(header.Name);
            if (!named._joined)
            {
                seen.Add(new(named._name, Value(header, view)));
            }
            else if (joined.Add(named._name))
            {
                seen.Add(new(named._name, named.ValueIn(view)!));
            }
        }

        if (!joined.Contains(ForwardedFor) && Named(ForwardedFor).ValueIn(view) is { } forwarded)
        {
            seen.Add(new(ForwardedFor, forwarded));
        }

        seen.Add(new(":path", view.Target.ToString()));
        return seen.DrainToImmutable();
    }

    private static string Scheme(in RequestView view) => view.Principal is null ? "http" : "https";

    private static Truth Of(ReadOnlySpan<StringPattern> patterns, ReadOnlySpan<char> value)
    {
        foreach (ref readonly StringPattern pattern in patterns)
        {
            if (pattern.Kind == StringPatternKind.Present || pattern.Matches(value))
            {
                return Truth.True;
            }
        }

        return Truth.False;
    }

    private bool Is(HttpHeader header) => header.Name.Equals(_name, StringComparison.OrdinalIgnoreCase);

    // HTTP/1.1 parsing trims values; HTTP/2 hands them on as they are.
    private static string Value(HttpHeader header, in RequestView view) => view.Http!.IsHttp2 ? header.Value : header.Value.Trim(' ', '\t');
}

using System.Collections.Immutable;

namespace LayeredPolicy.Intents.Reading;

/// <summary>Reads clauses, guardrails, acceptances and overlays.</summary>
internal static class ClauseReader
{
    private static readonly string[] Kinds = ["allow", "defaultDeny", "allowNothing", "expose", "mtls"];

    private static readonly string[] Common = ["id", "reason", "owner", "ticket", "expires", "mode", "onResidual"];

    public static Clause? Read(IntentNode node)
    {
        if (!node.Fields([.. Common, .. Kinds]))
        {
            return null;
        }

        string id = node.Required("id")?.Text() ?? "";
        string[] present = [.. Kinds.Where(k => node.Field(k) is not null)];
        if (present.Length != 1)
        {
            string found = present.Length == 0 ? "says nothing" : "says " + string.Join(" and ", present);
            node.Report(CoreDiagnostics.IntentExactlyOne, $"{node.Here()} {found}; a clause is exactly one of {string.Join(", ", Kinds)}");
            return null;
        }

        IntentNode body = node.Field(present[0])!.Value;
        Clause? clause = present[0] switch
        {
            "allow" => Allow(id, body),
            "defaultDeny" => DefaultDeny(id, body),
            "allowNothing" => AllowNothing(id, body),
            "expose" => Expose(id, body),
            _ => Mtls(id, body),
        };
        return clause is null ? null : WithCommon(clause, node);
    }

    public static Guardrail? ReadGuardrail(IntentNode node)
    {
        if (!node.Fields([.. Common, "deny"]))
        {
            return null;
        }

        string id = node.Required("id")?.Text() ?? "";
        if (node.Required("deny") is not { } body || !body.Fields("from", "to", "port", "ports", "protocol", "http", "grpc"))
        {
            return null;
        }

        (Subject? from, Subject? to) = Ends(body);
        return from is null || to is null ? null : (Guardrail)WithCommon(
            new Guardrail(id, from, to) { Ports = PortReader.Read(body), Protocol = Protocol(body), Http = Requests(body) }, node);
    }

    public static Acceptance? ReadAcceptance(IntentNode node)
    {
        if (!node.Fields("clause", "residual", "reason", "owner", "expires"))
        {
            return null;
        }

        (string? clause, ResidualCode? code) = (node.Required("clause")?.Text(), node.Required("residual")?.Word(IntentWords.Residuals));
        string? reason = node.Required("reason")?.Text();
        return clause is null || code is null || reason is null ? null : new Acceptance(clause, code.Value, reason)
        {
            Owner = node.Field("owner")?.Text(),
            Expires = node.Field("expires") is { } expires ? TimeReader.Time(expires) : null,
            Location = node.Location,
        };
    }

    public static Overlay? ReadOverlay(IntentNode node)
    {
        if (!node.Fields("name", "remove", "add", "widen") || node.Required("name")?.Text() is not { } name)
        {
            return null;
        }

        return new Overlay(name)
        {
            Remove = node.Field("remove") is { } remove ? SubjectReader.Texts(remove) : [],
            Add = node.Field("add") is { } add ? [.. add.List().Select(Read).OfType<Clause>()] : [],
            Widen = node.Field("widen")?.Flag() ?? false,
            Location = node.Location,
        };
    }

    /// <summary>Adds the fields that every clause may have.</summary>
    public static Clause WithCommon(Clause clause, IntentNode node) => clause with
    {
        Reason = node.Field("reason")?.Text(),
        Owner = node.Field("owner")?.Text(),
        Ticket = node.Field("ticket")?.Text(),
        Expires = node.Field("expires") is { } expires ? TimeReader.Time(expires) : null,
        Mode = node.Field("mode")?.Word(IntentWords.Modes) ?? ClauseMode.Enforce,
        OnResidual = node.Field("onResidual")?.Word(IntentWords.Handlings) ?? ResidualHandling.Default,
        Location = node.Location,
    };

    private static AllowClause? Allow(string id, IntentNode body)
    {
        if (!body.Fields("from", "to", "port", "ports", "protocol", "http", "grpc", "identity"))
        {
            return null;
        }

        (Subject? from, Subject? to) = Ends(body);
        HttpScope? requests = Requests(body);
        AppProtocol? stated = Protocol(body);
        AppProtocol protocol = stated ?? (body.Field("grpc") is not null ? AppProtocol.Grpc : requests is not null ? AppProtocol.Http : AppProtocol.Tcp);
        return from is null || to is null ? null : new AllowClause(id, from, to)
        {
            Ports = PortReader.Read(body),
            Protocol = protocol,
            Http = requests,
            Identity = body.Field("identity")?.Word(IntentWords.Identities) ?? IdentityNeed.Required,
        };
    }

    private static DefaultDenyClause? DefaultDeny(string id, IntentNode body)
    {
        if (!body.Fields("namespaces", "workloads", "cluster", "direction", "keep") || Scope(body) is not { } scope)
        {
            return null;
        }

        var clause = new DefaultDenyClause(id, scope, Way(body));
        return body.Field("keep") is { } keep
            ? clause with { Keep = [.. keep.List().Select(k => k.Word(IntentWords.Flows)).OfType<PlatformFlow>().Distinct()] }
            : clause;
    }

    private static AllowNothingClause? AllowNothing(string id, IntentNode body) =>
        body.Fields("namespaces", "workloads", "cluster", "direction") && Scope(body) is { } scope ? new(id, scope, Way(body)) : null;

    private static MtlsClause? Mtls(string id, IntentNode body)
    {
        if (!body.Fields("namespaces", "workloads", "cluster", "mode", "plaintextPorts") || Scope(body) is not { } scope)
        {
            return null;
        }

        ImmutableArray<int> ports = body.Field("plaintextPorts") is { } list
            ? [.. list.Items().Select(p => p.Integer(1, 65535)).OfType<int>()]
            : [];
        return body.Required("mode")?.Word(IntentWords.TlsModes) is { } strict ? new(id, scope, strict) { PlaintextPorts = ports } : null;
    }

    private static ExposeClause? Expose(string id, IntentNode body)
    {
        if (!body.Fields("workload", "gateway", "port", "ports", "hosts", "paths", "clientCidrs", "jwt", "tls"))
        {
            return null;
        }

        Subject? workload = body.Required("workload") is { } w ? SubjectReader.Read(w) : null;
        Subject? gateway = body.Required("gateway") is { } g ? SubjectReader.Read(g) : null;
        return workload is null || gateway is null ? null : new ExposeClause(id, workload, gateway)
        {
            Ports = PortReader.Read(body),
            Hosts = body.Field("hosts") is { } hosts ? SubjectReader.Texts(hosts) : [],
            Paths = body.Field("paths") is { } paths ? SubjectReader.Texts(paths) : [],
            Clients = body.Field("clientCidrs") is { } cidrs ? [.. cidrs.Items().Select(SubjectReader.Cidr).OfType<Cidr>()] : [],
        };
    }

    private static (Subject? From, Subject? To) Ends(IntentNode body) =>
        (body.Required("from") is { } from ? SubjectReader.Read(from) : null, body.Required("to") is { } to ? SubjectReader.Read(to) : null);

    private static Directions Way(IntentNode body) => body.Field("direction")?.Word(IntentWords.Ways) ?? Directions.Both;

    private static AppProtocol? Protocol(IntentNode body) => body.Field("protocol")?.Word(IntentWords.Protocols);

    private static Subject? Scope(IntentNode body)
    {
        string[] kinds = ["namespaces", "workloads", "cluster"];
        string[] present = [.. kinds.Where(k => body.Field(k) is not null)];
        if (present.Length != 1)
        {
            body.Report(CoreDiagnostics.IntentExactlyOne, $"{body.Here()} must have exactly one of {string.Join(", ", kinds)}");
            return null;
        }

        IntentNode node = body.Field(present[0])!.Value;
        return present[0] switch
        {
            "namespaces" => SubjectReader.Texts(node) is { IsEmpty: false } names ? new Subject.Namespaces(names) { Location = node.Location } : null,
            "workloads" => SubjectReader.Read(node),
            _ => node.Flag() == true ? new Subject.Anyone(Reach.Cluster) { Location = node.Location } : null,
        };
    }

    private static HttpScope? Requests(IntentNode body)
    {
        if (body.Field("grpc") is { } grpc)
        {
            if (body.Field("http") is { } both)
            {
                both.Report(CoreDiagnostics.IntentExactlyOne, $"{body.Here()} has both 'http' and 'grpc'; keep one");
            }

            return grpc.Fields("methods") && grpc.Required("methods") is { } calls
                ? new HttpScope { Methods = ["POST"], Paths = [.. SubjectReader.Texts(calls).Select(m => "/" + m.TrimStart('/'))] }
                : null;
        }

        if (body.Field("http") is not { } http || !http.Fields("hosts", "methods", "paths", "headers", "jwt"))
        {
            return null;
        }

        return new HttpScope
        {
            Hosts = Texts(http, "hosts"),
            Methods = Texts(http, "methods"),
            Paths = Texts(http, "paths"),
            Headers = http.Field("headers") is { } headers ? Headers(headers) : [],
            Jwt = http.Field("jwt") is { } jwt && jwt.Fields("issuer", "audiences") && jwt.Required("issuer")?.Text() is { } issuer
                ? new JwtScope(issuer, Texts(jwt, "audiences"))
                : null,
        };
    }

    // An empty list would be read as "any" by some and as "none" by others, so it must not be written.
    private static ImmutableArray<string> Texts(IntentNode node, string name)
    {
        if (node.Field(name) is not { } list)
        {
            return [];
        }

        if (list.IsList && list.Json.GetArrayLength() == 0)
        {
            list.Report(CoreDiagnostics.IntentMissingField, $"{list.Here()} is an empty list; leave the field out when any is meant");
        }

        return SubjectReader.Texts(list);
    }

    private static ImmutableArray<HeaderScope> Headers(IntentNode node)
    {
        if (!node.IsObject)
        {
            node.Wrong("an object of values by header name");
            return [];
        }

        return [.. node.Json.EnumerateObject().Select(p => new HeaderScope(p.Name, Texts(node, p.Name))).OrderBy(h => h.Name, StringComparer.Ordinal)];
    }
}

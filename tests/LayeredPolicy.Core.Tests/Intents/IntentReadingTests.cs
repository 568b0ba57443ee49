using CsCheck;
using LayeredPolicy.Intents;

namespace LayeredPolicy.Tests.Intents;

public sealed class IntentReadingTests
{
    private const string Whole = """
        apiVersion: layeredpolicy.dev/v1alpha1
        kind: IntentSet
        metadata: { name: shop, owner: team-payments, description: what may happen }
        subjects:
          web: { workload: { namespace: shop, selector: "app == 'web'", serviceAccount: web } }
          both: [web, api]
          api: { group: { members: [{ workload: { namespace: shop, selector: "app == 'api'" } }] } }
          back: { namespaceSelector: "tier == 'back'" }
          front: { namespaces: { selector: "tier == 'front'" } }
          gate: { gateway: { namespace: edge, selector: "istio == 'gate'", serviceAccount: gate } }
          behind: { service: { namespace: shop, name: api } }
          office: { cidr: { v4: [10.0.0.0/8], v6: ["fd00::/8"] } }
          cards: { fqdn: [api.cards.example] }
          pg: { hostEndpoint: { name: pg01, addresses: [10.20.0.15, "fd00:20::15"] } }
          agents: { hostNetwork: { namespace: ops, selector: all() } }
          meta: { platform: metadata }
          all: { anyone: internet }
        clauses:
          - { id: deny-all, defaultDeny: { namespaces: [shop, bank], direction: both, keep: [dns, probes, meshControl, metrics] } }
          - { id: nothing, allowNothing: { workloads: [back, front], direction: egress } }
          - id: read
            allow: { from: both, to: behind, port: { service: api, number: 80 }, http: { hosts: [api], methods: [GET], paths: ["/a/{*}/b/{**}"], headers: { x-tenant: [a, b] } }, identity: required }
            reason: the page needs it
            owner: team-web
            ticket: T-1
            expires: 2026-12-31T00:00:00Z
            mode: enforce
            onResidual: warn
          - { id: call, allow: { from: gate, to: web, ports: [8080, "9000-9010", metrics], protocol: tcp } }
          - { id: rpc, allow: { from: web, to: api, port: 7000, grpc: { methods: [pkg.Svc/Get] } } }
          - { id: pay, allow: { from: office, to: [cards, pg, agents, all], port: any, protocol: tls, identity: none } }
          - { id: publish, expose: { workload: web, gateway: gate, port: 8080, hosts: [shop.example], paths: ["/"], clientCidrs: [10.0.0.0/8] } }
          - { id: encrypt, mtls: { workloads: api, mode: strict, plaintextPorts: [9090] } }
        guardrails:
          - { id: no-metadata, deny: { from: { namespaces: [shop] }, to: meta }, owner: security }
        operations:
          - id: calm
            target: api
            callers: [web]
            timeout: 5s
            retries: { attempts: 2, perTry: 1s500ms, retryOn: [5xx], methods: [GET] }
            breaker: { consecutiveErrors: 5, interval: 10s, ejectFor: 1m, maxEjectedPercent: 50 }
            limits: { maxConnections: 100, maxPending: 10, maxRequests: 200, connectTimeout: 500ms }
            balance: leastRequest
        accept:
          - { clause: read, residual: R1, reason: known, owner: team-web, expires: 2027-01-01 }
        overlays:
          - { name: test, remove: [pay], widen: false }
        """;

    [Fact]
    public void Every_field_of_the_document_is_read()
    {
        IntentSet set = IntentSet.Parse(Whole, "intent.yaml");

        Assert.Empty(set.Diagnostics);
        Assert.Equal(["deny-all", "nothing", "read", "call", "rpc", "pay", "publish", "encrypt", "no-metadata", "calm"], set.AllClauses.Select(c => c.Id));
        var read = (AllowClause)set.Clauses[2];
        Assert.Equal(AppProtocol.Http, read.Protocol);
        Assert.Equal([new PortRef.OfService("api", "80")], read.Ports);
        Assert.Equal("both -> behind api:80 http GET /a/{*}/b/{**}; host api; x-tenant: a|b", read.Describe());
        Assert.Equal(new DateTimeOffset(2026, 12, 31, 0, 0, 0, TimeSpan.Zero), read.Expires);
        Assert.Equal(("team-web", "T-1", "the page needs it"), (read.Owner, read.Ticket, read.Reason));
        Assert.Equal([new PortRef.Number(8080), new PortRef.Range(9000, 9010), new PortRef.Named("metrics")], ((AllowClause)set.Clauses[3]).Ports);
        Assert.Equal(["/pkg.Svc/Get"], ((AllowClause)set.Clauses[4]).Http!.Paths);
        Assert.Equal([new PortRef.Any()], ((AllowClause)set.Clauses[5]).Ports);
        Assert.Equal([9090], ((MtlsClause)set.Clauses[7]).PlaintextPorts);
        Operation calm = set.Operations[0];
        Assert.Equal(TimeSpan.FromMilliseconds(1500), calm.Retries!.PerTry);
        Assert.Equal(TimeSpan.FromMinutes(1), calm.Breaker!.EjectFor);
        Assert.Equal(TimeSpan.FromMilliseconds(500), calm.Limits!.ConnectTimeout);
        Assert.Equal("web -> api: retry 2x at 1500ms, timeout 5s, break after 5 errors, connection limits, leastRequest", calm.Describe());
        Assert.Equal(new SourceLocation("intent.yaml", 19, 5), set.Clauses[0].Location);
    }

    [Fact]
    public void The_set_built_in_code_says_the_same_as_its_document()
    {
        IntentBuilder shop = IntentSet.Define("shop", "team");
        Subject web = shop.Workload("web", "shop", "app == 'web'", "web");
        Subject api = shop.Workload("api", "shop", "app == 'api'");
        Subject pg = shop.Host("pg", "10.20.0.15");
        shop.DefaultDeny("closed", "shop").Only(Directions.Both).Keep(PlatformFlow.Dns);
        shop.Allow("read", web, api).OnService("api", 80).Http(h => h.Get("/a/{**}")).Because("the page needs it").Accept(ResidualCode.R1, "known");
        shop.Allow("store", api, pg).On(5432).Until(new DateTimeOffset(2026, 12, 31, 0, 0, 0, TimeSpan.Zero));
        shop.Never("no-store", web, pg).On(5432).OwnedBy("security");
        shop.Operate("calm", api).For(web).Retry(2, TimeSpan.FromSeconds(1), "GET").Timeout(TimeSpan.FromSeconds(5)).BreakAfter(5);
        IntentSet built = shop.Build();

        IntentSet read = IntentSet.Parse("""
            apiVersion: layeredpolicy.dev/v1alpha1
            kind: IntentSet
            metadata: { name: shop, owner: team }
            subjects:
              web: { workload: { namespace: shop, selector: "app == 'web'", serviceAccount: web } }
              api: { workload: { namespace: shop, selector: "app == 'api'" } }
              pg: { host: { addresses: [10.20.0.15] } }
            clauses:
              - { id: closed, defaultDeny: { namespaces: [shop], keep: [dns] } }
              - { id: read, allow: { from: web, to: api, port: { service: api, number: 80 }, http: { methods: [GET], paths: ["/a/{**}"] } }, reason: the page needs it }
              - { id: store, allow: { from: api, to: pg, port: 5432 }, expires: 2026-12-31T00:00:00Z }
            guardrails:
              - { id: no-store, deny: { from: web, to: pg, port: 5432 }, owner: security }
            operations:
              - { id: calm, target: api, callers: [web], retries: { attempts: 2, perTry: 1s, methods: [GET] }, timeout: 5s, breaker: { consecutiveErrors: 5 } }
            accept:
              - { clause: read, residual: R1, reason: known }
            """, "intent.yaml");

        Assert.Empty(built.Diagnostics);
        Assert.Empty(read.Diagnostics);
        Assert.Equal(read.AllClauses.Select(c => (c.ToString(), c.Reason, c.Owner, c.Expires)), built.AllClauses.Select(c => (c.ToString(), c.Reason, c.Owner, c.Expires)));
        Assert.Equal(read.Subjects.Select(s => (s.Name, s.Subject.ToString())), built.Subjects.Select(s => (s.Name, s.Subject.ToString())));
        Assert.Equal(read.Acceptances.Select(a => (a.Clause, a.Residual, a.Reason)), built.Acceptances.Select(a => (a.Clause, a.Residual, a.Reason)));
    }

    [Fact]
    public void A_set_built_in_code_is_judged_too()
    {
        IntentBuilder shop = IntentSet.Define("shop", "team");
        shop.Allow("a", new Subject.Named("nobody"), shop.Workload("api", "shop", "app == 'api'"));

        Assert.Equal(["LP1410", "LP1414"], shop.Build().Diagnostics.Select(d => d.Id).Order());
    }

    [Fact]
    public void Cutting_a_document_anywhere_never_throws_and_never_reads_cleanly_what_is_broken()
    {
        Gen.Int[0, Whole.Length - 1].Sample(
            length =>
            {
                IntentSet set = IntentSet.Parse(Whole[..length], "cut.yaml");
                return set.Diagnostics.All(d => d.Message.Length > 0 && d.Id.Length == 6);
            },
            iter: 300);
    }

    [Fact]
    public void Replacing_any_character_never_throws()
    {
        Gen.Select(Gen.Int[0, Whole.Length - 1], Gen.OneOf('{', '}', '[', ']', ':', '-', '"', '\'', '\t', '\n', '&', '*', '!', '\0', 'x', '0')).Sample(
            (at, c) => IntentSet.Parse(Whole[..at] + c + Whole[(at + 1)..], "changed.yaml").Diagnostics.All(d => d.Message.Length > 0),
            iter: 500);
    }

    [Theory]
    [InlineData("retires", "retries")]
    [InlineData("calers", "callers")]
    [InlineData("Timeout", "timeout")]
    public void A_misspelt_field_is_an_error_with_the_right_word(string wrong, string right)
    {
        IntentSet set = IntentSet.Parse(Whole.Replace(right + ":", wrong + ":", StringComparison.Ordinal), "intent.yaml");

        Diagnostic unknown = Assert.Single(set.Diagnostics, d => d.Id == "LP1402");
        Assert.EndsWith($"did you mean '{right}'?", unknown.Message, StringComparison.Ordinal);
        Assert.False(set.IsValid);
    }
}

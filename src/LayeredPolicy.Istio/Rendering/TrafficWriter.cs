using System.Collections.Immutable;
using System.Globalization;
using LayeredPolicy.Intents;
using LayeredPolicy.Istio.Models;
using LayeredPolicy.Splitting;

namespace LayeredPolicy.Istio.Rendering;

/// <summary>
/// Writes one VirtualService and one DestinationRule for each host, since of two VirtualServices for one host the mesh may ignore
/// either. Callers with operations of their own come first, in the order of their ids; everyone's come last.
/// </summary>
internal sealed class TrafficWriter(LayerPlacement placement, RenderedObjects objects)
{
    private static readonly ImmutableArray<string> Idempotent = ["GET", "HEAD", "OPTIONS", "PUT", "DELETE"];

    public void Write()
    {
        foreach (IGrouping<string, CallPolicy> host in placement.Calls.GroupBy(c => c.Host, StringComparer.Ordinal))
        {
            CallPolicy[] calls = [.. host.OrderBy(c => c.Callers.IsEmpty).ThenBy(c => c.Operation.Id, StringComparer.Ordinal)];
            Routes(host.Key, calls);
            Destination(host.Key, [.. calls.Where(c => c.Operation is not { Breaker: null, Limits: null, Balance: null })]);
        }
    }

    private void Routes(string host, CallPolicy[] calls)
    {
        var routes = new List<HttpRoute>();
        foreach (CallPolicy call in calls.Where(c => c.Operation.Retries is not null || c.Operation.Timeout is not null))
        {
            if (Callers(call) is not { } callers)
            {
                objects.Fail(call.Operation.Id, $"the callers of operation '{call.Operation.Id}' cannot be told by labels with one value each");
                return;
            }

            Routes(host, call.Operation, callers, routes);
        }

        if (routes.Count == 0)
        {
            return;
        }

        // Without a last route for the rest, calls that no operation is about would find none.
        if (routes[^1].Match is not null)
        {
            routes.Add(new HttpRoute { Name = "rest", Route = To(host) });
        }

        CallPolicy[] behind = [.. calls.Where(c => c.Operation.Retries is not null || c.Operation.Timeout is not null)];
        objects.Add(
            new VirtualService { Spec = new VirtualServiceSpec { Hosts = [host], Http = routes } }, IstioJsonContext.Default.VirtualService,
            calls[0].Namespace, placement.Stamp.Name(host[..host.IndexOf('.', StringComparison.Ordinal)] + "-calls", "calls/" + host),
            behind.Select(c => c.Operation.Id),
            routes.Select((r, i) => (Index: i, r.Name)).Where(r => r.Name != "rest")
                .Select(r => new RuleOrigin($"spec.http[{r.Index}]", behind.First(b => r.Name!.StartsWith(b.Operation.Id + "-", StringComparison.Ordinal) || r.Name == b.Operation.Id).Operation.Id)));
    }

    // Retries hold for some methods only, so an operation with retries becomes a route for those and a route for the others.
    private static void Routes(string host, Operation operation, ImmutableArray<HttpMatchRequest> callers, List<HttpRoute> routes)
    {
        if (operation.Retries is { Attempts: > 0 } retries)
        {
            ImmutableArray<string> methods = retries.Methods.IsEmpty ? Idempotent : retries.Methods;
            routes.Add(new HttpRoute
            {
                Name = operation.Id + "-retried",
                Match = [.. callers.SelectMany(c => methods.Select(m => new HttpMatchRequest { SourceLabels = c.SourceLabels, SourceNamespace = c.SourceNamespace, Method = new StringMatch { Exact = m } }))],
                Route = To(host),
                Timeout = Duration(operation.Timeout),
                Retries = new HttpRetry
                {
                    Attempts = retries.Attempts,
                    PerTryTimeout = Duration(retries.PerTry),
                    RetryOn = retries.RetryOn.IsEmpty ? null : string.Join(",", retries.RetryOn),
                },
            });
        }

        routes.Add(new HttpRoute
        {
            Name = operation.Id,
            Match = callers is [{ SourceLabels: null, SourceNamespace: null }] ? null : [.. callers],
            Route = To(host),
            Timeout = Duration(operation.Timeout),
            Retries = operation.Retries is null ? null : new HttpRetry { Attempts = 0 },
        });
    }

    private void Destination(string host, CallPolicy[] calls)
    {
        if (calls.Length == 0)
        {
            return;
        }

        Operation[] operations = [.. calls.Select(c => c.Operation)];
        CircuitBreaker? breaker = operations.Select(o => o.Breaker).FirstOrDefault(b => b is not null);
        ConnectionLimits? limits = operations.Select(o => o.Limits).FirstOrDefault(l => l is not null);
        string? balance = operations.Select(o => o.Balance).FirstOrDefault(b => b is not null);
        if (operations.Count(o => o.Breaker is not null) > 1 || operations.Count(o => o.Limits is not null) > 1 || operations.Count(o => o.Balance is not null) > 1)
        {
            objects.Fail(operations.Select(o => o.Id), $"several operations say how connections to {host} are kept: {string.Join(", ", operations.Select(o => o.Id))}");
            return;
        }

        var policy = new TrafficPolicy
        {
            OutlierDetection = breaker is null ? null : new OutlierDetection
            {
                Consecutive5xxErrors = breaker.ConsecutiveErrors,
                Interval = Duration(breaker.Interval),
                BaseEjectionTime = Duration(breaker.EjectFor),
                MaxEjectionPercent = breaker.MaxEjectedPercent,
            },
            ConnectionPool = limits is null ? null : new ConnectionPoolSettings
            {
                Tcp = limits.MaxConnections is null && limits.ConnectTimeout is null
                    ? null
                    : new TcpConnectionSettings { MaxConnections = limits.MaxConnections, ConnectTimeout = Duration(limits.ConnectTimeout) },
                Http = limits.MaxPending is null && limits.MaxRequests is null
                    ? null
                    : new HttpConnectionSettings { Http1MaxPendingRequests = limits.MaxPending, Http2MaxRequests = limits.MaxRequests },
            },
            LoadBalancer = balance is null ? null : new LoadBalancerSettings
            {
                Simple = balance switch { "roundRobin" => "ROUND_ROBIN", "random" => "RANDOM", _ => "LEAST_REQUEST" },
            },
        };
        objects.Add(
            new DestinationRule { Spec = new DestinationRuleSpec { Host = host, TrafficPolicy = policy } }, IstioJsonContext.Default.DestinationRule,
            calls[0].Namespace, placement.Stamp.Name(host[..host.IndexOf('.', StringComparison.Ordinal)] + "-connections", "connections/" + host),
            operations.Select(o => o.Id), []);
    }

    // One match a label set; a single empty match stands for every caller.
    private ImmutableArray<HttpMatchRequest>? Callers(CallPolicy call)
    {
        if (call.Callers.IsEmpty)
        {
            return [new HttpMatchRequest()];
        }

        var matches = ImmutableArray.CreateBuilder<HttpMatchRequest>();
        foreach (PodScope caller in call.Callers)
        {
            if (MatchLabelForms.Of(caller, placement.Workloads) is not { } forms)
            {
                return null;
            }

            matches.AddRange(forms.Select(f => new HttpMatchRequest
            {
                SourceNamespace = caller.Namespace,
                SourceLabels = f.Count == 0 ? null : f.ToDictionary(l => l.Key, l => l.Value, StringComparer.Ordinal),
            }));
        }

        return matches.ToImmutable();
    }

    private static List<HttpRouteDestination> To(string host) => [new HttpRouteDestination { Destination = new Destination { Host = host } }];

    private static string? Duration(TimeSpan? time) => time is { } t
        ? t.Ticks % TimeSpan.TicksPerSecond == 0
            ? ((long)t.TotalSeconds).ToString(CultureInfo.InvariantCulture) + "s"
            : ((long)t.TotalMilliseconds).ToString(CultureInfo.InvariantCulture) + "ms"
        : null;
}

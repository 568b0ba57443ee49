using System.Collections.Immutable;
using LayeredPolicy.Evaluation;
using LayeredPolicy.Intents;
using LayeredPolicy.Splitting;
using LayeredPolicy.Splitting.Placement;
using LayeredPolicy.Splitting.Resolution;

namespace LayeredPolicy.Analysis.Proving;

/// <summary>What an intent wants between two ends, as sets of traffic: what must pass, what may pass, and what must not.</summary>
internal sealed class IntendedTraffic
{
    private readonly List<Wanted> _wanted = [];
    private readonly List<Wanted> _forbidden = [];
    private readonly List<Wanted> _addressed;
    private readonly Dictionary<int, PartyClauses> _ends = [];
    private readonly List<(ImmutableArray<PodScope> Scopes, Directions Direction)> _closed = [];
    private readonly PlacementContext _context;

    public IntendedTraffic(SplitPlan plan)
    {
        _context = new PlacementContext(plan.Intents, plan.Facts, plan.Profile);
        var refused = plan.Unenforceable.Select(u => u.Clause).ToHashSet(StringComparer.Ordinal);
        foreach (Clause clause in plan.Intents.AllClauses)
        {
            bool placed = plan.ObjectsOf(clause.Id).Any();
            switch (clause)
            {
                case DefaultDenyClause deny when placed:
                    Close(deny.Scope, deny.Direction, deny);
                    Keep(deny);
                    break;
                case AllowNothingClause nothing when placed:
                    Close(nothing.Scope, nothing.Direction, nothing);
                    break;
                case AllowClause allow when placed:
                    Want(plan, allow, refused.Contains(allow.Id));
                    break;
                case Guardrail guardrail when placed && !refused.Contains(guardrail.Id):
                    Forbid(guardrail);
                    break;
                default:
                    break;
            }
        }

        _addressed = [.. _wanted.Where(w => w.From is ResolvedEnd.Addresses || w.To is ResolvedEnd.Addresses)];
    }

    /// <summary>The addresses outside the cluster that the intent names.</summary>
    public AddressSet Named { get; private set; } = AddressSet.None;

    /// <summary>Whether the intent closes what comes in at a workload, or names it as a server.</summary>
    public bool ClosesIngress(Party party) => party.Workload is { } w &&
        (_closed.Exists(c => (c.Direction & Directions.Ingress) != 0 && Holds(c.Scopes, w)) || Ends(party).To.Exists(a => !a.Kept));

    /// <summary>Whether the intent closes what goes out of a workload.</summary>
    public bool ClosesEgress(Party party) => party.Workload is { } w && _closed.Exists(c => (c.Direction & Directions.Egress) != 0 && Holds(c.Scopes, w));

    /// <summary>What must pass between two ends.</summary>
    public TrafficSet Must(Party from, Party to)
    {
        var wanted = TrafficSet.AnyOf(Between(from, to).Where(w => w.Whole).Select(w => w.Least));
        return wanted.IsEmpty ? wanted : wanted - TrafficSet.AnyOf(Forbidden(from, to).Select(w => w.Most));
    }

    /// <summary>What may pass between two ends. A clause about addresses covers a workload only when it is known to hold one of them.</summary>
    public TrafficSet May(Party from, Party to) => Covered(from, to, static t => t == Truth.True);

    /// <summary>The same when workloads whose address is not known should hold the addresses that clauses name.</summary>
    public TrafficSet Might(Party from, Party to) => Covered(from, to, static t => t != Truth.False);

    /// <summary>What must not pass between two ends.</summary>
    public TrafficSet Never(Party from, Party to) => TrafficSet.AnyOf(Forbidden(from, to).Select(w => w.Least));

    /// <summary>The clauses that want traffic between two ends.</summary>
    public string ClausesOf(Party from, Party to) => string.Join(", ", Between(from, to).Select(w => w.Clause).Distinct());

    /// <summary>The flows that default denies keep, with one pair of ends each.</summary>
    public IEnumerable<Wanted> Kept => _wanted.Where(w => w.Kept);

    private IEnumerable<Wanted> Between(Party from, Party to) => Ends(from).From.Where(Ends(to).IsTo);

    private IEnumerable<Wanted> Forbidden(Party from, Party to) => _forbidden.Where(w => Is(w.From, from) && Is(w.To, to));

    private TrafficSet Covered(Party from, Party to, Func<Truth, bool> counts)
    {
        var inside = TrafficSet.AnyOf(Between(from, to).Select(w => w.Most & w.Between));
        return TrafficSet.AnyOf(_addressed
            .Where(w => (Is(w.From, from) || counts(Holds(w.From, from))) && (Is(w.To, to) || counts(Holds(w.To, to))) && !(Is(w.From, from) && Is(w.To, to)))
            .Select(w => w.Most).Append(inside));
    }

    // Every pair asks for the clauses of its ends; each end finds its own once.
    private PartyClauses Ends(Party party)
    {
        if (!_ends.TryGetValue(party.WorkloadIndex, out PartyClauses? found))
        {
            found = new PartyClauses([.. _wanted.Where(w => Is(w.From, party))], [.. _wanted.Where(w => Is(w.To, party))]);
            _ends[party.WorkloadIndex] = found;
        }

        return found;
    }

    private void Close(Subject scope, Directions direction, Clause clause)
    {
        ImmutableArray<PodScope> scopes = _context.Subjects.Scopes(scope, clause);
        _closed.Add((scopes, direction));
        if (clause is AllowNothingClause && _context.Profile.Network == NetworkTarget.Calico)
        {
            foreach (PodScope pods in scopes)
            {
                ResolvedEnd end = new ResolvedEnd.Spaces(pods.Name, null, [pods]);
                ResolvedEnd[] anyone = [new ResolvedEnd.Cluster("any pod"), new ResolvedEnd.Addresses("anyone", [])];
                foreach (ResolvedEnd other in anyone)
                {
                    if ((direction & Directions.Ingress) != 0)
                    {
                        _forbidden.Add(new Wanted(clause.Id, other, end, TrafficSet.All, TrafficSet.All));
                    }

                    if ((direction & Directions.Egress) != 0)
                    {
                        _forbidden.Add(new Wanted(clause.Id, end, other, TrafficSet.All, TrafficSet.All));
                    }
                }
            }
        }
    }

    private void Keep(DefaultDenyClause deny)
    {
        ImmutableArray<PodScope> scopes = _context.Subjects.Scopes(deny.Scope, deny);
        foreach (PlatformFlow flow in deny.Keep.Where(_ => (deny.Direction & Directions.Egress) != 0))
        {
            PlatformPart? part = flow switch
            {
                PlatformFlow.Dns => PlatformPart.Dns,
                PlatformFlow.MeshControl when _context.Profile.Mesh == MeshTarget.Sidecar => PlatformPart.Istiod,
                _ => null,
            };
            if (part is { } wanted && PlatformFinder.Find(_context.Facts, wanted) is { } service)
            {
                TrafficSet traffic = Served(IpProtocol.Tcp, service.Tcp) | Served(IpProtocol.Udp, service.Udp);
                foreach (PodScope scope in scopes.Where(s => wanted == PlatformPart.Dns || s.Workloads.Any(w => _context.Subjects.ModeOf(w) == MeshMode.Sidecar)))
                {
                    _wanted.Add(new Wanted(
                        deny.Id, new ResolvedEnd.Spaces(scope.Name, null, [scope]), new ResolvedEnd.Spaces(service.Scope.Name, null, [service.Scope]),
                        traffic, traffic)
                    { Kept = true });
                }
            }
        }

        if (deny.Keep.Contains(PlatformFlow.Metrics) && (deny.Direction & Directions.Ingress) != 0 && PlatformFinder.Find(_context.Facts, PlatformPart.Prometheus) is { } collector)
        {
            TrafficSet scrape = TrafficSet.OfProtocol(IpProtocol.Tcp) & TrafficSet.OfDestinationPorts(PortSet.Of(15020));
            _wanted.AddRange(scopes.Select(s => new Wanted(
                deny.Id, new ResolvedEnd.Spaces(collector.Scope.Name, null, [collector.Scope]), new ResolvedEnd.Spaces(s.Name, null, [s]), scrape, scrape)
            { Kept = true }));
        }
    }

    private void Want(SplitPlan plan, AllowClause allow, bool partly)
    {
        bool erased = plan.Residuals.Any(r => r.Clause == allow.Id && r.Code == ResidualCode.R5);
        foreach (ResolvedEnd to in _context.Subjects.Resolve(allow.To, allow.Location))
        {
            if (to is ResolvedEnd.Beyond || _context.Ports.Resolve(allow.Ports, AllowPlacer.Wire(allow.Protocol), to, allow) is not { } ports)
            {
                continue;
            }

            TrafficSet traffic = TrafficSet.OfProtocol(AllowPlacer.Wire(allow.Protocol)) & On(ports);
            TrafficSet requests = allow.Http is { IsEmpty: false } http && !erased ? RequestTraffic.Of(http) : TrafficSet.All;
            foreach (ResolvedEnd from in _context.Subjects.Resolve(allow.From, allow.Location).Where(f => f is not ResolvedEnd.Beyond))
            {
                TrafficSet all = traffic & requests;
                TrafficSet between = Addresses(from, TrafficSet.OfSourceAddresses) & Addresses(to, TrafficSet.OfDestinationAddresses);

                // A proxy that speaks HTTP on a port takes nothing else there, so no more than requests can be asked for.
                TrafficSet carried = allow.Protocol is AppProtocol.Http or AppProtocol.Grpc ? TrafficSet.Http : TrafficSet.All - NotSpoken(to);
                TrafficSet least = all & between & carried & (requests.IsAll ? TrafficSet.All : RequestTraffic.Plain);
                _wanted.Add(new Wanted(allow.Id, from, to, least, all) { Between = between, Whole = !partly });
            }
        }
    }

    private void Forbid(Guardrail guardrail)
    {
        foreach (ResolvedEnd to in _context.Subjects.Resolve(guardrail.To, guardrail.Location))
        {
            IpProtocol protocol = AllowPlacer.Wire(guardrail.Protocol ?? AppProtocol.Tcp);
            if (to is ResolvedEnd.Beyond || _context.Ports.Resolve(guardrail.Ports, protocol, to, guardrail) is not { } ports)
            {
                continue;
            }

            TrafficSet traffic = guardrail.Protocol is null && guardrail.Ports.IsEmpty ? TrafficSet.All : TrafficSet.OfProtocol(protocol) & On(ports);
            TrafficSet requests = guardrail.Http is { IsEmpty: false } http ? RequestTraffic.Of(http) : TrafficSet.All;
            foreach (ResolvedEnd from in _context.Subjects.Resolve(guardrail.From, guardrail.Location).Where(f => f is not ResolvedEnd.Beyond))
            {
                TrafficSet all = traffic & requests & Addresses(from, TrafficSet.OfSourceAddresses) & Addresses(to, TrafficSet.OfDestinationAddresses);
                _forbidden.Add(new Wanted(guardrail.Id, from, to, requests.IsAll ? all : all & RequestTraffic.Plain, all));
            }
        }
    }

    private TrafficSet Addresses(ResolvedEnd end, Func<AddressSet, TrafficSet> on)
    {
        if (end is not ResolvedEnd.Addresses addresses)
        {
            return TrafficSet.All;
        }

        AddressSet set = AddressSet.Of(addresses.Ranges);
        Named |= set;
        return on(set);
    }

    private TrafficSet NotSpoken(ResolvedEnd server) => server is ResolvedEnd.Pods { Mesh: MeshMode.Sidecar } pods
        ? (TrafficSet.OfProtocol(IpProtocol.Tcp) & TrafficSet.OfDestinationPorts(PortSet.Of(PortSpeech.HttpPorts(_context.Facts, pods.Scope)))) - TrafficSet.Http
        : TrafficSet.None;

    private static TrafficSet Served(IpProtocol protocol, ImmutableArray<PortRange> ports) =>
        ports.IsEmpty ? TrafficSet.None : TrafficSet.OfProtocol(protocol) & On(ports);

    private static TrafficSet On(ImmutableArray<PortRange> ports) => ports.IsEmpty
        ? TrafficSet.All
        : TrafficSet.OfDestinationPorts(ports.Aggregate(PortSet.None, (all, p) => all | PortSet.Range(p.First, p.Last)));

    // Whether a workload holds one of a clause's addresses; for an outside party it is the traffic that says so.
    private static Truth Holds(ResolvedEnd end, Party party) =>
        end is not ResolvedEnd.Addresses addresses || party.Workload is not { } workload ? Truth.False
        : workload.Addresses.IsEmpty ? Truth.Unknown
        : workload.Addresses.Any(a => addresses.Ranges.Any(r => r.Contains(a))) ? Truth.True
        : Truth.False;

    private static bool Is(ResolvedEnd end, Party party) => (end, party.Workload) switch
    {
        (ResolvedEnd.Addresses, null) => party.IsOutside,
        (ResolvedEnd.Pods pods, { } w) => Holds([pods.Scope], w),
        (ResolvedEnd.Spaces spaces, { } w) => Holds(spaces.Scopes, w),
        (ResolvedEnd.Cluster, { } w) => !w.HostNetwork,
        _ => false,
    };

    private static bool Holds(ImmutableArray<PodScope> scopes, Workload workload) =>
        scopes.Any(s => s.Namespace == workload.Namespace && !workload.HostNetwork && (s.IsNamespace || s.Selector.Matches(workload.Labels)));
}

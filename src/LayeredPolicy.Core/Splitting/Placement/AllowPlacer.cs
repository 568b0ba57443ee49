using System.Collections.Immutable;
using LayeredPolicy.Intents;
using LayeredPolicy.Splitting.Resolution;

namespace LayeredPolicy.Splitting.Placement;

/// <summary>
/// Places allow clauses: rules L1, L5 to L11 and L15 of the layering table. Each flow gets both ends in the network layer, the server's
/// end in the mesh when the server is in it, and a residual for what a layer cannot see.
/// </summary>
internal sealed class AllowPlacer(PlacementContext context)
{
    public ClauseDraft Place(AllowClause clause)
    {
        var draft = new ClauseDraft(clause);
        ImmutableArray<ResolvedEnd> clients = context.Subjects.Resolve(clause.From, clause.Location);
        ImmutableArray<ResolvedEnd> servers = context.Subjects.Resolve(clause.To, clause.Location);
        foreach (ResolvedEnd server in servers.SelectMany(Servers))
        {
            if (context.Ports.Resolve(clause.Ports, Wire(clause.Protocol), server, clause) is not { } ports)
            {
                continue;
            }

            foreach (ResolvedEnd client in clients)
            {
                Flow(draft, clause, client, server, ports);
            }
        }

        return draft;
    }

    /// <summary>The protocol on the wire.</summary>
    public static IpProtocol Wire(AppProtocol protocol) => protocol switch
    {
        AppProtocol.Udp => IpProtocol.Udp,
        AppProtocol.Sctp => IpProtocol.Sctp,
        _ => IpProtocol.Tcp,
    };

    // Namespaces that serve are closed and opened one by one; workloads inside may take part in the mesh in different ways.
    private IEnumerable<ResolvedEnd> Servers(ResolvedEnd end)
    {
        if (end is not ResolvedEnd.Spaces spaces)
        {
            return [end];
        }

        return spaces.Scopes.Select(scope =>
        {
            MeshMode[] modes = [.. scope.Workloads.Select(context.Subjects.ModeOf).Distinct()];
            return modes is [MeshMode.Unknown] or { Length: > 1 }
                ? new ResolvedEnd.Beyond(scope.ToString(), "its workloads take part in the mesh in different ways, or the facts do not say how", "name its workloads as subjects")
                : (ResolvedEnd)new ResolvedEnd.Pods(scope.ToString(), scope, [], modes is [{ } mode] ? mode : MeshMode.None);
        });
    }

    private void Flow(ClauseDraft draft, AllowClause clause, ResolvedEnd client, ResolvedEnd server, ImmutableArray<PortRange> ports)
    {
        if ((client as ResolvedEnd.Beyond ?? server as ResolvedEnd.Beyond) is { } beyond)
        {
            draft.Refuse($"{beyond.Name}: {beyond.Reason}", beyond.Remedy);
            return;
        }

        switch (server)
        {
            case ResolvedEnd.Pods pods when pods.Mesh == MeshMode.Ambient || (context.HasMesh && client is ResolvedEnd.Pods { Mesh: MeshMode.Ambient }):
                draft.Refuse(
                    $"{client.Name} -> {pods.Name} runs through the ambient mesh, where the port is hidden from the node; this version places sidecar and mesh-less flows only",
                    "split for a sidecar mesh or for none");
                break;
            case ResolvedEnd.Pods pods when Wire(clause.Protocol) != IpProtocol.Tcp:
                draft.Rules.Add("L9");
                if (context.HasMesh)
                {
                    draft.Residual(ResidualCode.R7, $"Only the node enforces this: the mesh does not carry {Wire(clause.Protocol)}.");
                }

                Network(draft, clause, client, pods, ports);
                break;
            case ResolvedEnd.Pods { Mesh: MeshMode.Sidecar } pods:
                ToMesh(draft, clause, client, pods, ports);
                break;
            case ResolvedEnd.Pods pods:
                Unmeshed(draft, clause, pods.Name, "L6");
                Network(draft, clause, client, pods, ports);
                break;
            case ResolvedEnd.Addresses addresses:
                ToAddresses(draft, clause, client, addresses, ports);
                break;
            default:
                draft.Refuse($"{server.Name} is too wide to be a destination: a rule would have to be written for every pod of the cluster", "name the namespaces or workloads");
                break;
        }
    }

    // L1 and L5: the server's proxy checks identity, port and request, the node checks labels and port.
    private void ToMesh(ClauseDraft draft, AllowClause clause, ResolvedEnd client, ResolvedEnd.Pods server, ImmutableArray<PortRange> ports)
    {
        bool requests = clause.Http is { IsEmpty: false };
        if (clause.Http is { Jwt: not null })
        {
            draft.Refuse("a token condition needs the issuer's keys, which the intent does not carry (rule L25)", "check the token at the gateway, or leave it out of the clause");
            return;
        }

        if (ports.FirstOrDefault(r => !r.IsSingle) is { First: > 0 } range)
        {
            draft.Refuse($"ports {range} as a range: the mesh takes single ports only", "list the ports");
            return;
        }

        if (requests && !ReadsRequests(draft, clause, server, ports))
        {
            return;
        }

        if (Identity(draft, clause, client, server) is not { } identity)
        {
            return;
        }

        draft.Rules.Add(requests ? "L1" : "L5");
        Network(draft, clause, client, server, ports);
        draft.Mesh.Add(Admit(clause, server.Scope, Directions.Ingress, identity, ports) with { Requests = requests ? clause.Http : null });
        string who = identity switch
        {
            Peer.Pods pods => string.Join(", ", pods.Accounts),
            Peer.Namespaces spaces => "any account of namespace " + string.Join(", ", spaces.Names),
            Peer.AnyPod { Identified: true } => "any account of the mesh",
            Peer.Networks networks => networks.Name + " without identity",
            _ => "anyone",
        };
        draft.SayMesh(who, $"-> {server.Name}{On(ports)}{(requests ? ": " + clause.Http : "")}");
        if (requests)
        {
            draft.Residual(ResidualCode.R1, $"If the mesh check is skipped, all of {server.Name}{On(ports)} is reachable by the same callers.");
        }
    }

    private bool ReadsRequests(ClauseDraft draft, AllowClause clause, ResolvedEnd.Pods server, ImmutableArray<PortRange> ports)
    {
        foreach (PortRange port in ports)
        {
            if (PortSpeech.Obstacle(context.Facts, server.Scope, port.First, out bool declared) is { } obstacle)
            {
                draft.Refuse($"{obstacle}, so the proxy of {server.Name} reads no requests there and the rule would match nothing", "name the port http or grpc, or set its appProtocol");
                return false;
            }

            if (!declared)
            {
                context.Log.Report(
                    CoreDiagnostics.SplitUndeclaredProtocol, clause.Location,
                    $"clause '{clause.Id}': no Service declares what port {port} of {server.Name} speaks, so its proxy finds out by the first bytes");
            }
        }

        return true;
    }

    // Who the server's proxy is to let in; null when the clause was refused.
    private Peer? Identity(ClauseDraft draft, AllowClause clause, ResolvedEnd client, ResolvedEnd.Pods server)
    {
        switch (client)
        {
            case ResolvedEnd.Pods { Mesh: MeshMode.Sidecar } pods:
                draft.Encryptions.Add(new Encryption([clause.Id], server.Scope, true, []));
                SharedAccounts(draft, pods);
                return new Peer.Pods(pods.Scope, pods.Accounts);
            case ResolvedEnd.Spaces spaces:
                draft.Encryptions.Add(new Encryption([clause.Id], server.Scope, true, []));
                NotEnrolled(clause, spaces.Scopes.SelectMany(s => s.Workloads), server);
                return Space(spaces, true);
            case ResolvedEnd.Cluster:
                draft.Encryptions.Add(new Encryption([clause.Id], server.Scope, true, []));
                NotEnrolled(clause, context.Facts.Workloads.Where(w => !w.HostNetwork), server);
                return new Peer.AnyPod(true);
            default:
                return WithoutIdentity(draft, clause, client, server);
        }
    }

    // L8 and L11: a caller without identity gets in only by an exception that somebody owns and that ends.
    private Peer? WithoutIdentity(ClauseDraft draft, AllowClause clause, ResolvedEnd client, ResolvedEnd.Pods server)
    {
        if (clause.Identity != IdentityNeed.None || clause.Expires is null)
        {
            draft.Refuse(
                $"{client.Name} is not in the mesh and {server.Name} takes callers with an identity only (rule {(client is ResolvedEnd.Pods ? "L8" : "L11")})",
                $"enrol {client.Name} in the mesh, send it through a gateway, or write identity: none with an expires date");
            return null;
        }

        if (context.Ports.Resolve(clause.Ports, IpProtocol.Tcp, server, clause) is not { IsEmpty: false } ports)
        {
            draft.Refuse("an exception from identity needs single ports", "list the ports");
            return null;
        }

        draft.Rules.Add(client is ResolvedEnd.Pods ? "L8" : "L11");
        draft.Encryptions.Add(new Encryption([clause.Id], server.Scope, true, [.. ports.Select(p => p.First)]));
        draft.Residual(ResidualCode.R4, $"{client.Name} proves no identity to {server.Name}; only labels and addresses tell it apart.");
        if (client is ResolvedEnd.Addresses addresses)
        {
            draft.Residual(ResidualCode.R10, "Behind a NodePort or load balancer the pod sees the node, not the client.");
            return new Peer.Networks(addresses.Ranges, addresses.Name);
        }

        return new Peer.AnyPod(false);
    }

    // L10 and L15: addresses are reached from the pod's side only, so there is a rule only where that side is closed.
    private void ToAddresses(ClauseDraft draft, AllowClause clause, ResolvedEnd client, ResolvedEnd.Addresses server, ImmutableArray<PortRange> ports)
    {
        Unmeshed(draft, clause, server.Name, server.Ranges.All(r => r.PrefixLength == r.First.Bits) ? "L10" : "L15");
        PodScope[] scopes = [.. Scopes(client)];
        if (scopes.Length == 0)
        {
            draft.Refuse($"{client.Name} -> {server.Name}: neither end is pods, so no policy of the cluster stands between them", null);
            return;
        }

        PodScope[] closed = [.. scopes.Where(s => context.IsClosed(s, Directions.Egress))];
        foreach (PodScope scope in closed)
        {
            draft.Network.Add(Admit(clause, scope, Directions.Egress, new Peer.Networks(server.Ranges, server.Name), ports));
            draft.SayNetwork(scope.ToString(), $"-> {server.Name} {Wire(clause.Protocol)}{On(ports)}");
        }

        if (closed.Length > 0)
        {
            new HostPlacer(context).Place(draft, clause, client, server, ports);
        }

        foreach (PodScope open in scopes.Except(closed))
        {
            draft.Refuse($"egress of {open} is open, so allowing {server.Name} would change nothing", $"write a defaultDeny of egress for namespace {open.Namespace}");
        }

        if (context.HasMesh)
        {
            draft.Residual(ResidualCode.R7, $"Only the node enforces this: {server.Name} is outside the mesh.");
        }
    }

    private static void Unmeshed(ClauseDraft draft, AllowClause clause, string server, string rule)
    {
        if (clause.Http is { IsEmpty: false })
        {
            draft.Rules.Add("L7");
            draft.Residual(ResidualCode.R5, $"Nobody enforces {clause.Http}: there is no mesh at {server}, so the whole port is open to the callers.");
        }
        else
        {
            draft.Rules.Add(Wire(clause.Protocol) == IpProtocol.Tcp ? rule : "L9");
        }
    }

    private void Network(ClauseDraft draft, AllowClause clause, ResolvedEnd client, ResolvedEnd.Pods server, ImmutableArray<PortRange> ports)
    {
        if (!context.IsClosed(server.Scope, Directions.Ingress))
        {
            context.Log.Report(
                CoreDiagnostics.SplitIsolates, clause.Location,
                $"clause '{clause.Id}' is the first to select {server.Name}, which closes everything else that comes in there");
        }

        draft.Network.Add(Admit(clause, server.Scope, Directions.Ingress, PeerOf(client), ports));
        PodScope[] callers = [.. Scopes(client).Where(s => context.IsClosed(s, Directions.Egress))];
        foreach (PodScope scope in callers)
        {
            draft.Network.Add(Admit(clause, scope, Directions.Egress, new Peer.Pods(server.Scope, []), ports));
        }

        draft.SayNetwork(client.Name, $"-> {server.Name} {Wire(clause.Protocol)}{On(ports)}, {(callers.Length > 0 ? "both ends" : "server end")}");
    }

    private IEnumerable<PodScope> Scopes(ResolvedEnd end) => end switch
    {
        ResolvedEnd.Pods pods => [pods.Scope],
        ResolvedEnd.Spaces spaces => spaces.Scopes,
        ResolvedEnd.Cluster => context.Facts.Namespaces.Select(n => context.Subjects.Space(n.Name)),
        _ => [],
    };

    private static Peer PeerOf(ResolvedEnd end) => end switch
    {
        ResolvedEnd.Pods pods => new Peer.Pods(pods.Scope, []),
        ResolvedEnd.Spaces spaces => Space(spaces, false),
        ResolvedEnd.Addresses addresses => new Peer.Networks(addresses.Ranges, addresses.Name),
        _ => new Peer.AnyPod(false),
    };

    private static Peer.Namespaces Space(ResolvedEnd.Spaces spaces, bool identified) =>
        new(spaces.Selector, [.. spaces.Scopes.Select(s => s.Namespace)], identified);

    private void SharedAccounts(ClauseDraft draft, ResolvedEnd.Pods client)
    {
        string[] others = [.. context.Facts.Workloads
            .Where(w => client.Accounts.Contains(SubjectResolver.AccountOf(w)) && !client.Scope.Workloads.Any(c => c.Index == w.Index))
            .Select(w => w.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (others.Length > 0)
        {
            draft.Residual(ResidualCode.R3, $"Workloads {client.Name} and {string.Join(", ", others)} look the same to the mesh: they share account {string.Join(", ", client.Accounts)}.");
            draft.Residual(ResidualCode.R4, $"Only labels tell {client.Name} apart: anyone who can label pods in namespace {client.Scope.Namespace} can join it. Give it a service account of its own.");
        }
    }

    private void NotEnrolled(AllowClause clause, IEnumerable<Workload> clients, ResolvedEnd.Pods server)
    {
        string[] outside = [.. clients.Where(w => context.Subjects.ModeOf(w) is MeshMode.None or MeshMode.Unknown).Select(w => w.ToString()).Distinct(StringComparer.Ordinal)];
        if (outside.Length > 0)
        {
            context.Log.Report(
                CoreDiagnostics.SplitNotEnrolled, clause.Location,
                $"clause '{clause.Id}': {string.Join(", ", outside)} {(outside.Length == 1 ? "is" : "are")} not known to be in the mesh, and {server.Name} takes callers with an identity only");
        }
    }

    private static Admission Admit(AllowClause clause, PodScope at, Directions direction, Peer peer, ImmutableArray<PortRange> ports) => new()
    {
        Clause = clause.Id,
        At = at,
        Direction = direction,
        Peer = peer,
        Protocol = Wire(clause.Protocol),
        Ports = ports,
    };

    private static string On(ImmutableArray<PortRange> ports) => ports.IsEmpty ? " any port" : " " + string.Join(", ", ports);
}

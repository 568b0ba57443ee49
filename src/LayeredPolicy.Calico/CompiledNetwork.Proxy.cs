using LayeredPolicy.Calico.Evaluation;
using LayeredPolicy.Calico.Evaluation.Lists;
using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico;

/// <content>
/// Application layer policy: where it is installed, a proxy beside the receiving workload judges the ingress policies once more, with their
/// conditions on requests. It and the kernel must both let the connection through.
/// </content>
public sealed partial class CompiledNetwork
{
    private bool IsProxied(Connection connection) =>
        _options.ApplicationLayerPolicy && connection.Destination.Workload is not null && connection.Protocol == IpProtocol.Tcp;

    private static Outcome DecideAtProxy(PolicyList list, in Packet packet, bool withStaged) =>
        packet.Connection.Http is { } request && !request.Path.StartsWith('/')
            ? Outcome.Denied
            : Judge.Decide(list, packet.At(judgesHttp: true), withStaged, passEndsProfiles: true);

    private PolicyTrace? Proxy(Connection connection)
    {
        if (!IsProxied(connection) || _lists.For(connection.Destination, Direction.Ingress) is not { } list)
        {
            return null;
        }

        PolicyTrace trace = new Tracer(list, false, true).Trace(connection.Destination.ToString(), _peers.Resolve(connection).At(judgesHttp: true));
        return connection.Http is { } request && !request.Path.StartsWith('/')
            ? trace with { Outcome = Outcome.Denied, By = new() { Kind = TraceHitKind.BadRequest, Action = RuleAction.Deny }, MissingFacts = [] }
            : trace;
    }

    private static TrafficBounds ProxyBounds(PolicyList list, PartyPair pair)
    {
        TrafficSet rooted = !TrafficSet.Http | TrafficSet.OfPath(StringSet.Prefix("/"));
        TrafficBounds judged = new SetFold(list, pair, false, true, true).Allowed() & TrafficBounds.Exactly(rooted);
        return judged | TrafficBounds.Exactly(!TrafficSet.OfProtocol(IpProtocol.Tcp));
    }
}

using LayeredPolicy.Calico.Evaluation.Lists;
using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Hosts;

/// <summary>Takes the request of a connection and its answer through a node, minding what the node remembers between the two.</summary>
internal sealed class NodeWalk(NodeHosts node, EndpointLists lists, PeerIndex peers, CalicoDataplane dataplane)
{
    /// <summary>What becomes of the connection.</summary>
    /// <param name="connection">The connection, its destination translated.</param>
    /// <param name="route">Its way.</param>
    /// <param name="known">What the node remembers of it already.</param>
    public NodeVerdict Walk(Connection connection, NodeRoute route, ConnectionTracking known)
    {
        var walk = new PacketWalk(node, lists, peers, dataplane);
        PacketLeg request = PacketLeg.Request(connection, route);
        bool arrives = walk.Passes(request, known == ConnectionTracking.Established ? PacketState.Established : PacketState.New);
        bool isTracked = !walk.IsUntracked;
        bool answered = arrives;
        ConnectionTracking tracking = isTracked && arrives ? ConnectionTracking.Unanswered : ConnectionTracking.None;
        if (arrives)
        {
            answered = walk.Passes(PacketLeg.Answer(connection, route), isTracked ? PacketState.Established : AnswerState(connection));
            bool answerTracked = !walk.IsUntracked;
            tracking = isTracked && answered && answerTracked ? ConnectionTracking.Established : tracking;
            if (answered && isTracked && !answerTracked && connection.Protocol == IpProtocol.Tcp && known != ConnectionTracking.Established)
            {
                // Tracking saw the opening but not its answer, so the next segment makes no sense to it.
                answered = walk.Passes(request, PacketState.Invalid);
            }
        }

        return new()
        {
            Outcome = walk.IsUndecided ? Outcome.Unknown : arrives && answered ? Outcome.Allowed : Outcome.Denied,
            RequestArrives = arrives,
            Tracking = tracking,
            Steps = walk.Steps,
        };
    }

    // Without an entry, a datagram starts anew; the answer of a protocol with a handshake starts nothing.
    private static PacketState AnswerState(Connection connection) =>
        connection.Protocol == IpProtocol.Tcp || connection.Protocol == IpProtocol.Sctp || connection.Protocol.IsIcmp ? PacketState.Invalid : PacketState.New;
}

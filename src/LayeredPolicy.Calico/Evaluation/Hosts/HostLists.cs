using LayeredPolicy.Calico.Evaluation.Lists;
using LayeredPolicy.Calico.Evaluation.Peers;

namespace LayeredPolicy.Calico.Evaluation.Hosts;

/// <summary>The lists of one host endpoint, one for each stage and direction at which its policies run.</summary>
internal sealed class HostLists
{
    /// <summary>Compiles the lists of the endpoint.</summary>
    public HostLists(PolicyEndpoint endpoint, int index, NetworkCompiler compiler)
    {
        Endpoint = endpoint;
        UntrackedIngress = compiler.ListFor(index, Direction.Ingress, PolicyStage.Untracked);
        UntrackedEgress = compiler.ListFor(index, Direction.Egress, PolicyStage.Untracked);
        PreDnat = compiler.ListFor(index, Direction.Ingress, PolicyStage.PreDnat);
        Ingress = compiler.ListFor(index, Direction.Ingress, PolicyStage.Normal);
        Egress = compiler.ListFor(index, Direction.Egress, PolicyStage.Normal);
        ForwardIngress = compiler.ListFor(index, Direction.Ingress, PolicyStage.Forward);
        ForwardEgress = compiler.ListFor(index, Direction.Egress, PolicyStage.Forward);
    }

    /// <summary>The endpoint.</summary>
    public PolicyEndpoint Endpoint { get; }

    /// <summary>Whether it stands for all interfaces without an endpoint of their own.</summary>
    public bool IsForAll => Endpoint.Interface == "*";

    /// <summary>Before tracking, for packets that come in.</summary>
    public PolicyList UntrackedIngress { get; }

    /// <summary>Before tracking, for packets that the host sends.</summary>
    public PolicyList UntrackedEgress { get; }

    /// <summary>Before translation, for packets that come in.</summary>
    public PolicyList PreDnat { get; }

    /// <summary>For packets to the host itself.</summary>
    public PolicyList Ingress { get; }

    /// <summary>For packets from the host itself.</summary>
    public PolicyList Egress { get; }

    /// <summary>For packets that are forwarded and come in by the interface.</summary>
    public PolicyList ForwardIngress { get; }

    /// <summary>For packets that are forwarded and leave by the interface.</summary>
    public PolicyList ForwardEgress { get; }

    /// <summary>Whether any policy runs before tracking.</summary>
    public bool HasUntracked => UntrackedIngress.Tiers.Length > 0 || UntrackedEgress.Tiers.Length > 0;

    /// <summary>Whether any policy runs before translation.</summary>
    public bool HasPreDnat => PreDnat.Tiers.Length > 0;

    /// <summary>Whether any policy applies to forwarded packets.</summary>
    public bool HasForward => ForwardIngress.Tiers.Length > 0 || ForwardEgress.Tiers.Length > 0;
}

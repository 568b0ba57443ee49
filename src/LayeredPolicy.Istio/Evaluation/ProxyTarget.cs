using System.Collections.Immutable;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The proxy whose enforcement is asked about: what decides which policies reach it.</summary>
public sealed record ProxyTarget
{
    /// <summary>The namespace of the proxy's pod.</summary>
    public required string Namespace { get; init; }

    /// <summary>The name of the pod, for traces.</summary>
    public string Name { get; init; } = "";

    /// <summary>The labels of the pod.</summary>
    public LabelSet Labels { get; init; } = LabelSet.Empty;

    /// <summary>The declared ports; every other port is treated as <see cref="PortProtocol.Auto"/>.</summary>
    public ImmutableArray<ProxyPort> Ports { get; init; } = [];

    /// <summary>Prints <c>namespace/name</c>.</summary>
    public override string ToString() => Namespace + "/" + Name;

    /// <summary>The protocol of a port.</summary>
    internal PortProtocol ProtocolOf(int? port)
    {
        foreach (ProxyPort each in Ports)
        {
            if (each.Number == port)
            {
                return each.Protocol;
            }
        }

        return PortProtocol.Auto;
    }
}

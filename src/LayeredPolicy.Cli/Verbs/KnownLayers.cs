using LayeredPolicy.Calico;
using LayeredPolicy.Istio;

namespace LayeredPolicy.Cli.Verbs;

/// <summary>The layers that the tool knows.</summary>
internal static class KnownLayers
{
    /// <summary>The layers, the network's first.</summary>
    public static IPolicyLayer[] All { get; } = [CalicoLayer.Instance, IstioLayer.Instance];
}

namespace LayeredPolicy.Calico;

/// <summary>What the node agent programs. Verdicts differ in a few documented corners.</summary>
public enum CalicoDataplane
{
    /// <summary>The iptables rules of the kernel.</summary>
    Iptables,

    /// <summary>The nftables rules of the kernel.</summary>
    Nftables,

    /// <summary>BPF programs.</summary>
    Bpf,
}

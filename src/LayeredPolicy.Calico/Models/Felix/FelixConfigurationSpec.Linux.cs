using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

public sealed partial class FelixConfigurationSpec
{
    /// <summary>Setting <c>genericXDPEnabled</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("genericXDPEnabled")]
    [YamlMember(Alias = "genericXDPEnabled", ApplyNamingConventions = false)]
    public bool? GenericXdpEnabled { get; set; }

    /// <summary>Setting <c>ipsetsRefreshInterval</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("ipsetsRefreshInterval")]
    public string? IpsetsRefreshInterval { get; set; }

    /// <summary>Setting <c>iptablesBackend</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("iptablesBackend")]
    public string? IptablesBackend { get; set; }

    /// <summary>Whether allowed traffic is accepted at once (<c>Accept</c>) or returned to later rules of the host (<c>Return</c>).</summary>
    /// <value><c>Accept</c> when absent.</value>
    [JsonPropertyName("iptablesFilterAllowAction")]
    public string? IptablesFilterAllowAction { get; set; }

    /// <summary>Whether denied traffic is dropped silently (<c>Drop</c>) or answered (<c>Reject</c>).</summary>
    /// <value><c>Drop</c> when absent.</value>
    [JsonPropertyName("iptablesFilterDenyAction")]
    public string? IptablesFilterDenyAction { get; set; }

    /// <summary>Setting <c>iptablesLockProbeInterval</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("iptablesLockProbeInterval")]
    public string? IptablesLockProbeInterval { get; set; }

    /// <summary>Whether allowed traffic is accepted at once (<c>Accept</c>) or returned to later rules of the host (<c>Return</c>).</summary>
    /// <value><c>Accept</c> when absent.</value>
    [JsonPropertyName("iptablesMangleAllowAction")]
    public string? IptablesMangleAllowAction { get; set; }

    /// <summary>Setting <c>iptablesMarkMask</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("iptablesMarkMask")]
    public long? IptablesMarkMask { get; set; }

    /// <summary>Setting <c>iptablesNATOutgoingInterfaceFilter</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("iptablesNATOutgoingInterfaceFilter")]
    [YamlMember(Alias = "iptablesNATOutgoingInterfaceFilter", ApplyNamingConventions = false)]
    public string? IptablesNatOutgoingInterfaceFilter { get; set; }

    /// <summary>Setting <c>iptablesPostWriteCheckInterval</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("iptablesPostWriteCheckInterval")]
    public string? IptablesPostWriteCheckInterval { get; set; }

    /// <summary>Setting <c>iptablesRefreshInterval</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("iptablesRefreshInterval")]
    public string? IptablesRefreshInterval { get; set; }

    /// <summary>Setting <c>maxIpsetSize</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("maxIpsetSize")]
    public long? MaxIpsetSize { get; set; }

    /// <summary>Whether allowed traffic is accepted at once (<c>Accept</c>) or returned to later rules of the host (<c>Return</c>).</summary>
    /// <value><c>Accept</c> when absent.</value>
    [JsonPropertyName("nftablesFilterAllowAction")]
    public string? NftablesFilterAllowAction { get; set; }

    /// <summary>Whether denied traffic is dropped silently (<c>Drop</c>) or answered (<c>Reject</c>).</summary>
    /// <value><c>Drop</c> when absent.</value>
    [JsonPropertyName("nftablesFilterDenyAction")]
    public string? NftablesFilterDenyAction { get; set; }

    /// <summary>Setting <c>nftablesFlowTableDataIfacePattern</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("nftablesFlowTableDataIfacePattern")]
    public string? NftablesFlowTableDataIfacePattern { get; set; }

    /// <summary>Setting <c>nftablesFlowTableOffload</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("nftablesFlowTableOffload")]
    public string? NftablesFlowTableOffload { get; set; }

    /// <summary>Whether allowed traffic is accepted at once (<c>Accept</c>) or returned to later rules of the host (<c>Return</c>).</summary>
    /// <value><c>Accept</c> when absent.</value>
    [JsonPropertyName("nftablesMangleAllowAction")]
    public string? NftablesMangleAllowAction { get; set; }

    /// <summary>Setting <c>nftablesMarkMask</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("nftablesMarkMask")]
    public long? NftablesMarkMask { get; set; }

    /// <summary>Whether nftables is used: <c>Enabled</c>, <c>Disabled</c> or <c>Auto</c>.</summary>
    /// <value><c>Auto</c> when absent.</value>
    [JsonPropertyName("nftablesMode")]
    public string? NftablesMode { get; set; }

    /// <summary>Setting <c>nftablesRefreshInterval</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("nftablesRefreshInterval")]
    public string? NftablesRefreshInterval { get; set; }

    /// <summary>Setting <c>xdpEnabled</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("xdpEnabled")]
    public bool? XdpEnabled { get; set; }

    /// <summary>Setting <c>xdpRefreshInterval</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("xdpRefreshInterval")]
    public string? XdpRefreshInterval { get; set; }
}

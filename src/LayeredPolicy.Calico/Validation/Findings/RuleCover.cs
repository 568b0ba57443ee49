using k8s.Models;
using LayeredPolicy.Calico.Models;

namespace LayeredPolicy.Calico.Validation;

/// <summary>
/// Whether one rule matches everything that another matches, judged field by field. It may miss a cover, but never claims one that is not there.
/// </summary>
internal static class RuleCover
{
    private const int MaxPort = 65535;

    /// <summary>Whether the rule has no condition at all.</summary>
    public static bool IsUnconditional(Rule rule) =>
        rule.IpVersion is null && rule.Protocol is null && rule.NotProtocol is null && rule.Icmp is null && rule.NotIcmp is null && rule.Http is null
        && IsUnconditional(rule.Source) && IsUnconditional(rule.Destination);

    /// <summary>Whether a side of a rule has no condition at all.</summary>
    public static bool IsUnconditional(EntityRule? entity) => entity is null
        || (IsEmpty(entity.Nets) && IsEmpty(entity.NotNets) && IsEmpty(entity.Ports) && IsEmpty(entity.NotPorts)
            && string.IsNullOrEmpty(entity.Selector) && string.IsNullOrEmpty(entity.NotSelector) && string.IsNullOrEmpty(entity.NamespaceSelector)
            && entity.Services is null && (entity.ServiceAccounts is null || (IsEmpty(entity.ServiceAccounts.Names) && string.IsNullOrEmpty(entity.ServiceAccounts.Selector))));

    /// <summary>Whether the wide rule matches everything that the narrow rule matches.</summary>
    public static bool Covers(Rule wide, Rule narrow) =>
        (wide.IpVersion is null || wide.IpVersion == narrow.IpVersion)
        && (wide.Protocol is null || SameProtocol(wide.Protocol, narrow.Protocol))
        && (wide.NotProtocol is null || SameProtocol(wide.NotProtocol, narrow.NotProtocol))
        && (wide.Icmp is null || (narrow.Icmp is { } icmp && wide.Icmp.Type == icmp.Type && (wide.Icmp.Code is null || wide.Icmp.Code == icmp.Code)))
        && wide.NotIcmp is null
        && wide.Http is null
        && Covers(wide.Source, narrow.Source)
        && Covers(wide.Destination, narrow.Destination);

    private static bool Covers(EntityRule? wide, EntityRule? narrow)
    {
        if (IsUnconditional(wide))
        {
            return true;
        }

        return narrow is not null
            && wide!.Services is null
            && (IsEmpty(wide.Nets) || (!IsEmpty(narrow.Nets) && narrow.Nets!.All(n => wide.Nets!.Any(w => Contains(w, n)))))
            && (IsEmpty(wide.NotNets) || (!IsEmpty(narrow.NotNets) && wide.NotNets!.All(w => narrow.NotNets!.Any(n => Contains(n, w)))))
            && (IsEmpty(wide.Ports) || (!IsEmpty(narrow.Ports) && narrow.Ports!.All(n => wide.Ports!.Any(w => Contains(w, n)))))
            && (IsEmpty(wide.NotPorts) || (!IsEmpty(narrow.NotPorts) && wide.NotPorts!.All(w => narrow.NotPorts!.Any(n => Contains(n, w)))))
            && PeersCover(wide, narrow);
    }

    /// <summary>The scope of a selector depends on which of its companions are there, so these must be equal; the selector itself may be wider.</summary>
    private static bool PeersCover(EntityRule wide, EntityRule narrow)
    {
        bool hasPeers = !string.IsNullOrEmpty(wide.Selector) || !string.IsNullOrEmpty(wide.NotSelector) || !string.IsNullOrEmpty(wide.NamespaceSelector)
            || !IsEmpty(wide.ServiceAccounts?.Names) || !string.IsNullOrEmpty(wide.ServiceAccounts?.Selector);
        return !hasPeers
            || (Same(wide.NamespaceSelector, narrow.NamespaceSelector)
                && Same(wide.NotSelector, narrow.NotSelector)
                && Same(wide.ServiceAccounts?.Selector, narrow.ServiceAccounts?.Selector)
                && SameNames(wide.ServiceAccounts?.Names, narrow.ServiceAccounts?.Names)
                && (string.IsNullOrEmpty(wide.Selector) || Same(wide.Selector, narrow.Selector) || Implies(narrow.Selector, wide.Selector)));
    }

    private static bool Implies(string? narrow, string? wide) =>
        !string.IsNullOrEmpty(narrow) && !string.IsNullOrEmpty(wide)
        && Selector.TryParse(narrow, out Selector? inner) && Selector.TryParse(wide, out Selector? outer) && inner.Implies(outer);

    private static bool SameProtocol(IntOrString wide, IntOrString? narrow) =>
        narrow is not null && (wide.Value == narrow.Value || (IpProtocolNumber(wide) is { } number && number == IpProtocolNumber(narrow)));

    private static int? IpProtocolNumber(IntOrString protocol)
    {
        ClientProtocol read = ClientProtocol.Parse(protocol.Value ?? "");
        return read.Number ?? read.Name switch { "TCP" => 6, "UDP" => 17, "SCTP" => 132, "UDPLite" => 136, _ => null };
    }

    private static bool Contains(string outer, string inner) =>
        outer == inner
        || (Cidr.TryParse(outer, out Cidr wide, out _) && Cidr.TryParse(inner, out Cidr narrow, out _)
            && wide.PrefixLength <= narrow.PrefixLength && wide.Contains(narrow.First));

    private static bool Contains(IntOrString outer, IntOrString inner) =>
        ClientPort.TryParse(outer.Value ?? "", out ClientPort wide, out _) && ClientPort.TryParse(inner.Value ?? "", out ClientPort narrow, out _)
        && (wide == narrow
            || (wide.IsNumeric && narrow.IsNumeric && wide.Min <= narrow.Min && narrow.Max <= wide.Max)
            || wide is { Name: null, Min: <= 1, Max: MaxPort });

    private static bool Same(string? left, string? right) => (left ?? "") == (right ?? "");

    private static bool SameNames(IList<string>? left, IList<string>? right) => (left ?? []).Order(StringComparer.Ordinal).SequenceEqual((right ?? []).Order(StringComparer.Ordinal));

    private static bool IsEmpty<T>(IList<T>? list) => list is null or { Count: 0 };
}

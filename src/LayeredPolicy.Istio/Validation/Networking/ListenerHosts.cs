namespace LayeredPolicy.Istio.Validation;

/// <summary>Hosts of gateways and sidecars, with or without the namespace they are taken from.</summary>
internal static class ListenerHosts
{
    /// <summary>A host of a gateway: a name, an address, or <c>NAMESPACE/NAME</c>.</summary>
    public static string? GatewayFault(string host)
    {
        int slash = host.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return NameFault(host, allowsAddresses: true);
        }

        string ns = host[..slash];
        return ns.Length == 0 || slash == host.Length - 1 ? $"'{host}' has an empty half"
            : ns is not ("*" or ".") && !HostText.IsLabel(ns) ? $"'{ns}' is not a namespace"
            : NameFault(host[(slash + 1)..], allowsAddresses: true);
    }

    /// <summary>A host that a sidecar imports: <c>NAMESPACE/NAME</c>; a leading <c>~</c> leaves it out.</summary>
    public static string? SidecarFault(string host)
    {
        int slash = host.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return $"'{host}' is not NAMESPACE/NAME";
        }

        string ns = host[..slash];
        string bare = ns.StartsWith('~') ? ns[1..] : ns;
        return ns.Length == 0 || slash == host.Length - 1 ? $"'{host}' has an empty half"
            : bare is not ("*" or ".") && ns != "~" && !HostText.IsLabel(bare) ? $"'{ns}' is not a namespace"
            : NameFault(host[(slash + 1)..], allowsAddresses: false);
    }

    private static string? NameFault(string name, bool allowsAddresses) =>
        name == "*" || (allowsAddresses && AddressText.IsAddress(name)) ? null
        : !name.Contains('.', StringComparison.Ordinal) ? $"'{name}' is not a full name"
        : HostText.WildcardNameFault(name) ?? (HostText.IsPartialWildcard(name) ? $"the wildcard of '{name}' stands for a part of a label" : null);
}

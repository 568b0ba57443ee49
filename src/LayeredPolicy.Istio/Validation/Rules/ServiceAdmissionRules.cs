using LayeredPolicy.Resources;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the custom resource definitions demand of service and workload entries beyond their shape.</summary>
internal static class ServiceAdmissionRules
{
    /// <summary>The greatest length of a port name is one less than that of a DNS label.</summary>
    private const int PortNameLimit = 63;

    private const string Socket = "unix://";

    public static AdmissionRule SelectorExcludesEndpoints { get; } = new(
        "selector-excludes-endpoints", "Only one of workloadSelector and endpoints is given.", spec => spec.CountOf("workloadSelector", "endpoints") <= 1);

    public static AdmissionRule BlocksNeedNoneOrStatic { get; } = new(
        "blocks-need-none-or-static",
        "Address blocks need resolution NONE or STATIC.",
        spec => !spec["addresses"].Items.Any(a => a.Text?.Contains('/', StringComparison.Ordinal) == true) || (spec["resolution"].Text ?? "NONE") is "NONE" or "STATIC");

    public static AdmissionRule NoneExcludesEndpoints { get; } = new(
        "none-excludes-endpoints", "Resolution NONE has no endpoints.", spec => (spec["resolution"].Text ?? "NONE") != "NONE" || !spec.Has("endpoints"));

    public static AdmissionRule RoundRobinHasOneEndpoint { get; } = new(
        "round-robin-has-one-endpoint",
        "Resolution DNS_ROUND_ROBIN has one endpoint at most.",
        spec => spec["resolution"].Text != "DNS_ROUND_ROBIN" || spec["endpoints"].Size <= 1);

    public static AdmissionRule AddressOrNetwork { get; } = new(
        "address-or-network", "An address or a network is given.", entry => entry.CountOf("address", "network") > 0);

    public static AdmissionRule SocketHasNoPorts { get; } = new(
        "socket-has-no-ports", "A Unix socket has no ports.", entry => !IsSocket(entry["address"]) || !entry.Has("ports"));

    public static AdmissionRule SocketIsAbsolute { get; } = new(
        "socket-is-absolute",
        "A Unix socket is an absolute path or begins with '@'.",
        address => !IsSocket(address) ? true : address.Text!.Length > Socket.Length ? address.Text[Socket.Length] is '/' or '@' : null);

    public static AdmissionRule SocketIsNoDirectory { get; } = new(
        "socket-is-no-directory", "A Unix socket does not end with '/'.", address => !IsSocket(address) || !address.Text!.EndsWith('/'));

    public static AdmissionRule KeysArePortNames { get; } = new(
        "keys-are-port-names", "Each key is a port name: letters, digits and inner dashes, fewer than 63.", ports => ports.Keys.All(IsPortName));

    public static AdmissionRule NotTheWildcard { get; } = new(
        "not-the-wildcard", "A host is not '*'.", host => host.Text != "*");

    public static AdmissionRule DistinctNumbers { get; } = new(
        "distinct-numbers", "Each port number is there once.", ports => AreDistinct([.. ports.Items.Select(p => p["number"])]));

    private static bool IsSocket(AdmissionValue address) => address.Text?.StartsWith(Socket, StringComparison.Ordinal) == true;

    private static bool IsPortName(string key) =>
        key.Length is > 0 and < PortNameLimit && key[0] != '-' && key[^1] != '-' && key.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static bool? AreDistinct(AdmissionValue[] numbers) =>
        numbers.All(n => n.IsInteger) ? numbers.Select(n => n.Number).Distinct().Count() == numbers.Length : null;
}

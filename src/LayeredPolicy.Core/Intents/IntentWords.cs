using System.Globalization;

namespace LayeredPolicy.Intents;

/// <summary>The words of the intent document, one table for reading and printing.</summary>
internal static class IntentWords
{
    public static IReadOnlyDictionary<string, AppProtocol> Protocols { get; } = Table(
        ("tcp", AppProtocol.Tcp), ("any-tcp", AppProtocol.Tcp), ("udp", AppProtocol.Udp), ("sctp", AppProtocol.Sctp),
        ("http", AppProtocol.Http), ("grpc", AppProtocol.Grpc), ("tls", AppProtocol.Tls));

    public static IReadOnlyDictionary<string, PlatformPart> Parts { get; } = Table(
        ("dns", PlatformPart.Dns), ("apiserver", PlatformPart.ApiServer), ("nodes", PlatformPart.Nodes),
        ("istiod", PlatformPart.Istiod), ("prometheus", PlatformPart.Prometheus), ("metadata", PlatformPart.Metadata));

    public static IReadOnlyDictionary<string, PlatformFlow> Flows { get; } = Table(
        ("dns", PlatformFlow.Dns), ("probes", PlatformFlow.Probes), ("meshControl", PlatformFlow.MeshControl), ("metrics", PlatformFlow.Metrics));

    public static IReadOnlyDictionary<string, Directions> Ways { get; } = Table(
        ("ingress", Directions.Ingress), ("egress", Directions.Egress), ("both", Directions.Both));

    public static IReadOnlyDictionary<string, IdentityNeed> Identities { get; } = Table(
        ("required", IdentityNeed.Required), ("preferred", IdentityNeed.Preferred), ("none", IdentityNeed.None));

    public static IReadOnlyDictionary<string, ClauseMode> Modes { get; } = Table(("enforce", ClauseMode.Enforce), ("audit", ClauseMode.Audit));

    public static IReadOnlyDictionary<string, ResidualHandling> Handlings { get; } = Table(
        ("accept", ResidualHandling.Accept), ("warn", ResidualHandling.Warn), ("reject", ResidualHandling.Reject));

    public static IReadOnlyDictionary<string, Reach> Reaches { get; } = Table(("cluster", Reach.Cluster), ("internet", Reach.Internet));

    public static IReadOnlyDictionary<string, bool> TlsModes { get; } = Table(("strict", true), ("permissive", false));

    public static IReadOnlyDictionary<string, ResidualCode> Residuals { get; } =
        Table([.. Enumerable.Range(1, 11).Select(i => ("R" + i.ToString(CultureInfo.InvariantCulture), (ResidualCode)i))]);

    public static string Of(AppProtocol value) => Word(Protocols, value);

    public static string Of(PlatformPart value) => Word(Parts, value);

    public static string Of(PlatformFlow value) => Word(Flows, value);

    public static string Of(Directions value) => Word(Ways, value);

    public static string Of(TimeSpan value)
    {
        bool whole = value.Ticks % TimeSpan.TicksPerSecond == 0;
        return whole
            ? value.TotalSeconds.ToString(CultureInfo.InvariantCulture) + "s"
            : value.TotalMilliseconds.ToString(CultureInfo.InvariantCulture) + "ms";
    }

    private static Dictionary<string, T> Table<T>(params (string Word, T Value)[] rows) =>
        rows.ToDictionary(r => r.Word, r => r.Value, StringComparer.Ordinal);

    private static string Word<T>(IReadOnlyDictionary<string, T> table, T value) =>
        table.First(row => EqualityComparer<T>.Default.Equals(row.Value, value)).Key;
}

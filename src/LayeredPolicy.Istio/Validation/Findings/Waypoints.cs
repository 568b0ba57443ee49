using System.Diagnostics.CodeAnalysis;

namespace LayeredPolicy.Istio.Validation;

/// <summary>The labels by which objects use a waypoint.</summary>
internal static class Waypoints
{
    /// <summary>The class of gateways that are waypoints.</summary>
    public const string Class = "istio-waypoint";

    /// <summary>Names the waypoint of a namespace, Service or workload; <c>none</c> switches it off.</summary>
    public const string Label = "istio.io/use-waypoint";

    private const string NamespaceLabel = "istio.io/use-waypoint-namespace";

    /// <summary>Whether an object uses a waypoint through its own label or its namespace's.</summary>
    public static bool IsUsed(LabelSet own, LabelSet ns) => (own.TryGetValue(Label, out string? name) || ns.TryGetValue(Label, out name)) && name is not ("" or "none");

    /// <summary>The waypoint that labels name, with its namespace.</summary>
    public static bool TryName(LabelSet labels, string ns, [NotNullWhen(true)] out string? waypoint, out string waypointNamespace)
    {
        waypointNamespace = labels.TryGetValue(NamespaceLabel, out string? other) ? other : ns;
        return labels.TryGetValue(Label, out waypoint) && waypoint is not ("" or "none");
    }
}

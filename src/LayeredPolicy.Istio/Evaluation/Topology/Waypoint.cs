namespace LayeredPolicy.Istio.Evaluation;

/// <summary>A waypoint: a Gateway of class <c>istio-waypoint</c> that carries traffic of ambient workloads.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name, which is also the name of its service account.</param>
/// <param name="CarriesServices">Whether it carries traffic that addressed a Service.</param>
/// <param name="CarriesWorkloads">Whether it carries traffic that addressed a pod.</param>
/// <param name="OpenToOthers">Whether it serves other namespaces than its own.</param>
/// <param name="Pods">Its pods, or null when they are not among the facts.</param>
internal sealed record Waypoint(
    string Namespace, string Name, bool CarriesServices, bool CarriesWorkloads, bool OpenToOthers, Workload? Pods)
{
    /// <summary>The waypoint as a proxy that policies reach.</summary>
    public ProxyTarget Target => new()
    {
        Namespace = Namespace,
        Name = Name,
        Labels = Pods?.Labels ?? new LabelSet { [Waypoints.GatewayNameLabel] = Name },
    };

    /// <summary>The identity under which it goes on to workloads.</summary>
    public string Principal(string trustDomain) => Identity.Of(trustDomain, Pods?.Namespace ?? Namespace, Pods?.ServiceAccount ?? Name);
}

namespace LayeredPolicy;

/// <summary>A port of a Service and the container port that it leads to.</summary>
/// <param name="Port">The port that clients use.</param>
/// <param name="Name">The port's name, or null; only a Service of one port may leave it out.</param>
/// <param name="Protocol">The protocol; TCP when the manifest gives none, as the API server does.</param>
/// <param name="Target">The container port's number, or null when the manifest gives a name or nothing.</param>
/// <param name="TargetName">The container port's name, or null when the manifest gives a number or nothing.</param>
public sealed record ServicePort(int Port, string? Name, IpProtocol Protocol, int? Target, string? TargetName)
{
    /// <summary>The application protocol that the manifest declares, for example <c>http</c> or <c>kubernetes.io/h2c</c>; null when it declares none.</summary>
    public string? AppProtocol { get; init; }

    /// <summary>The port on every node, or null when the manifest gives none.</summary>
    public int? NodePort { get; init; }

    /// <summary>The container port that the Service leads to at one workload; null when the workload declares no port of that name and protocol.</summary>
    /// <remarks>A named port may have another number in each workload. Without a target the port itself is the target, as the API server does.</remarks>
    public int? ResolveTarget(Workload workload)
    {
        ArgumentNullException.ThrowIfNull(workload);
        if (TargetName is null)
        {
            return Target ?? Port;
        }

        return workload.Ports.FirstOrDefault(p => p.Name == TargetName && p.Protocol == Protocol)?.Number;
    }
}

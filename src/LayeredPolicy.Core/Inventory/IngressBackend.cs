namespace LayeredPolicy;

/// <summary>A Service that an Ingress or a Route names, and which of its ports: at most one of the three is given. Without any, it is all of them.</summary>
/// <param name="Service">The Service's name, in the namespace of the object.</param>
public sealed record IngressBackend(string Service)
{
    /// <summary>The port of the Service, or null.</summary>
    public int? Port { get; init; }

    /// <summary>The name of the port of the Service, or null.</summary>
    public string? PortName { get; init; }

    /// <summary>The port of the pods, which a Route may give instead of one of the Service; or null.</summary>
    public int? TargetPort { get; init; }

    /// <summary>Prints <c>web:80</c>, <c>web:http</c>, or the name alone.</summary>
    public override string ToString() => ((object?)PortName ?? Port ?? TargetPort) is { } port ? $"{Service}:{port}" : Service;
}

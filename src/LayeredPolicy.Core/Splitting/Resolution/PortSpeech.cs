using System.Globalization;

namespace LayeredPolicy.Splitting.Resolution;

/// <summary>
/// What a container port speaks, as the Services in front of it declare it by <c>appProtocol</c> or by the port's name. A proxy reads
/// requests only where the port is declared HTTP, or not declared and detected.
/// See https://istio.io/latest/docs/ops/configuration/traffic-management/protocol-selection/.
/// </summary>
internal static class PortSpeech
{
    private static readonly string[] Readable = ["http", "http2", "grpc", "grpc-web", "kubernetes.io/h2c", "kubernetes.io/ws"];

    /// <summary>The container ports that Services declare to speak HTTP.</summary>
    public static IEnumerable<int> HttpPorts(ClusterFacts facts, PodScope scope) => facts.Services
        .Where(s => s.Namespace == scope.Namespace && s.Selector is { Count: > 0 })
        .SelectMany(s => facts.WorkloadsSelectedBy(s).Where(w => scope.Workloads.Any(m => m.Index == w.Index)).SelectMany(
            w => s.Ports.Where(p => p.Protocol == IpProtocol.Tcp && Speaks(p) is { } speech && Readable.Contains(speech)).Select(p => p.ResolveTarget(w))))
        .OfType<int>().Distinct();

    /// <summary>The Service whose declaration keeps a proxy from reading requests, in words; null when none does.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="scope">The pods behind the port.</param>
    /// <param name="port">The container port.</param>
    /// <param name="declared">Whether a Service declares what the port speaks.</param>
    public static string? Obstacle(ClusterFacts facts, PodScope scope, int port, out bool declared)
    {
        declared = false;
        foreach (ServiceFact service in facts.Services.Where(s => s.Namespace == scope.Namespace && s.Selector is { Count: > 0 }))
        {
            Workload[] behind = [.. facts.WorkloadsSelectedBy(service).Where(w => scope.Workloads.Any(s => s.Index == w.Index))];
            foreach (ServicePort servicePort in service.Ports.Where(p => p.Protocol == IpProtocol.Tcp && behind.Any(w => p.ResolveTarget(w) == port)))
            {
                if (Speaks(servicePort) is not { } speech)
                {
                    continue;
                }

                declared = true;
                if (!Readable.Contains(speech))
                {
                    return string.Create(CultureInfo.InvariantCulture, $"Service {service} declares port {servicePort.Port} as {speech}");
                }
            }
        }

        return null;
    }

    private static string? Speaks(ServicePort port)
    {
        if (port.AppProtocol is { } protocol)
        {
            return protocol.ToLowerInvariant();
        }

        string[] known = [.. Readable, "https", "tls", "tcp", "mongo", "mysql", "redis", "udp"];
        string? name = port.Name?.ToLowerInvariant();
        return name is null ? null
            : name.StartsWith("grpc-web", StringComparison.Ordinal) ? "grpc-web"
            : known.Contains(name.Split('-')[0]) ? name.Split('-')[0]
            : null;
    }
}

namespace LayeredPolicy.Core.Tests.Analysis;

/// <summary>Small worlds of pods named by the test, all in namespace <c>shop</c>.</summary>
internal static class TestWorld
{
    public static TrafficSet Tcp(params int[] ports) => TrafficSet.OfProtocol(IpProtocol.Tcp) & TrafficSet.OfDestinationPorts(PortSet.Of(ports));

    public static PolicyWorld Of(string pods, params IPolicyLayer[] layers) => PolicyWorld.Create(Pods(pods), layers);

    /// <summary>Pods by name; a name with <c>@ADDRESS</c> has that address.</summary>
    public static Manifests Pods(string names) => Manifests.Parse(string.Join("\n---\n", names.Split(' ').Select(static (n, i) =>
    {
        string[] parts = n.Split('@');
        string address = parts.Length > 1 ? parts[1] : $"10.0.0.{i + 1}";
        return $$"""
            apiVersion: v1
            kind: Pod
            metadata: {name: "{{parts[0]}}", namespace: shop, labels: {app: "{{parts[0]}}" } }
            spec: {nodeName: node-1, containers: [{name: main, image: x}] }
            status: {phase: Running, podIP: "{{address}}", podIPs: [{ip: "{{address}}" }] }
            """;
    })));
}

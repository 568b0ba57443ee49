using LayeredPolicy.Calico.Evaluation.Atoms;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>Ports of the Kubernetes kinds, grouped by protocol as the converter does.</summary>
internal sealed class PortMerging
{
    private readonly SortedDictionary<string, (List<PortRange> Ranges, List<string> Names)?> _byProtocol = new(StringComparer.Ordinal);

    /// <summary>The protocols in the order of their names, each with its ports; no ports stands for all of them. The empty name is any protocol.</summary>
    public IEnumerable<(IpProtocol? Protocol, BoundPorts Ports)> Groups => _byProtocol.Select(g => (
        IpProtocol.TryParse(g.Key, out IpProtocol protocol) ? protocol : (IpProtocol?)null,
        g.Value is { } ports ? new BoundPorts([.. ports.Ranges], [.. ports.Names]) : BoundPorts.None));

    /// <summary>Adds all the ports of a protocol; they swallow single ones.</summary>
    public void AddAll(string protocol) => _byProtocol[protocol] = null;

    /// <summary>Adds a range of ports.</summary>
    public void Add(string protocol, PortRange range) => Open(protocol)?.Ranges.Add(range);

    /// <summary>Adds a named port.</summary>
    public void Add(string protocol, string name) => Open(protocol)?.Names.Add(name);

    private (List<PortRange> Ranges, List<string> Names)? Open(string protocol)
    {
        if (!_byProtocol.TryGetValue(protocol, out (List<PortRange> Ranges, List<string> Names)? ports))
        {
            _byProtocol[protocol] = ports = ([], []);
        }

        return ports;
    }
}

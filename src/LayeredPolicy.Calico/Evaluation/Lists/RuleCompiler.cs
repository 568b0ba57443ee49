using LayeredPolicy.Calico.Evaluation.Atoms;
using LayeredPolicy.Calico.Evaluation.Binding;
using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Lists;

/// <summary>Turns the conditions of a bound rule into atoms, the cheap ones first.</summary>
internal sealed class RuleCompiler(PeerSource peers, SetCatalog catalog)
{
    /// <summary>Registers the sets that the rules ask about. Must run for all rules before membership is worked out.</summary>
    public static void Register(IEnumerable<BoundRule> rules, SetCatalog catalog)
    {
        foreach (BoundRule rule in rules)
        {
            Register(rule.Source, rule.Protocol, catalog);
            Register(rule.Destination, rule.Protocol, catalog);
        }
    }

    /// <summary>Compiles the rules of one policy or profile.</summary>
    public CompiledRule[] Compile(IReadOnlyList<BoundRule> rules, ManifestDocument? document, ResourceId owner) =>
    [
        .. rules.Select((rule, index) => new CompiledRule(
            rule.Action,
            [.. Atoms(rule)],
            new RuleRef(owner, rule.Path, rule.WrittenIndex) { Document = document, Clause = rule.Clause },
            index)),
    ];

    private static void Register(BoundEntity entity, IpProtocol? protocol, SetCatalog catalog)
    {
        SelectionOf(entity, catalog);
        foreach (string name in entity.Ports.Names.Concat(entity.NotPorts.Names))
        {
            NamedPort(entity, protocol, name, catalog);
        }

        if (entity.Service is { } service)
        {
            catalog.ServiceAddresses(service);
            catalog.ServicePorts(service);
        }
    }

    private static int SelectionOf(BoundEntity entity, SetCatalog catalog) =>
        entity.Selected is { } selected ? catalog.Selection(selected, entity.Excluded)
        : entity.Excluded is { } excluded ? catalog.Selection(excluded, null)
        : -1;

    // A rule of a protocol without ports has no business with named ports; the agent then looks at TCP.
    private static NamedPortSet NamedPort(BoundEntity entity, IpProtocol? protocol, string name, SetCatalog catalog)
    {
        byte? number = protocol is { } p ? p.HasPorts ? p.Number : IpProtocol.Tcp.Number : null;
        return new(catalog.NamedPort(entity.Selected is null ? -1 : SelectionOf(entity, catalog), number, name), name);
    }

    private IEnumerable<NetworkAtom> Atoms(BoundRule rule)
    {
        if (rule.IpVersion is { } version)
        {
            yield return new IpVersionAtom(peers, version);
        }

        if (rule.Protocol is { } protocol)
        {
            yield return new ProtocolAtom(peers, protocol, false);
        }

        if (rule.NotProtocol is { } excluded)
        {
            yield return new ProtocolAtom(peers, excluded, true);
        }

        if (rule.Icmp is { } icmp)
        {
            yield return new IcmpAtom(peers, icmp.Type, icmp.Code, false);
        }

        if (rule.NotIcmp is { } notIcmp)
        {
            yield return new IcmpAtom(peers, notIcmp.Type, notIcmp.Code, true);
        }

        foreach (NetworkAtom atom in Atoms(rule.Destination, PacketSide.Destination, rule.Protocol).Concat(Atoms(rule.Source, PacketSide.Source, rule.Protocol)))
        {
            yield return atom;
        }

        if (rule.Http is { } http)
        {
            yield return new HttpAtom(peers, http.Methods, http.Paths);
        }
    }

    private IEnumerable<NetworkAtom> Atoms(BoundEntity entity, PacketSide side, IpProtocol? protocol)
    {
        if (!entity.Ports.IsEmpty)
        {
            yield return Ports(entity, entity.Ports, side, protocol, false);
        }

        if (!entity.NotPorts.IsEmpty)
        {
            yield return Ports(entity, entity.NotPorts, side, protocol, true);
        }

        if (entity.Service is { } service)
        {
            yield return side == PacketSide.Destination
                ? new ServicePortAtom(peers, catalog.ServicePorts(service), service.ToString())
                : new MemberAtom(peers, side, catalog.ServiceAddresses(service), "the endpoints of service " + service, false);
        }

        if (SelectionOf(entity, catalog) is >= 0 and var set)
        {
            yield return new MemberAtom(peers, side, set, Text(entity), entity.Selected is null);
        }

        if (!entity.Nets.IsEmpty)
        {
            yield return new NetsAtom(peers, side, entity.Nets, false);
        }

        if (!entity.NotNets.IsEmpty)
        {
            yield return new NetsAtom(peers, side, entity.NotNets, true);
        }
    }

    private PortsAtom Ports(BoundEntity entity, BoundPorts ports, PacketSide side, IpProtocol? protocol, bool negated) =>
        new(peers, side, ports.Ranges, [.. ports.Names.Select(n => NamedPort(entity, protocol, n, catalog))], negated);

    private static string Text(BoundEntity entity) =>
        entity.Selected is null ? entity.Excluded!.ToString()
        : entity.Excluded is null ? entity.Selected.ToString()
        : $"{entity.Selected} && !({entity.Excluded})";
}

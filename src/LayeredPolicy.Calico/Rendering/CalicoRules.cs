using System.Collections.Immutable;
using k8s.Models;
using LayeredPolicy.Calico.Models;
using LayeredPolicy.Intents;
using LayeredPolicy.Splitting;

namespace LayeredPolicy.Calico.Rendering;

/// <summary>Writes rules of Calico policies, within the limits of their CRD.</summary>
internal static class CalicoRules
{
    private const int MaxNets = 256;
    private const int MaxPorts = 50;
    private const int MaxSelector = 1024;

    /// <summary>The annotation of a rule that names its clause.</summary>
    private const string ClauseAnnotation = ObjectStamp.Prefix + "clause";

    /// <summary>The selector in Calico's syntax, or null when it has no form there or is too long.</summary>
    public static string? Selector(Selector selector) =>
        selector.TryToCalico(out string? text, out _) && text.Length <= MaxSelector ? text : null;

    public static string NoSelector(PodScope scope) => $"the selector of {scope} has no form as a Calico selector of at most {MaxSelector} characters";

    /// <summary>
    /// The rules for one peer; several when the peer's networks are of both families, which one rule may not mix, or when a list is
    /// longer than the CRD takes. None when the peer has no form.
    /// </summary>
    public static IEnumerable<Rule> Of(string action, Directions direction, Peer? peer, IpProtocol? protocol, ImmutableArray<PortRange> ports, string clause)
    {
        // A rule with ports must name a protocol that has them.
        if (!ports.IsEmpty && protocol is not { HasPorts: true })
        {
            yield break;
        }

        foreach (EntityRule? entity in peer is null ? [null] : Entities(peer))
        {
            foreach (PortRange[] chunk in ports.IsEmpty ? [[]] : ports.Chunk(MaxPorts))
            {
                yield return Rule(action, direction, entity, protocol, chunk, clause);
            }
        }
    }

    private static Rule Rule(string action, Directions direction, EntityRule? peer, IpProtocol? protocol, PortRange[] ports, string clause)
    {
        IList<IntOrString>? list = ports.Length == 0 ? null : [.. ports.Select(Port)];
        EntityRule? source = direction == Directions.Ingress ? peer : null;
        EntityRule? destination = direction == Directions.Ingress ? (list is null ? null : new EntityRule()) : Copy(peer, list);
        if (destination is not null && list is not null)
        {
            destination.Ports = list;
        }

        return new Rule
        {
            Action = action,
            Protocol = protocol is { } p ? (IntOrString)p.ToString() : null,
            Source = source,
            Destination = destination,
            Metadata = new RuleMetadata { Annotations = new Dictionary<string, string> { [ClauseAnnotation] = clause } },
        };
    }

    // Rules of one peer with several port lists must not share one object.
    private static EntityRule? Copy(EntityRule? peer, IList<IntOrString>? ports) => peer is null && ports is null ? null : new EntityRule
    {
        Nets = peer?.Nets,
        Selector = peer?.Selector,
        NamespaceSelector = peer?.NamespaceSelector,
    };

    private static IEnumerable<EntityRule?> Entities(Peer peer)
    {
        switch (peer)
        {
            case Peer.Pods pods when Selector(pods.Scope.Selector) is { } selector:
                return [new EntityRule { Selector = selector, NamespaceSelector = Named([pods.Scope.Namespace]) }];
            case Peer.Namespaces { Selector: null } spaces:
                return [new EntityRule { NamespaceSelector = Named(spaces.Names) }];
            case Peer.Namespaces { Selector: { } by } when Selector(by) is { } selector:
                return [new EntityRule { NamespaceSelector = selector }];
            case Peer.AnyPod:
                return [new EntityRule { NamespaceSelector = "all()" }];
            case Peer.Networks networks:
                return networks.Ranges.GroupBy(r => r.IsV6).OrderBy(g => g.Key)
                    .SelectMany(family => family.Chunk(MaxNets))
                    .Select(chunk => new EntityRule { Nets = [.. chunk.Select(c => c.ToString())] });
            default:
                return [];
        }
    }

    // Calico gives every namespace this label itself, so nobody can put another namespace under the name.
    private static string Named(ImmutableArray<string> names) =>
        (names.Length == 1
            ? LayeredPolicy.Selector.Label("projectcalico.org/name", names[0])
            : LayeredPolicy.Selector.LabelIn("projectcalico.org/name", names)).ToString();

    private static IntOrString Port(PortRange range) => range.IsSingle ? (IntOrString)range.First : (IntOrString)$"{range.First}:{range.Last}";
}

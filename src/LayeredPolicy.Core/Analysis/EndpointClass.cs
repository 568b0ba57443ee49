using System.Collections.Immutable;
using System.Globalization;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>Ends that no policy tells apart: workloads of one namespace with the same connectivity, or a range of addresses outside the cluster.</summary>
public sealed class EndpointClass
{
    private string? _name;
    private ImmutableArray<string> _members;

    internal EndpointClass(int index, ImmutableArray<Workload> workloads, AddressSet? addresses, Party representative)
    {
        Index = index;
        Workloads = workloads;
        Addresses = addresses;
        Representative = representative;
    }

    /// <summary>The position in <see cref="ConnectivityMap.Classes"/>.</summary>
    public int Index { get; }

    /// <summary>The workloads, in input order; empty for addresses outside the cluster, for nodes and for the ingress controller.</summary>
    public ImmutableArray<Workload> Workloads { get; }

    /// <summary>The addresses outside the cluster that the class stands for, or null for workloads.</summary>
    public AddressSet? Addresses { get; }

    /// <summary>Whether the class is a range of addresses outside the cluster.</summary>
    public bool IsOutside => Addresses is not null;

    /// <summary>
    /// The node whose own network it is, or null. Maps have the nodes whose interfaces are guarded by a HostEndpoint, bypass reports also those
    /// that workloads are known to run on.
    /// </summary>
    public string? Node { get; private init; }

    /// <summary>
    /// Whether it is the ingress controller, whichever pod that is. Maps have it as their last end where an Ingress or a Route leads to a
    /// workload of the input; it sends to the ports that these name, and nobody sends to it.
    /// </summary>
    public bool IsIngressController { get; private init; }

    /// <summary>One end that stands for all of them.</summary>
    public Party Representative { get; }

    /// <summary>
    /// The workloads by the names that people know them by, without the namespace: several pods of one controller stand as the controller with
    /// their number, <c>web (3 pods)</c>. In input order; empty for addresses and nodes.
    /// </summary>
    public ImmutableArray<string> Members => _members.IsDefault ? _members = MembersOf(Workloads) : _members;

    /// <summary>
    /// A short name: the workload; several as <c>shop/{web, api (3 pods)}</c>, the first six of them; the networks; <c>outside</c>; <c>node NAME</c>;
    /// <c>ingress-controller</c>.
    /// </summary>
    public string Name => _name ??= Addresses is { } addresses ? NameOf(addresses) : NameOf(Workloads, Members);

    /// <summary>Prints the name.</summary>
    public override string ToString() => Name;

    internal static EndpointClass OfNode(int index, string node) =>
        new(index, [], null, Party.OfNode(node)) { Node = node, _name = "node " + node };

    internal static EndpointClass OfIngressController(int index, Party party) =>
        new(index, [], null, party) { IsIngressController = true, _name = party.ToString() };

    internal static EndpointClass OfAddresses(int index, AddressSet addresses, string? name) =>
        new(index, [], addresses, Party.Outside) { _name = name };

    private static ImmutableArray<string> MembersOf(ImmutableArray<Workload> workloads) =>
    [
        .. workloads.GroupBy(static w => (object?)w.Controller ?? w).SelectMany(static g => g.Key is ResourceId controller && g.Skip(1).Any()
            ? [string.Create(CultureInfo.InvariantCulture, $"{controller.Name} ({g.Count()} pods)")]
            : g.Select(static w => w.Name)),
    ];

    private static string NameOf(AddressSet addresses)
    {
        ImmutableArray<Cidr> networks = addresses.Networks;
        return addresses.Equals(AddressSet.All) ? "outside"
            : networks.Length <= 3 ? "outside " + string.Join(", ", networks)
            : Excepted(addresses) is { } excepted ? "outside " + excepted
            : networks.Length <= (!addresses).Networks.Length ? $"outside {networks[0]}, {networks[1]} and {networks.Length - 2} more"
            : "outside, other";
    }

    // A network of which a few are taken out is what a rule says, and shorter than the networks that are left.
    private static string? Excepted(AddressSet addresses)
    {
        ImmutableArray<(IpAddress First, IpAddress Last)> ranges = addresses.Ranges;
        IpAddress first = ranges[0].First, last = ranges[^1].Last;
        if (first.IsV6 != last.IsV6)
        {
            return null;
        }

        Cidr whole = Enumerable.Range(0, first.Bits + 1).Select(n => new Cidr(first, first.Bits - n)).First(c => c.Contains(last));
        ImmutableArray<Cidr> except = (AddressSet.Of(whole) - addresses).Networks;
        return except.Length <= 3 ? $"{whole} except {string.Join(", ", except)}" : null;
    }

    private static string NameOf(ImmutableArray<Workload> workloads, ImmutableArray<string> members)
    {
        const int shown = 6;
        if (members.Length <= 1)
        {
            return members.Length == 0 ? "" : $"{workloads[0].Namespace}/{members[0]}";
        }

        string names = string.Join(", ", members.Take(shown));
        return members.Length <= shown ? $"{workloads[0].Namespace}/{{{names}}}" : $"{workloads[0].Namespace}/{{{names} and {members.Length - shown} more}}";
    }
}

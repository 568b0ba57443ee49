using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>Ends that no policy tells apart: workloads with the same connectivity, or a range of addresses outside the cluster.</summary>
public sealed class EndpointClass
{
    private string? _name;

    internal EndpointClass(int index, ImmutableArray<Workload> workloads, AddressSet? addresses, Party representative)
    {
        Index = index;
        Workloads = workloads;
        Addresses = addresses;
        Representative = representative;
    }

    /// <summary>The position in <see cref="ConnectivityMap.Classes"/>.</summary>
    public int Index { get; }

    /// <summary>The workloads, in input order; empty for addresses outside the cluster.</summary>
    public ImmutableArray<Workload> Workloads { get; }

    /// <summary>The addresses outside the cluster that the class stands for, or null for workloads.</summary>
    public AddressSet? Addresses { get; }

    /// <summary>Whether the class is a range of addresses outside the cluster.</summary>
    public bool IsOutside => Addresses is not null;

    /// <summary>The node whose own network it is, or null. Only bypass reports have classes of nodes.</summary>
    public string? Node { get; private init; }

    /// <summary>One end that stands for all of them.</summary>
    public Party Representative { get; }

    /// <summary>A short name: the workload; the first of several with how many more; the networks; <c>outside</c>; <c>node NAME</c>.</summary>
    public string Name => _name ??= NameOf(Workloads, Addresses);

    /// <summary>Prints the name.</summary>
    public override string ToString() => Name;

    internal static EndpointClass OfNode(int index, string node) =>
        new(index, [], null, Party.OfNode(node)) { Node = node, _name = "node " + node };

    private static string NameOf(ImmutableArray<Workload> workloads, AddressSet? addresses)
    {
        if (addresses is not null)
        {
            ImmutableArray<Cidr> networks = addresses.Networks;
            return addresses.Equals(AddressSet.All) ? "outside"
                : networks.Length <= 3 ? "outside " + string.Join(", ", networks)
                : networks.Length <= (!addresses).Networks.Length ? $"outside {networks[0]}, {networks[1]} and {networks.Length - 2} more"
                : "outside, other";
        }

        return workloads.Length switch
        {
            0 => "",
            1 => workloads[0].ToString(),
            2 => $"{workloads[0]}, {workloads[1]}",
            _ => $"{workloads[0]}, {workloads[1]} and {workloads.Length - 2} more",
        };
    }
}

using LayeredPolicy.Calico.Evaluation.Binding;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>The ranges into which the networks named by rules cut the address space: rules cannot tell apart two addresses of one range.</summary>
internal sealed class AddressClasses
{
    private readonly IpAddress[] _starts;

    /// <summary>The ranges after a change of policies: the same ones where the policies that came and went name no networks.</summary>
    public static AddressClasses Of(BoundNetwork network, BoundNetwork? before, AddressClasses? known) =>
        before is not null && network.Change is { } change && change.From == before.Readings && change.All.All(static p => p.AddressedRules.IsEmpty)
            ? known! : new(network);

    /// <summary>Collects the networks of all rules.</summary>
    public AddressClasses(BoundNetwork network)
    {
        IEnumerable<BoundRule> rules = network.Policies.SelectMany(static p => p.AddressedRules).Concat(network.AddressedProfileRules);
        var starts = new SortedSet<IpAddress>();
        foreach (BoundRule rule in rules)
        {
            if (rule.IpVersion is not null)
            {
                starts.Add(new(UInt128.Zero, true));
            }

            foreach (Cidr net in rule.Source.Nets.Concat(rule.Source.NotNets).Concat(rule.Destination.Nets).Concat(rule.Destination.NotNets))
            {
                starts.Add(new(UInt128.Zero, true));
                starts.Add(net.First);
                if (net.Last.Value != (net.IsV6 ? UInt128.MaxValue : uint.MaxValue))
                {
                    starts.Add(net.Last with { Value = net.Last.Value + 1 });
                }
            }
        }

        _starts = [.. starts];
    }

    /// <summary>The first address of each range but the first, ascending.</summary>
    public IReadOnlyList<IpAddress> Starts => _starts;

    /// <summary>Whether other rules cut the address space into the same ranges.</summary>
    public bool SameAs(AddressClasses other) => ReferenceEquals(this, other) || _starts.AsSpan().SequenceEqual(other._starts);

    /// <summary>The number of the range that holds the address.</summary>
    public int Of(IpAddress address)
    {
        int at = Array.BinarySearch(_starts, address);
        return at < 0 ? ~at : at + 1;
    }
}

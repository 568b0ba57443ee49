using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>A list of address blocks. An IPv4-mapped IPv6 block never holds an IPv4 address.</summary>
internal sealed class IpBlocks(ImmutableArray<Cidr> blocks)
{
    /// <summary>The blocks.</summary>
    public ImmutableArray<Cidr> Blocks { get; } = blocks;

    /// <summary>Whether a block holds the address.</summary>
    public bool Contains(IpAddress address)
    {
        foreach (Cidr block in Blocks)
        {
            if (block.Contains(address))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a block holds the address; unknown when the address is.</summary>
    public Truth Test(IpAddress? address) => address is { } known ? Contains(known) ? Truth.True : Truth.False : Truth.Unknown;

    /// <summary>The addresses that a block holds.</summary>
    public AddressSet ToSet() => AddressSet.Of(Blocks);

    /// <summary>Prints the blocks.</summary>
    public override string ToString() => string.Join(", ", Blocks);
}

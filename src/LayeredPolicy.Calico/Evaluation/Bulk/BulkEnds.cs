using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>The ends of a bulk answer with the ways in which each may appear, all ways in one row.</summary>
internal sealed class BulkEnds
{
    private readonly EndVariants _variants;
    private readonly BulkEnd[]?[] _ways;
    private readonly int[] _first;

    /// <summary>Finds the ways of all ends.</summary>
    public BulkEnds(ImmutableArray<Party> parties, EndVariants variants)
        : this(parties, [.. parties.Select(variants.Of)], variants)
    {
    }

    private BulkEnds(ImmutableArray<Party> parties, BulkEnd[]?[] ways, EndVariants variants)
    {
        Parties = parties;
        _variants = variants;
        _ways = ways;
        _first = new int[ways.Length];
        int count = 0;
        for (int i = 0; i < ways.Length; i++)
        {
            _first[i] = count;
            count += ways[i]?.Length ?? 0;
        }

        Variants = new BulkEnd[count];
        for (int i = 0; i < ways.Length; i++)
        {
            ways[i]?.CopyTo(Variants, _first[i]);
        }
    }

    /// <summary>The ways of all groups.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="variants">Finds the ways of an end.</param>
    /// <param name="before">The same groups from before further sets were numbered, or null.</param>
    public static BulkEnds Of(BulkGroups groups, EndVariants variants, BulkEnds? before) =>
        before is not null && before._variants.Equals(variants)
            ? before
            : new(groups.Parties, [.. groups.Parties.Select((_, i) => variants.Of(groups, i, before?._ways[i]))], variants);

    /// <summary>The ends.</summary>
    public ImmutableArray<Party> Parties { get; }

    /// <summary>How many ends there are.</summary>
    public int Count => Parties.Length;

    /// <summary>All ways of all ends.</summary>
    public BulkEnd[] Variants { get; }

    /// <summary>The ways of an end; null when a missing fact leaves conditions on it open, or there are too many.</summary>
    public BulkEnd[]? WaysOf(int end) => _ways[end];

    /// <summary>The place of an end's first way among all ways.</summary>
    public int FirstOf(int end) => _first[end];

    /// <summary>Whether these are the same ends with the same ways; what they belong to may have become known better.</summary>
    public bool SameAs(BulkEnds other)
    {
        if (Parties != other.Parties || Variants.Length != other.Variants.Length)
        {
            return false;
        }

        for (int i = 0; i < Variants.Length; i++)
        {
            BulkEnd one = Variants[i], two = other.Variants[i];
            if (!ReferenceEquals(one, two) && !(ReferenceEquals(one.Party, two.Party) && one.Address == two.Address && Equals(one.When, two.When)))
            {
                return false;
            }
        }

        return true;
    }
}

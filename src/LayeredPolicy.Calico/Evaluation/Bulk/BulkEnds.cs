using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>The ends of a bulk answer with the ways in which each may appear, all ways in one row.</summary>
internal sealed class BulkEnds
{
    private readonly BulkEnd[]?[] _ways;
    private readonly int[] _first;

    /// <summary>Finds the ways of all ends.</summary>
    /// <param name="parties">The ends.</param>
    /// <param name="variants">Finds the ways of an end.</param>
    /// <param name="before">The same ends from before further sets were numbered, or null.</param>
    public BulkEnds(ImmutableArray<Party> parties, EndVariants variants, BulkEnds? before = null)
    {
        Parties = parties;
        _ways = new BulkEnd[]?[parties.Length];
        for (int i = 0; i < _ways.Length; i++)
        {
            _ways[i] = before?._ways[i] is [var only] known && variants.IsStill(only) ? known : variants.Of(parties[i]);
        }

        _first = new int[parties.Length];
        for (int i = 0, at = 0; i < parties.Length; i++)
        {
            _first[i] = at;
            at += _ways[i]?.Length ?? 0;
        }

        Variants = new BulkEnd[_ways.Sum(static w => w?.Length ?? 0)];
        for (int i = 0; i < _ways.Length; i++)
        {
            _ways[i]?.CopyTo(Variants, _first[i]);
        }
    }

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
    public bool SameAs(BulkEnds other) => Parties == other.Parties && Variants.Length == other.Variants.Length &&
        Variants.Zip(other.Variants, static (a, b) => ReferenceEquals(a.Party, b.Party) && a.Address == b.Address && Equals(a.When, b.When)).All(static same => same);
}

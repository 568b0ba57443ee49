using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>The ends of a bulk answer with the ways in which each may appear, all ways in one row.</summary>
internal sealed class BulkEnds
{
    private readonly BulkEnd[]?[] _ways;
    private readonly int[] _first;

    /// <summary>Finds the ways of all ends.</summary>
    public BulkEnds(ImmutableArray<Party> parties, EndVariants variants)
    {
        Parties = parties;
        _ways = [.. parties.Select(variants.Of)];
        _first = new int[parties.Length];
        for (int i = 0, at = 0; i < parties.Length; i++)
        {
            _first[i] = at;
            at += _ways[i]?.Length ?? 0;
        }

        Variants = [.. _ways.SelectMany(static w => w ?? [])];
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

using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>The ends of a bulk answer with the ways in which each may appear, all ways in one row.</summary>
internal sealed class BulkEnds
{
    private readonly BulkEnd[]?[] _ways;
    private readonly int[] _first;
    private readonly List<int> _updated = [];
    private EndVariants? _variants;

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

    /// <summary>The ends.</summary>
    public ImmutableArray<Party> Parties { get; }

    /// <summary>How many ends there are.</summary>
    public int Count => Parties.Length;

    /// <summary>All ways of all ends.</summary>
    public BulkEnd[] Variants { get; }

    /// <summary>The places of the ways that belong to other sets since the latest <see cref="TryUpdate"/>.</summary>
    public IReadOnlyList<int> Updated => _updated;

    /// <summary>The ways of an end; null when a missing fact leaves conditions on it open, or there are too many.</summary>
    public BulkEnd[]? WaysOf(int end) => _ways[end];

    /// <summary>The place of an end's first way among all ways.</summary>
    public int FirstOf(int end) => _first[end];

    /// <summary>Whether what the ends belong to is what is known now.</summary>
    public bool Knows(EndVariants variants) => variants.Equals(_variants);

    /// <summary>
    /// Finds the ways anew after further sets were numbered. False when some end appears in other ways than before; the ends are then of no
    /// further use.
    /// </summary>
    /// <param name="groups">The groups that the ends were made of.</param>
    /// <param name="variants">Finds the ways of an end.</param>
    public bool TryUpdate(BulkGroups groups, EndVariants variants)
    {
        EndVariants? known = _variants;
        _variants = null;
        _updated.Clear();
        for (int i = 0; i < _ways.Length; i++)
        {
            if (known is not null && groups.Labels[i] is >= 0 and var label && variants.Peers.HaveSameClass(known.Peers, label, groups.AddressGroups[i]))
            {
                continue;
            }

            BulkEnd[]? before = _ways[i], now = variants.Of(groups, i, before);
            if (ReferenceEquals(before, now))
            {
                continue;
            }

            if (before is null || now is null || !before.AsSpan().SequenceEqual(now, SameWay.Instance))
            {
                return false;
            }

            _ways[i] = now;
            now.CopyTo(Variants, _first[i]);
            _updated.AddRange(Enumerable.Range(_first[i], now.Length));
        }

        _variants = variants;
        return true;
    }

    /// <summary>Compares ways by all but what they belong to.</summary>
    private sealed class SameWay : IEqualityComparer<BulkEnd>
    {
        public static SameWay Instance { get; } = new();

        public bool Equals(BulkEnd? x, BulkEnd? y) => ReferenceEquals(x!.Party, y!.Party) && x.Address == y.Address && Equals(x.When, y.When);

        public int GetHashCode(BulkEnd end) => 0;
    }
}

using System.Numerics;
using LayeredPolicy.Calico.Evaluation.Lists;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>
/// Walks a list like <see cref="SetFold"/>, for one end against all peers at once: a mask of traffic regions for each peer says what still
/// reaches the next rule. Most peers are in no rule of the list; they share one mask, and only the others cost anything. Serves one thread.
/// </summary>
internal sealed class RowFold(BulkTables tables, MaskCache cache, bool passEndsProfiles)
{
    private readonly int _words = tables.Words;
    private readonly ulong[] _reaching = new ulong[tables.Count * tables.Words];
    private readonly ulong[] _allowed = new ulong[tables.Count * tables.Words];
    private readonly ulong[] _passed = new ulong[tables.Count * tables.Words];
    private readonly ulong[] _othersReaching = new ulong[tables.Words];
    private readonly ulong[] _othersAllowed = new ulong[tables.Words];
    private readonly ulong[] _othersPassed = new ulong[tables.Words];
    private readonly int[] _stamps = new int[tables.Count];
    private readonly int[] _touched = new int[tables.Count];
    private int _stamp;
    private int _count;

    /// <summary>For each peer, the number of the mask of the regions that the list lets through.</summary>
    /// <param name="list">The list; null lets everything through.</param>
    /// <param name="own">An end that the list judges.</param>
    /// <param name="row">Receives the numbers; one that does not fit is written as the highest that does.</param>
    public void Fold(BulkList? list, int own, Span<ushort> row)
    {
        _stamp++;
        _count = 0;
        tables.Full.CopyTo(list is null ? _othersAllowed : _othersReaching, 0);
        if (list is not null)
        {
            _othersAllowed.AsSpan().Clear();
            Walk(list, own);
        }

        row.Fill(Narrowed(cache.IdOf(_othersAllowed)));
        for (int i = 0; i < _count; i++)
        {
            row[_touched[i]] = Narrowed(cache.IdOf(Of(_allowed, _touched[i])));
        }
    }

    private static ushort Narrowed(int id) => (ushort)Math.Min(id, ushort.MaxValue);

    private void Walk(BulkList list, int own)
    {
        foreach ((bool passesByDefault, ListedRule[] rules) in list.Tiers)
        {
            bool passes = Rules(rules, own);
            if (!passesByDefault)
            {
                Clear(_reaching, _othersReaching);
            }

            Pass(passes);
        }

        foreach (ListedRule[] rules in list.Profiles)
        {
            Pass(Rules(rules, own) && !passEndsProfiles);
        }
    }

    private Span<ulong> Of(ulong[] masks, int end) => masks.AsSpan(end * _words, _words);

    private void Clear(ulong[] masks, ulong[] others)
    {
        others.AsSpan().Clear();
        for (int i = 0; i < _count; i++)
        {
            Of(masks, _touched[i]).Clear();
        }
    }

    // What rules passed on reaches what comes after them.
    private void Pass(bool any)
    {
        if (!any)
        {
            return;
        }

        Or(_othersReaching, _othersPassed);
        for (int i = 0; i < _count; i++)
        {
            Or(Of(_reaching, _touched[i]), Of(_passed, _touched[i]));
        }
    }

    private static void Or(Span<ulong> target, Span<ulong> source)
    {
        for (int w = 0; w < target.Length; w++)
        {
            target[w] |= source[w];
        }
    }

    private bool Rules(ListedRule[] rules, int own)
    {
        bool passes = Array.Exists(rules, static r => r.Rule.Action == RuleAction.Pass);
        if (passes)
        {
            Clear(_passed, _othersPassed);
        }

        foreach ((_, BulkRule rule) in rules)
        {
            if (BulkTables.OwnMask(rule, own) is { } mask)
            {
                (ulong[]? into, ulong[]? others) = rule.Action switch
                {
                    RuleAction.Allow => (_allowed, _othersAllowed),
                    RuleAction.Pass => (_passed, _othersPassed),
                    _ => ((ulong[]?)null, (ulong[]?)null),
                };
                Match(rule.Peer, mask, into, others);
            }
        }

        return passes;
    }

    private void Match(BulkPeers peers, ulong[] mask, ulong[]? into, ulong[]? others)
    {
        if (peers.IsEveryone)
        {
            for (int i = 0; i < _count; i++)
            {
                Hit(_touched[i], mask, into);
            }

            Hit(_othersReaching, mask, others);
            return;
        }

        if (peers.Few is { } few)
        {
            foreach (int end in few)
            {
                Meet(end, mask, into);
            }
        }

        for (int w = 0; peers.Few is null && w < peers.Full.Length; w++)
        {
            for (ulong bits = peers.Full[w]; bits != 0; bits &= bits - 1)
            {
                Meet((w << 6) + BitOperations.TrailingZeroCount(bits), mask, into);
            }
        }

        foreach ((int end, ulong[] some) in peers.Partial)
        {
            Meet(end, BulkPeers.And(mask, some), into);
        }
    }

    private void Meet(int end, ulong[] mask, ulong[]? into)
    {
        if (_stamps[end] != _stamp)
        {
            Touch(end);
        }

        Hit(end, mask, into);
    }

    private void Touch(int end)
    {
        _stamps[end] = _stamp;
        _touched[_count++] = end;
        if (_words == 1)
        {
            _reaching[end] = _othersReaching[0];
            _allowed[end] = _othersAllowed[0];
            _passed[end] = _othersPassed[0];
            return;
        }

        _othersReaching.CopyTo(_reaching, end * _words);
        _othersAllowed.CopyTo(_allowed, end * _words);
        _othersPassed.CopyTo(_passed, end * _words);
    }

    private void Hit(int end, ulong[] mask, ulong[]? into)
    {
        if (_words == 1)
        {
            ulong hit = _reaching[end] & mask[0];
            _reaching[end] ^= hit;
            if (into is not null)
            {
                into[end] |= hit;
            }

            return;
        }

        Hit(Of(_reaching, end), mask, into is null ? default : Of(into, end));
    }

    private static void Hit(Span<ulong> reaching, ReadOnlySpan<ulong> mask, Span<ulong> into)
    {
        for (int w = 0; w < mask.Length; w++)
        {
            ulong hit = reaching[w] & mask[w];
            reaching[w] ^= hit;
            if (!into.IsEmpty)
            {
                into[w] |= hit;
            }
        }
    }
}

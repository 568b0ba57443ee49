using System.Numerics;
using LayeredPolicy.Calico.Evaluation.Lists;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>
/// Walks a list like <see cref="SetFold"/>, for one end against all peers at once: a mask of traffic regions for each peer says what still
/// reaches the next rule.
/// </summary>
internal sealed class RowFold(BulkList list, int own, BulkTables tables, bool passEndsProfiles)
{
    private readonly int _words = tables.Words;
    private readonly ulong[] _reaching = tables.FullRow();
    private readonly ulong[] _allowed = new ulong[tables.Count * tables.Words];

    /// <summary>For each peer, the regions that the list lets through.</summary>
    public ulong[] Allowed()
    {
        foreach ((bool passesByDefault, BulkRule[] rules) in list.Tiers)
        {
            ulong[]? passed = Rules(rules);
            if (!passesByDefault)
            {
                _reaching.AsSpan().Clear();
            }

            Or(_reaching, passed);
        }

        foreach (BulkRule[] rules in list.Profiles)
        {
            ulong[]? passed = Rules(rules);
            Or(_reaching, passEndsProfiles ? null : passed);
        }

        return _allowed;
    }

    private ulong[]? Rules(BulkRule[] rules)
    {
        ulong[]? passed = null;
        foreach (BulkRule rule in rules)
        {
            if (BulkTables.OwnMask(rule, own) is { } mask)
            {
                Match(rule.Peer, mask, rule.Action switch
                {
                    RuleAction.Allow => _allowed,
                    RuleAction.Pass => passed ??= new ulong[_reaching.Length],
                    _ => null,
                });
            }
        }

        return passed;
    }

    private void Match(BulkPeers peers, ulong[] mask, ulong[]? into)
    {
        if (mask.Length == 1)
        {
            Narrow(peers.Full, mask[0], into);
        }
        else
        {
            Wide(peers.Full, mask, into);
        }

        foreach ((int end, ulong[] some) in peers.Partial)
        {
            for (int k = 0; k < _words; k++)
            {
                Hit((end * _words) + k, mask[k] & some[k], into);
            }
        }
    }

    // The usual case, masks of one word.
    private void Narrow(ulong[] peers, ulong mask, ulong[]? into)
    {
        ulong[] reaching = _reaching;
        for (int w = 0; w < peers.Length; w++)
        {
            for (ulong bits = peers[w]; bits != 0; bits &= bits - 1)
            {
                int at = (w << 6) + BitOperations.TrailingZeroCount(bits);
                ulong hit = reaching[at] & mask;
                reaching[at] ^= hit;
                if (into is not null)
                {
                    into[at] |= hit;
                }
            }
        }
    }

    private void Wide(ulong[] peers, ulong[] mask, ulong[]? into)
    {
        for (int w = 0; w < peers.Length; w++)
        {
            for (ulong bits = peers[w]; bits != 0; bits &= bits - 1)
            {
                int at = ((w << 6) + BitOperations.TrailingZeroCount(bits)) * _words;
                for (int k = 0; k < mask.Length; k++)
                {
                    Hit(at + k, mask[k], into);
                }
            }
        }
    }

    private void Hit(int at, ulong mask, ulong[]? into)
    {
        ulong hit = _reaching[at] & mask;
        _reaching[at] ^= hit;
        if (into is not null)
        {
            into[at] |= hit;
        }
    }

    private static void Or(ulong[] target, ulong[]? source)
    {
        for (int i = 0; source is not null && i < target.Length; i++)
        {
            target[i] |= source[i];
        }
    }
}

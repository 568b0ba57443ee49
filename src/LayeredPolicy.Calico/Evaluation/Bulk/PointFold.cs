using LayeredPolicy.Calico.Evaluation.Lists;
using LayeredPolicy.Calico.Evaluation.Peers;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>Walks a list like <see cref="RowFold"/>, for one end and one peer. Cheaper than a row where few of its peers are asked about. Serves one thread.</summary>
internal sealed class PointFold(BulkTables tables, MaskCache cache, bool passEndsProfiles)
{
    private readonly ulong[] _reaching = new ulong[tables.Words];
    private readonly ulong[] _allowed = new ulong[tables.Words];
    private readonly ulong[] _passed = new ulong[tables.Words];

    /// <summary>The number of the mask of the regions that the list lets through.</summary>
    /// <param name="list">The list.</param>
    /// <param name="own">An end that the list judges, by its place among the ways.</param>
    /// <param name="peer">The other end, by its place among the ways.</param>
    /// <param name="membership">What the other end belongs to.</param>
    public int Fold(BulkList list, int own, int peer, PeerClass membership)
    {
        tables.Full.CopyTo(_reaching, 0);
        _allowed.AsSpan().Clear();
        foreach ((bool passesByDefault, ListedRule[] rules) in list.Tiers)
        {
            Rules(rules, own, peer, membership);
            if (!passesByDefault)
            {
                _reaching.AsSpan().Clear();
            }

            Pass();
        }

        foreach (ListedRule[] rules in list.Profiles)
        {
            Rules(rules, own, peer, membership);
            if (!passEndsProfiles)
            {
                Pass();
            }
        }

        return cache.IdOf(_allowed);
    }

    private void Pass()
    {
        for (int w = 0; w < _reaching.Length; w++)
        {
            _reaching[w] |= _passed[w];
        }
    }

    private void Rules(ListedRule[] rules, int own, int peer, PeerClass membership)
    {
        _passed.AsSpan().Clear();
        foreach ((int set, BulkRule rule) in rules)
        {
            if (set >= 0 && !membership.Holds(set))
            {
                continue;
            }

            ulong[]? some = null;
            if ((set != ListedRule.Others || rule.Peer.Share(peer, out some)) && BulkTables.OwnMask(rule, own) is { } mask)
            {
                ulong[]? into = rule.Action switch
                {
                    RuleAction.Allow => _allowed,
                    RuleAction.Pass => _passed,
                    _ => null,
                };
                for (int w = 0; w < mask.Length; w++)
                {
                    ulong hit = _reaching[w] & mask[w] & (some is null ? ulong.MaxValue : some[w]);
                    _reaching[w] ^= hit;
                    if (into is not null)
                    {
                        into[w] |= hit;
                    }
                }
            }
        }
    }
}

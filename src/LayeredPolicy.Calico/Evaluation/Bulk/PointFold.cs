using LayeredPolicy.Calico.Evaluation.Lists;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>Walks a list like <see cref="RowFold"/>, for one end and one peer. Cheaper than a row where few of its peers are asked about. Serves one thread.</summary>
internal sealed class PointFold(BulkTables tables, MaskCache cache, bool passEndsProfiles)
{
    private readonly ulong[] _reaching = new ulong[tables.Words];
    private readonly ulong[] _allowed = new ulong[tables.Words];
    private readonly ulong[] _passed = new ulong[tables.Words];

    /// <summary>The number of the mask of the regions that the list lets through.</summary>
    public int Fold(BulkList list, int own, int peer)
    {
        tables.Full.CopyTo(_reaching, 0);
        _allowed.AsSpan().Clear();
        foreach ((bool passesByDefault, BulkRule[] rules) in list.Tiers)
        {
            Rules(rules, own, peer);
            if (!passesByDefault)
            {
                _reaching.AsSpan().Clear();
            }

            Pass();
        }

        foreach (BulkRule[] rules in list.Profiles)
        {
            Rules(rules, own, peer);
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

    private void Rules(BulkRule[] rules, int own, int peer)
    {
        _passed.AsSpan().Clear();
        foreach (BulkRule rule in rules)
        {
            if (rule.Peer.Share(peer, out ulong[]? some) && BulkTables.OwnMask(rule, own) is { } mask)
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

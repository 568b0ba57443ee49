using System.Numerics;
using LayeredPolicy.Calico.Evaluation.Lists;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>
/// Walks a list like <see cref="SetFold"/>, for one end against all peers at once: a mask of traffic regions for each peer says what still
/// reaches the next rule.
/// </summary>
internal sealed class RowFold(PolicyList list, int own, BulkTables tables, bool passEndsProfiles)
{
    private readonly int _words = tables.Regions.Words;
    private readonly ulong[] _reaching = tables.FullRow();
    private readonly ulong[] _allowed = new ulong[tables.Count * tables.Regions.Words];

    /// <summary>For each peer, the regions that the list lets through.</summary>
    public ulong[] Allowed()
    {
        foreach (TierSlice tier in list.Tiers)
        {
            if (tier.Counts(withStaged: false))
            {
                Tier(tier);
            }
        }

        foreach (CompiledProfile profile in list.Profiles)
        {
            if (!profile.Exists)
            {
                break;
            }

            ulong[]? passed = Rules(profile.Rules(list.Direction), null);
            if (passed is not null && !passEndsProfiles)
            {
                Or(_reaching, passed);
            }
        }

        return _allowed;
    }

    private void Tier(TierSlice tier)
    {
        ulong[]? passed = null;
        foreach (CompiledPolicy policy in tier.Policies)
        {
            if (!policy.IsStaged)
            {
                passed = Rules(policy.Rules(list.Direction), passed);
            }
        }

        if (!tier.PassesByDefault)
        {
            _reaching.AsSpan().Clear();
        }

        if (passed is not null)
        {
            Or(_reaching, passed);
        }
    }

    private ulong[]? Rules(CompiledRule[] rules, ulong[]? passed)
    {
        foreach (CompiledRule compiled in rules)
        {
            if (compiled.Action == RuleAction.Log)
            {
                continue;
            }

            BulkRule rule = tables.RuleOf(compiled);
            TrafficSet traffic = tables.OwnTraffic(rule, list.Direction, own);
            if (traffic.IsEmpty)
            {
                continue;
            }

            ulong[]? into = rule.Action switch
            {
                RuleAction.Allow => _allowed,
                RuleAction.Pass => passed ??= new ulong[_reaching.Length],
                _ => null,
            };
            Match(tables.PeersOf(rule, list.Direction), tables.Regions.MaskOf(traffic), into);
        }

        return passed;
    }

    private void Match(BulkPeers peers, ulong[] mask, ulong[]? into)
    {
        if (_words == 1)
        {
            ulong all = mask[0];
            for (int w = 0; w < peers.Full.Length; w++)
            {
                for (ulong bits = peers.Full[w]; bits != 0; bits &= bits - 1)
                {
                    Hit((w << 6) + BitOperations.TrailingZeroCount(bits), all, into);
                }
            }
        }
        else
        {
            for (int w = 0; w < peers.Full.Length; w++)
            {
                for (ulong bits = peers.Full[w]; bits != 0; bits &= bits - 1)
                {
                    int at = ((w << 6) + BitOperations.TrailingZeroCount(bits)) * _words;
                    for (int k = 0; k < _words; k++)
                    {
                        Hit(at + k, mask[k], into);
                    }
                }
            }
        }

        foreach ((int end, ulong[] some) in peers.Partial)
        {
            for (int k = 0; k < _words; k++)
            {
                Hit((end * _words) + k, mask[k] & some[k], into);
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

    private static void Or(ulong[] target, ulong[] source)
    {
        for (int i = 0; i < target.Length; i++)
        {
            target[i] |= source[i];
        }
    }
}

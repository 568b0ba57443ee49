using System.Collections.Frozen;
using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// Finds the few rules that a request can match at all. Each rule stands under the exact keys of its most selective clause: identities,
/// namespaces, path beginnings or hosts; rules without such a clause are always tried. Whoever is found is then tested in full, so the
/// index never decides by itself.
/// </summary>
internal sealed class RuleIndex
{
    private readonly ImmutableArray<Rule> _rules;
    private readonly int[] _always;
    private readonly FrozenDictionary<string, int[]> _byPrincipal;
    private readonly PrefixTrie? _byPrincipalStart;
    private readonly FrozenDictionary<string, int[]> _byNamespace;
    private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _namespaceLookup;
    private readonly FrozenDictionary<string, int[]> _byHost;
    private readonly PrefixTrie? _byPath;

    private RuleIndex(ImmutableArray<Rule> rules, List<int> always, Dictionary<IndexDimension, Dictionary<string, List<int>>> entries)
    {
        _rules = rules;
        _always = [.. always];
        _byPrincipal = Freeze(entries, IndexDimension.Principal, StringComparer.Ordinal);
        _byNamespace = Freeze(entries, IndexDimension.Namespace, StringComparer.Ordinal);
        _namespaceLookup = _byNamespace.GetAlternateLookup<ReadOnlySpan<char>>();
        _byHost = Freeze(entries, IndexDimension.Host, StringComparer.OrdinalIgnoreCase);
        _byPath = Trie(entries, IndexDimension.Path);
        _byPrincipalStart = Trie(entries, IndexDimension.PrincipalStart);
    }

    /// <summary>Builds the index.</summary>
    public static RuleIndex Build(ImmutableArray<Rule> rules)
    {
        var use = new Dictionary<(IndexDimension, string), int>();
        foreach (Clause clause in rules.SelectMany(r => r.Clauses))
        {
            foreach (IndexKeys keys in clause.Alternatives.SelectMany(a => a.Atoms).Select(a => a.Keys))
            {
                foreach (string key in keys.Keys)
                {
                    use[(keys.Dimension, key)] = use.GetValueOrDefault((keys.Dimension, key)) + 1;
                }
            }
        }

        var always = new List<int>();
        var entries = new Dictionary<IndexDimension, Dictionary<string, List<int>>>();
        for (int i = 0; i < rules.Length; i++)
        {
            if (MostSelective(rules[i], use) is not { } chosen)
            {
                always.Add(i);
                continue;
            }

            foreach (IndexKeys keys in chosen)
            {
                StringComparer comparer = keys.Dimension == IndexDimension.Host ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
                entries.TryAdd(keys.Dimension, new(comparer));
                foreach (string key in keys.Keys)
                {
                    entries[keys.Dimension].TryAdd(key, []);
                    List<int> list = entries[keys.Dimension][key];
                    if (list.Count == 0 || list[^1] != i)
                    {
                        list.Add(i);
                    }
                }
            }
        }

        return new(rules, always, entries);
    }

    /// <summary>Whether any rule matches. The same answer as testing all of them.</summary>
    public Truth AnyMatches(in RequestView view)
    {
        bool undecided = false;
        if (Any(_always, view, ref undecided) || ByIdentity(view, ref undecided) || ByRequest(view, ref undecided))
        {
            return Truth.True;
        }

        return undecided ? Truth.Unknown : Truth.False;
    }

    /// <summary>Whether the request has all the facts that the index looks rules up by.</summary>
    public bool CanAnswer(in RequestView view) =>
        !Identity.IsOpen(view.Principal) && (_byPath is null || view.Http is not null) && (_byHost.Count == 0 || view.Http?.Authority is not null);

    private bool ByIdentity(in RequestView view, ref bool undecided)
    {
        if (view.Principal is not { } principal)
        {
            return false;
        }

        if (_byPrincipal.Count > 0 && _byPrincipal.TryGetValue(principal, out int[]? exact) && Any(exact, view, ref undecided))
        {
            return true;
        }

        if (_byPrincipalStart is not null && Any(_byPrincipalStart.Along(principal), view, ref undecided))
        {
            return true;
        }

        if (_byNamespace.Count == 0)
        {
            return false;
        }

        ReadOnlySpan<char> rest = principal;
        for (int at = rest.IndexOf("/ns/", StringComparison.Ordinal); at >= 0; at = rest.IndexOf("/ns/", StringComparison.Ordinal))
        {
            rest = rest[(at + 4)..];
            int end = rest.IndexOf('/');
            if (end >= 0 && _namespaceLookup.TryGetValue(rest[..end], out int[]? rules) && Any(rules, view, ref undecided))
            {
                return true;
            }

            rest = rest[Math.Max(end, 0)..];
        }

        return false;
    }

    private bool ByRequest(in RequestView view, ref bool undecided)
    {
        if (_byHost.Count > 0 && _byHost.TryGetValue(view.Http!.Authority!, out int[]? hosts) && Any(hosts, view, ref undecided))
        {
            return true;
        }

        return _byPath is not null && Any(_byPath.Along(view.Path), view, ref undecided);
    }

    private bool Any(PrefixTrie.Walk walk, in RequestView view, ref bool undecided)
    {
        while (walk.TryNext(out ReadOnlySpan<int> rules))
        {
            if (Any(rules, view, ref undecided))
            {
                return true;
            }
        }

        return false;
    }

    private bool Any(ReadOnlySpan<int> candidates, in RequestView view, ref bool undecided)
    {
        foreach (int candidate in candidates)
        {
            Truth answer = _rules[candidate].Test(view);
            if (answer == Truth.True)
            {
                return true;
            }

            undecided |= answer == Truth.Unknown;
        }

        return false;
    }

    // One set of keys for each alternative of the clause that the fewest rules share; null when no clause has keys throughout.
    private static List<IndexKeys>? MostSelective(Rule rule, Dictionary<(IndexDimension, string), int> use)
    {
        List<IndexKeys>? best = null;
        long bestCost = long.MaxValue;
        foreach (Clause clause in rule.Clauses)
        {
            var chosen = new List<IndexKeys>();
            long cost = 0;
            foreach (Alternative alternative in clause.Alternatives)
            {
                IndexKeys keys = alternative.Atoms.Select(a => a.Keys).Where(k => k.Dimension != IndexDimension.None)
                    .OrderBy(k => k.Keys.Sum(key => use[(k.Dimension, key)])).FirstOrDefault(IndexKeys.None);
                chosen.Add(keys);
                cost += keys.Dimension == IndexDimension.None ? int.MaxValue : keys.Keys.Sum(key => use[(keys.Dimension, key)]);
            }

            if (cost < bestCost && chosen.All(k => k.Dimension != IndexDimension.None))
            {
                best = chosen;
                bestCost = cost;
            }
        }

        return best;
    }

    private static FrozenDictionary<string, int[]> Freeze(
        Dictionary<IndexDimension, Dictionary<string, List<int>>> entries, IndexDimension dimension, StringComparer comparer) =>
        entries.GetValueOrDefault(dimension, []).ToFrozenDictionary(e => e.Key, e => e.Value.ToArray(), comparer);

    private static PrefixTrie? Trie(Dictionary<IndexDimension, Dictionary<string, List<int>>> entries, IndexDimension dimension) =>
        entries.TryGetValue(dimension, out Dictionary<string, List<int>>? found) ? PrefixTrie.Build(found) : null;
}

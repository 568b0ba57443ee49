using System.Collections.Immutable;
using LayeredPolicy.Intents;

namespace LayeredPolicy.Splitting.Placement;

/// <summary>Places requests for mutual TLS: rule L22 of the layering table.</summary>
internal sealed class MtlsPlacer(PlacementContext context)
{
    public ClauseDraft Place(MtlsClause clause)
    {
        var draft = new ClauseDraft(clause);
        if (!context.HasMesh)
        {
            draft.Refuse("there is no mesh to encrypt anything", "split for a mesh, or remove the clause");
            return draft;
        }

        foreach (PodScope scope in context.Subjects.Scopes(clause.Scope, clause))
        {
            if (scope.IsNamespace && !clause.PlaintextPorts.IsEmpty)
            {
                draft.Refuse($"plaintext ports of {scope}: ports can be excepted for named workloads only", "name the workloads");
                continue;
            }

            if (!scope.Workloads.IsEmpty && !scope.Workloads.Any(w => context.Subjects.ModeOf(w) is MeshMode.Sidecar or MeshMode.Ambient))
            {
                draft.Refuse($"no workload of {scope} is in the mesh", "enrol it, or remove the clause");
                continue;
            }

            draft.Rules.Add("L22");
            draft.Encryptions.Add(new Encryption([clause.Id], scope, clause.Strict, [.. clause.PlaintextPorts.Distinct().Order()]));
            draft.SayMesh($"{scope} {(clause.Strict ? "refuses plaintext" : "takes plaintext")}{(clause.PlaintextPorts.IsEmpty ? "" : " except on " + string.Join(", ", clause.PlaintextPorts))}");
        }

        return draft;
    }

    /// <summary>
    /// Settles which pods take plaintext: what mTLS clauses say comes first, what allow clauses need fills the rest, and the
    /// exceptions of one workload come together in one object, for of two the mesh takes only the older.
    /// </summary>
    public static ImmutableArray<Encryption> Settle(IEnumerable<Encryption> stated, IEnumerable<Encryption> derived)
    {
        Encryption[] said = [.. Merge(stated)];
        IEnumerable<Encryption> needed = Merge(derived).Where(d =>
            !said.Any(s => s.At.Key == d.At.Key) &&
            (!d.PlaintextPorts.IsEmpty || !said.Any(s => s.At.IsNamespace && s.At.Namespace == d.At.Namespace)));
        IEnumerable<Encryption> joined = said.Select(s => Join(s, [.. Merge(derived).Where(d => d.At.Key == s.At.Key && !d.PlaintextPorts.IsEmpty)]));
        return [.. joined.Concat(needed).OrderBy(e => e.At.Key, StringComparer.Ordinal)];
    }

    private static IEnumerable<Encryption> Merge(IEnumerable<Encryption> encryptions) =>
        encryptions.GroupBy(e => e.At.Key).Select(g => Join(g.First(), [.. g]));

    private static Encryption Join(Encryption first, Encryption[] all) => first with
    {
        Clauses = [.. first.Clauses.Concat(all.SelectMany(e => e.Clauses)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        Strict = first.Strict,
        PlaintextPorts = [.. first.PlaintextPorts.Concat(all.SelectMany(e => e.PlaintextPorts)).Distinct().Order()],
    };
}

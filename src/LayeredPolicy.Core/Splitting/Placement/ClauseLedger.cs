using System.Collections.Immutable;
using LayeredPolicy.Intents;

namespace LayeredPolicy.Splitting.Placement;

/// <summary>Keeps the account of every clause: which stand, what they leave open, and which nobody can enforce.</summary>
internal sealed class ClauseLedger(IntentSet set, DateTimeOffset now)
{
    private readonly List<ClauseDraft> _drafts = [];
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Unenforceable>> _unenforceable = new(StringComparer.Ordinal);

    /// <summary>The drafts that stand.</summary>
    public IEnumerable<ClauseDraft> Standing => _drafts.Where(d => !_refused.Contains(d.Clause.Id));

    /// <summary>Takes a draft in, and refuses it when one of its residuals is not taken.</summary>
    public void Judge(ClauseDraft draft)
    {
        _drafts.Add(draft);
        foreach ((string reason, string? remedy) in draft.Refusals)
        {
            Add(draft.Clause, reason, remedy);
        }

        foreach ((ResidualCode code, string plain) in draft.Residuals)
        {
            if (Refuses(draft.Clause, code))
            {
                Refuse(draft.Clause.Id, $"{code}: {plain}", $"accept {code} for clause '{draft.Clause.Id}', with a reason and an owner, or change the clause");
            }
        }
    }

    /// <summary>Takes a clause back as a whole.</summary>
    public void Refuse(string clause, string reason, string? remedy)
    {
        _refused.Add(clause);
        Add(_drafts.First(d => d.Clause.Id == clause).Clause, reason, remedy);
    }

    public ImmutableArray<ClausePlan> Plans() =>
    [
        .. _drafts.Select(d => _refused.Contains(d.Clause.Id)
            ? new ClausePlan(d.Clause.Id, d.Clause.Describe()) { Rules = [.. d.Rules] }
            : new ClausePlan(d.Clause.Id, d.Clause.Describe()) { Rules = [.. d.Rules], Network = [.. d.NetworkWords], Mesh = [.. d.MeshWords] }),
    ];

    public ImmutableArray<Residual> Residuals() =>
    [
        .. Standing.SelectMany(d => d.Residuals.Select(r => new Residual(d.Clause.Id, r.Code, r.Plain) { AcceptedBy = Signature(d.Clause, r.Code) })),
    ];

    public ImmutableArray<Unenforceable> Unenforceable() => [.. _drafts.SelectMany(d => _unenforceable.GetValueOrDefault(d.Clause.Id, []))];

    public ImmutableArray<KeptFlow> Kept() => [.. Standing.SelectMany(d => d.Kept)];

    private void Add(Clause clause, string reason, string? remedy)
    {
        if (!_unenforceable.TryGetValue(clause.Id, out List<Unenforceable>? list))
        {
            _unenforceable[clause.Id] = list = [];
        }

        list.Add(new Unenforceable(clause.Id, reason) { Remedy = remedy, Location = clause.Location });
    }

    // R5 means that nobody enforces a part of the clause, R6 that another thing is enforced: neither may pass without a signature.
    private bool Refuses(Clause clause, ResidualCode code)
    {
        if (Signature(clause, code) is not null)
        {
            return false;
        }

        return clause.OnResidual switch
        {
            ResidualHandling.Reject => true,
            ResidualHandling.Default => code is ResidualCode.R5 or ResidualCode.R6,
            _ => code is ResidualCode.R5,
        };
    }

    private Acceptance? Signature(Clause clause, ResidualCode code) =>
        set.Acceptances.FirstOrDefault(a => a.Clause == clause.Id && a.Residual == code && !(a.Expires is { } expires && now >= expires));
}

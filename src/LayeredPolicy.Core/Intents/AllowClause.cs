using System.Collections.Immutable;

namespace LayeredPolicy.Intents;

/// <summary>Lets one subject call another on stated ports. Clauses union: a second clause on the same flow never narrows the first.</summary>
/// <param name="Id">The clause's name.</param>
/// <param name="From">Who calls.</param>
/// <param name="To">Who is called.</param>
public sealed record AllowClause(string Id, Subject From, Subject To) : Clause(Id)
{
    /// <summary>The ports of the destination; never empty in a valid set.</summary>
    public ImmutableArray<PortRef> Ports { get; init; } = [];

    /// <summary>What the traffic speaks.</summary>
    public AppProtocol Protocol { get; init; }

    /// <summary>Which requests; null for all traffic on the ports.</summary>
    public HttpScope? Http { get; init; }

    /// <summary>Whether callers must prove who they are.</summary>
    public IdentityNeed Identity { get; init; }

    /// <inheritdoc/>
    public override string Describe()
    {
        string requests = Http is { IsEmpty: false } ? " " + Http : "";
        return $"{From} -> {To} {string.Join(", ", Ports)} {IntentWords.Of(Protocol)}{requests}";
    }
}

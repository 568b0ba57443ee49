using System.Collections.Immutable;

namespace LayeredPolicy.Intents;

/// <summary>What must never happen, whatever the clauses say. It has a tier or a policy of its own, and another owner.</summary>
/// <param name="Id">The guardrail's name.</param>
/// <param name="From">Who must not call.</param>
/// <param name="To">Who must not be called.</param>
public sealed record Guardrail(string Id, Subject From, Subject To) : Clause(Id)
{
    /// <summary>The ports it is about; empty for all.</summary>
    public ImmutableArray<PortRef> Ports { get; init; } = [];

    /// <summary>The protocol it is about; null for all.</summary>
    public AppProtocol? Protocol { get; init; }

    /// <summary>Which requests; null for all traffic.</summary>
    public HttpScope? Http { get; init; }

    /// <inheritdoc/>
    public override string Describe()
    {
        string ports = Ports.IsEmpty ? "" : " " + string.Join(", ", Ports);
        return $"never {From} -> {To}{ports}{(Http is { IsEmpty: false } ? " " + Http : "")}";
    }
}

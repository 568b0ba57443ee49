using System.Collections.Immutable;

namespace LayeredPolicy.Intents;

/// <summary>Asks for mutual TLS in its scope. It says who may connect without an identity, never who may call what.</summary>
/// <param name="Id">The clause's name.</param>
/// <param name="Scope">Whose inbound traffic.</param>
/// <param name="Strict">Whether plaintext is refused.</param>
public sealed record MtlsClause(string Id, Subject Scope, bool Strict) : Clause(Id)
{
    /// <summary>Container ports that take plaintext all the same.</summary>
    public ImmutableArray<int> PlaintextPorts { get; init; } = [];

    /// <inheritdoc/>
    public override string Describe() =>
        $"mTLS {(Strict ? "strict" : "permissive")} for {Scope}" + (PlaintextPorts.IsEmpty ? "" : ", plaintext on " + string.Join(", ", PlaintextPorts));
}

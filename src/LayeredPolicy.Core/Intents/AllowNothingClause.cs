namespace LayeredPolicy.Intents;

/// <summary>Closes its scope and says so in each layer that can, the platform flows included.</summary>
/// <param name="Id">The clause's name.</param>
/// <param name="Scope">Whose traffic.</param>
/// <param name="Direction">Which way.</param>
public sealed record AllowNothingClause(string Id, Subject Scope, Directions Direction) : Clause(Id)
{
    /// <inheritdoc/>
    public override string Describe() => $"allow nothing {IntentWords.Of(Direction)} for {Scope}";
}

namespace LayeredPolicy.Intents;

/// <summary>A subject under the name that clauses use for it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Subject">The subject.</param>
public sealed record NamedSubject(string Name, Subject Subject);

namespace LayeredPolicy;

/// <summary>A namespace of the cluster.</summary>
/// <param name="Name">The namespace's name.</param>
/// <param name="Labels">Its labels as written; nothing is added.</param>
public sealed record NamespaceFact(string Name, LabelSet Labels);

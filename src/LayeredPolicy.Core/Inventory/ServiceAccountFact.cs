namespace LayeredPolicy;

/// <summary>A service account of the cluster.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="Labels">Its labels as written.</param>
public sealed record ServiceAccountFact(string Namespace, string Name, LabelSet Labels);

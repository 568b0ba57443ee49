namespace LayeredPolicy.Calico.Evaluation.Atoms;

/// <summary>A named port in a rule: the set of protocols and ports under which the selected endpoints offer the name.</summary>
/// <param name="Set">The number of the set.</param>
/// <param name="Name">The port's name.</param>
internal readonly record struct NamedPortSet(int Set, string Name);

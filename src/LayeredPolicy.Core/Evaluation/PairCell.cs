namespace LayeredPolicy.Evaluation;

/// <summary>
/// An ordered pair of ends whose traffic changed; ends and sets by their numbers in <see cref="PairChanges"/>. Different numbers from zero up
/// are different sets that do not depend on addresses; sets that may depend on addresses have numbers below zero.
/// </summary>
/// <param name="Source">The end that sends.</param>
/// <param name="Destination">The end that receives.</param>
/// <param name="Before">The set before the change.</param>
/// <param name="After">The set after the change, another one.</param>
public readonly record struct PairCell(int Source, int Destination, int Before, int After);

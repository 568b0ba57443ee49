namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>A tier.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Order">Its order; positive infinity when absent.</param>
/// <param name="PassesByDefault">Whether traffic that no rule of the tier matched goes on, rather than being denied.</param>
/// <param name="Exists">Whether the tier has an object; one that is only named by policies comes last and denies by default.</param>
internal sealed record BoundTier(string Name, double Order, bool PassesByDefault, bool Exists);

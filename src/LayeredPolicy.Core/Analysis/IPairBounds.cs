using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>Tells the sets of the changed pairs that it found. Any number of threads may ask.</summary>
internal interface IPairBounds
{
    /// <summary>What passes the layer, or both when it is null, after the change or before it.</summary>
    TrafficBounds Of(PairChange pair, LayerKind? layer, bool after);

    /// <summary>Whether both ends existed before the change, and whether both exist after it.</summary>
    (bool Before, bool After) Exists(PairChange pair);
}

using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>An ordered pair of endpoint classes between which a change opened or closed something. The sets are made when asked for.</summary>
public readonly record struct PairChange
{
    private readonly IPairBounds _bounds;

    internal PairChange(EndpointClass from, EndpointClass to, IPairBounds bounds, int number)
    {
        From = from;
        To = to;
        _bounds = bounds;
        Number = number;
    }

    /// <summary>Who opens the connections.</summary>
    public EndpointClass From { get; }

    /// <summary>Who receives them.</summary>
    public EndpointClass To { get; }

    /// <summary>What passed both layers before the change; none when an end did not exist.</summary>
    public TrafficBounds Before => _bounds.Of(this, null, after: false);

    /// <summary>What passes both layers after the change; none when an end no longer exists.</summary>
    public TrafficBounds After => _bounds.Of(this, null, after: true);

    /// <summary>Its number among what was compared.</summary>
    internal int Number { get; }

    /// <summary>Whether both ends existed before the change, and whether both exist after it.</summary>
    internal (bool Before, bool After) Exists => _bounds.Exists(this);

    /// <summary>Prints <c>from -> to</c> with both sets.</summary>
    public override string ToString() => $"{From} -> {To}: {Before} before, {After} after";

    /// <summary>What one layer lets through, or both when it is null.</summary>
    internal (TrafficBounds Before, TrafficBounds After) Of(LayerKind? layer) => (_bounds.Of(this, layer, after: false), _bounds.Of(this, layer, after: true));
}

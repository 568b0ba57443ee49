using System.Collections.Immutable;
using System.Globalization;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The port that the connection arrived at, as <c>ports</c> and <c>destination.port</c> name it.</summary>
internal sealed class DestinationPortAtom(string field, ImmutableArray<int> ports) : MeshAtom(field)
{
    /// <inheritdoc/>
    public override string Values => string.Join(", ", ports);

    /// <inheritdoc/>
    public override Truth Test(in RequestView view) => view.Connection.DestinationPort is { } port ? Is(ports.Contains(port)) : Truth.Unknown;

    /// <inheritdoc/>
    public override TrafficBounds Between(in SetContext context) => context.FixedPort is { } port
        ? TrafficBounds.Of(Is(ports.Contains(port)))
        : TrafficBounds.Exactly(TrafficSet.OfDestinationPorts(PortSet.Of(ports)));

    /// <inheritdoc/>
    public override string Found(in RequestView view) => view.Connection.DestinationPort is { } port
        ? "destination port is " + port.ToString(CultureInfo.InvariantCulture)
        : "the destination port is not known";
}

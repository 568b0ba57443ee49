using System.Globalization;

namespace LayeredPolicy.Intents;

/// <summary>
/// A port as a clause names it. Numbers and names are ports of the container, the ones that the node sees on the wire; a Service's
/// port must be written as such and is resolved through the facts.
/// </summary>
public abstract record PortRef
{
    private PortRef()
    {
    }

    /// <summary>A container port by number.</summary>
    /// <param name="Value">1 to 65535.</param>
    public sealed record Number(int Value) : PortRef
    {
        /// <inheritdoc/>
        public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A range of container ports, both ends included.</summary>
    /// <param name="First">The first port.</param>
    /// <param name="Last">The last port.</param>
    public sealed record Range(int First, int Last) : PortRef
    {
        /// <inheritdoc/>
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First}-{Last}");
    }

    /// <summary>A container port by name, as the destination's pods declare it.</summary>
    /// <param name="Name">The port's name.</param>
    public sealed record Named(string Name) : PortRef
    {
        /// <inheritdoc/>
        public override string ToString() => $"'{Name}'";
    }

    /// <summary>A port of a Service in front of the destination; the container port behind it is what counts.</summary>
    /// <param name="Service">The Service's name, in the destination's namespace.</param>
    /// <param name="Port">The Service port's number or name.</param>
    public sealed record OfService(string Service, string Port) : PortRef
    {
        /// <inheritdoc/>
        public override string ToString() => $"{Service}:{Port}";
    }

    /// <summary>Every port. It has to be written out, as <c>port: any</c>.</summary>
    public sealed record Any : PortRef
    {
        /// <inheritdoc/>
        public override string ToString() => "any port";
    }
}

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>How a proxy treats a port, as istiod works it out from the Service port's <c>appProtocol</c> or name.</summary>
/// <remarks>See https://istio.io/latest/docs/ops/configuration/traffic-management/protocol-selection/.</remarks>
public enum PortProtocol
{
    /// <summary>The first bytes of each connection decide. Ports of no Service are treated so.</summary>
    Auto,

    /// <summary>HTTP: what is not HTTP is refused.</summary>
    Http,

    /// <summary>TCP: HTTP is only bytes, and conditions about requests do not apply.</summary>
    Tcp,
}

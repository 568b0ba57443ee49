namespace LayeredPolicy.Istio.Evaluation;

/// <summary>A listener of a gateway.</summary>
/// <param name="Port">The port that it opens.</param>
/// <param name="Protocol">Whether it reads requests; a gateway that passes TLS through does not.</param>
/// <param name="IsMeshMutual">Whether it takes the mesh's own mutual TLS, so that callers of the mesh have an identity.</param>
internal readonly record struct GatewayServer(int Port, PortProtocol Protocol, bool IsMeshMutual);

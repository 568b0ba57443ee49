namespace LayeredPolicy.Istio.Evaluation;

/// <summary>A port of a proxy that a Service or a Gateway server declares.</summary>
/// <param name="Number">The port number that connections arrive at.</param>
/// <param name="Protocol">How the proxy treats it.</param>
public readonly record struct ProxyPort(int Number, PortProtocol Protocol);

namespace LayeredPolicy.Istio;

/// <summary>
/// The catalogue of diagnostics of LayeredPolicy.Istio, one part a room: LP30xx binding, LP31xx validators (upstream rules), LP32xx
/// findings (beyond upstream), LP33xx admission, LP34xx rendering.
/// </summary>
public static partial class IstioDiagnostics
{
}

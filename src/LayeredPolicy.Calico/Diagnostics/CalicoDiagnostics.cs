namespace LayeredPolicy.Calico;

/// <summary>
/// The catalogue of diagnostics of LayeredPolicy.Calico, one part a room: LP20xx binding, LP21xx upstream validation, LP22xx findings
/// beyond upstream, LP23xx admission, LP24xx rendering.
/// </summary>
public static partial class CalicoDiagnostics
{
}

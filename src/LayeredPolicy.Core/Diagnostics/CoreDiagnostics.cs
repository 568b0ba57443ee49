namespace LayeredPolicy;

/// <summary>
/// The catalogue of diagnostics of LayeredPolicy.Core, one part a room: LP10xx resources, LP11xx selectors, LP12xx traffic,
/// LP13xx inventory, LP14xx intents, LP15xx splitting, LP16xx evaluation, LP17xx analysis.
/// </summary>
public static partial class CoreDiagnostics
{
}

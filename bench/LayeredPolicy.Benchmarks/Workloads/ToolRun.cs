namespace LayeredPolicy.Benchmarks.Workloads;

/// <summary>One run of the tool.</summary>
/// <param name="Wall">Milliseconds from before the process starts until it has ended and all it printed is read.</param>
/// <param name="Cpu">Milliseconds of all cores that it used.</param>
/// <param name="Output">What it printed.</param>
internal sealed record ToolRun(double Wall, double Cpu, byte[] Output);

namespace LayeredPolicy.Calico.Tests;

/// <summary>Random tests are short by default and long when the environment variable <c>LAYEREDPOLICY_LONG</c> is 1.</summary>
internal static class LongRun
{
    private const int Factor = 100;

    /// <summary>Whether the long form was asked for.</summary>
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("LAYEREDPOLICY_LONG") == "1";

    /// <summary>How many times to run.</summary>
    public static int Times(int shortRun) => IsOn ? shortRun * Factor : shortRun;
}

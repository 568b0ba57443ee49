using System.Text.Json;

namespace LayeredPolicy.Conformance.Suites;

/// <summary>Stands for a suite whose engine does not exist yet: every case fails, and says why.</summary>
internal sealed class NotBuiltSuite(string name) : Suite
{
    public override string Name => name;

    public override string? Judge(JsonElement testCase, bool symbolic) => $"the engine for suite '{name}' is not built yet";
}

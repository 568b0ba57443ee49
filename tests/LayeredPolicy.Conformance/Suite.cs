using System.Text.Json;

namespace LayeredPolicy.Conformance;

/// <summary>One suite of recorded verdicts: judges one case and says how our answer differs.</summary>
internal abstract class Suite
{
    /// <summary>The folder name of the suite.</summary>
    public abstract string Name { get; }

    /// <summary>Whether the suite can be answered from symbolic sets.</summary>
    public virtual bool HasSymbolic => false;

    /// <summary>Judges one case.</summary>
    /// <param name="testCase">The case as recorded.</param>
    /// <param name="symbolic">Whether to answer from the symbolic sets.</param>
    /// <returns>Null when our answer agrees; otherwise what was expected and what we said, in one line.</returns>
    public abstract string? Judge(JsonElement testCase, bool symbolic);

    /// <summary>A second figure that does not decide, printed after the first; null when the suite has none.</summary>
    public virtual string? Information => null;
}

using LayeredPolicy.Resources;

namespace LayeredPolicy.Inventory.Reading;

/// <summary>What the reading of facts keeps from one object to the next. Serves one thread.</summary>
internal sealed class FactContext
{
    /// <summary>What there is to say.</summary>
    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Texts met before.</summary>
    public TextCache Texts { get; } = new();

    /// <summary>Maps of labels met before.</summary>
    public LabelCache Labels { get; } = new();
}

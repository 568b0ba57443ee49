namespace LayeredPolicy.Istio.Validation;

/// <summary>One thing that the engines accept and people regret: it looks for it among the objects.</summary>
internal interface IMeshFinding
{
    /// <summary>Every place where it is found, in the order of the objects. A missing fact is no finding.</summary>
    IEnumerable<Diagnostic> Find(FindingScope scope);
}

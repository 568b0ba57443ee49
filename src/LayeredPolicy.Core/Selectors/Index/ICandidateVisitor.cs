namespace LayeredPolicy.Selectors;

/// <summary>Takes runs of selector numbers.</summary>
internal interface ICandidateVisitor
{
    void Visit(ReadOnlySpan<int> selectors);
}

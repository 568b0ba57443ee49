namespace LayeredPolicy.Analysis;

/// <summary>Which way a flow changed.</summary>
public enum FlowChangeKind
{
    /// <summary>Something passes that did not, or may pass that could not.</summary>
    Opened,

    /// <summary>Something no longer passes, or may no longer pass.</summary>
    Closed,
}

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>A request target after normalisation.</summary>
/// <param name="target">The path with its query, without fragment.</param>
/// <param name="pathLength">The length of the path in it.</param>
/// <param name="isValid">Whether the proxy accepts the target at all; it answers 400 otherwise.</param>
internal readonly ref struct NormalizedPath(ReadOnlySpan<char> target, int pathLength, bool isValid)
{
    /// <summary>The path with its query, as it is forwarded.</summary>
    public ReadOnlySpan<char> Target { get; } = target;

    /// <summary>The path alone, as rules match it.</summary>
    public ReadOnlySpan<char> Path => Target[..pathLength];

    /// <summary>Whether the proxy accepts the target.</summary>
    public bool IsValid { get; } = isValid;
}

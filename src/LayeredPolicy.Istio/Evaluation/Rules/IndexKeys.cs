using System.Collections.Immutable;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The keys under which alone a condition can hold: a request with none of them cannot meet it.</summary>
internal readonly record struct IndexKeys(IndexDimension Dimension, ImmutableArray<string> Keys)
{
    /// <summary>No keys: the condition must always be tried.</summary>
    public static IndexKeys None => new(IndexDimension.None, []);

    /// <summary>The texts of exact patterns; none when a pattern is not exact.</summary>
    public static IndexKeys Exact(IndexDimension dimension, ImmutableArray<StringPattern> patterns) =>
        patterns.All(p => p.Kind == StringPatternKind.Exact) ? new(dimension, [.. patterns.Select(p => p.Text)]) : None;
}

using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The normalised path without query and fragment, case-sensitive.</summary>
internal sealed class PathAtom(string field, ImmutableArray<PathPattern> patterns) : MeshAtom(field)
{
    /// <inheritdoc/>
    public override string Values => string.Join(", ", patterns);

    /// <inheritdoc/>
    public override IndexKeys Keys => patterns.All(p => p.LiteralStart.Length > 1)
        ? new(IndexDimension.Path, [.. patterns.Select(p => p.LiteralStart)])
        : IndexKeys.None;

    /// <inheritdoc/>
    public override Truth Test(in RequestView view)
    {
        if (view.Http is null)
        {
            return Truth.Unknown;
        }

        foreach (PathPattern pattern in patterns)
        {
            if (pattern.Matches(view.Path))
            {
                return Truth.True;
            }
        }

        return Truth.False;
    }

    /// <inheritdoc/>
    public override TrafficBounds Between(in SetContext context) => TrafficBounds.Exactly(TrafficSet.OfPath(StringSet.AnyOf(patterns.Select(p => p.ToSet()))));

    /// <inheritdoc/>
    public override string Found(in RequestView view) => view.Http is null ? "the request is not known" : $"path is {view.Path}";
}

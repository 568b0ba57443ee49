using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>A <c>not</c> field or <c>notValues</c>: none of the values matches. Holds when the fact is absent from the request.</summary>
internal sealed class Negation(MeshAtom inner) : MeshAtom(inner.Field)
{
    /// <inheritdoc/>
    public override string Values => inner.Values;

    /// <inheritdoc/>
    public override bool IsOfIdentity => inner.IsOfIdentity;

    /// <inheritdoc/>
    public override IpBlocks? Blocks => inner.Blocks;

    /// <inheritdoc/>
    public override Truth Test(in RequestView view) => inner.Test(view) switch
    {
        Truth.True => Truth.False,
        Truth.False => Truth.True,
        _ => Truth.Unknown,
    };

    /// <inheritdoc/>
    public override TrafficBounds Between(in SetContext context) => !inner.Between(context);

    /// <inheritdoc/>
    public override string Found(in RequestView view) => inner.Found(view);

    /// <inheritdoc/>
    public override string Describe() => $"{Field}: none of {Values}";

    /// <inheritdoc/>
    public override string Explain(in RequestView view) => Test(view) == Truth.Unknown
        ? inner.Explain(view)
        : $"{Field}: {Found(view)}, excluded by {Values}";
}

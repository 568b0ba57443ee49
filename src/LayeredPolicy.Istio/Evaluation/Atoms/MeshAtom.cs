using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>One condition of an Istio rule. <paramref name="field"/> names the policy field it comes from, for traces.</summary>
internal abstract class MeshAtom(string field) : Atom
{
    /// <summary>The field of the rule, such as <c>source.principals</c>.</summary>
    public string Field { get; } = field;

    /// <summary>Whether the request meets the condition. Allocates nothing.</summary>
    public abstract Truth Test(in RequestView view);

    /// <summary>The traffic that meets the condition.</summary>
    public abstract TrafficBounds Between(in SetContext context);

    /// <inheritdoc/>
    public sealed override TrafficBounds Between(PartyPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return Between(new SetContext(pair.Principal));
    }

    /// <summary>What the condition is about and what this request has there: <c>identity is td/ns/a/sa/b</c>.</summary>
    public abstract string Found(in RequestView view);

    /// <summary>The values that the condition asks for, joined by commas.</summary>
    public abstract string Values { get; }

    /// <summary>What an index may look the condition up by; nothing when the condition has no exact key.</summary>
    public virtual IndexKeys Keys => IndexKeys.None;

    /// <inheritdoc/>
    public sealed override Truth Test(Connection connection) => Test(RequestView.Of(connection));

    /// <inheritdoc/>
    public override string Describe() => $"{Field} in {Values}";

    /// <inheritdoc/>
    public sealed override string Explain(Connection connection) => Explain(RequestView.Of(connection));

    /// <summary>Why the request does not meet the condition, or which fact is missing.</summary>
    public virtual string Explain(in RequestView view) => Test(view) == Truth.Unknown
        ? $"{Field}: {Found(view)}, which {Values} depends on"
        : $"{Field}: {Found(view)}, not in {Values}";

    /// <summary>
    /// Whether the identity of the caller alone decides the condition. The sets of all other conditions depend at most on whether there is
    /// an identity, not on which.
    /// </summary>
    public virtual bool IsOfIdentity => false;

    /// <summary>The blocks of addresses that the condition tells apart; null when it asks for no address.</summary>
    public virtual IpBlocks? Blocks => null;

    /// <summary>Whether a condition on the identity holds: where it is open, a pattern that does not hold for all may still hold for the one.</summary>
    protected static Truth IsFor(string? principal, bool condition) =>
        condition ? Truth.True : Identity.IsOpen(principal) ? Truth.Unknown : Truth.False;

    /// <summary>A truth value of a known fact.</summary>
    protected static Truth Is(bool condition) => condition ? Truth.True : Truth.False;
}

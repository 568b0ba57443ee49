using System.Text;
using System.Text.Json.Serialization;
using LayeredPolicy.Selectors;

namespace LayeredPolicy;

/// <summary>
/// A label selector: one immutable tree, whatever syntax it came from. Calico expressions, Kubernetes label selectors and Istio
/// <c>matchLabels</c> are read into it; it matches label sets, answers exact questions (implies, overlaps, equivalent) and prints.
/// </summary>
/// <remarks>
/// <para>Two selectors are equal when their canonical text is equal, which is the engine's own notion of identity; operand order counts.
/// Ask <see cref="IsEquivalentTo(Selector)"/> for equality of meaning.</para>
/// <para>Instances are safe to use from any thread. Canonical text, unique id and compiled form are made when first asked for.</para>
/// <para>Semantics: https://docs.tigera.io/calico/latest/reference/resources/networkpolicy#selectors and
/// https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors.</para>
/// </remarks>
/// <example>
/// <code>
/// Selector selector = Selector.Parse("app == 'frontend' &amp;&amp; env in {'prod', 'staging'}");
/// bool matches = selector.Matches(new LabelSet { ["app"] = "frontend", ["env"] = "prod" });
/// </code>
/// </example>
[JsonConverter(typeof(SelectorJsonConverter))]
public sealed partial class Selector : IEquatable<Selector>
{
    private string? _text;
    private string? _uniqueId;
    private SelectorProgram? _program;

    /// <summary>Wraps a tree.</summary>
    /// <param name="root">The tree; it may be shared with other selectors.</param>
    public Selector(SelectorNode root)
    {
        ArgumentNullException.ThrowIfNull(root);
        Root = root;
    }

    /// <summary>The selector that matches every label set: <c>all()</c>, the empty Calico selector and the empty Kubernetes selector.</summary>
    public static Selector All { get; } = new(AllNode.Instance);

    /// <summary>The selector that matches nothing: <c>!all()</c>.</summary>
    public static Selector None { get; } = new(new NotNode(AllNode.Instance));

    /// <summary>The tree.</summary>
    public SelectorNode Root { get; }

    /// <summary>
    /// The id that Calico gives to the selector: <c>s:</c> and the base64url SHA-224 of the canonical text. Selectors of one meaning but of
    /// different text have different ids.
    /// </summary>
    public string UniqueId => _uniqueId ??= CalicoUniqueId.Make("s", ToString());

    private SelectorProgram Program => _program ??= SelectorProgram.Compile(Root);

    /// <summary>Whether the selector matches the labels. Allocates nothing after the first call; the cost grows with the comparisons made, not with the labels.</summary>
    public bool Matches(LabelSet labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return Program.Matches(labels);
    }

    /// <summary>Whether the selector matches the labels, for those who keep them in another dictionary. <see cref="LabelSet"/> is faster.</summary>
    public bool Matches(IReadOnlyDictionary<string, string> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return labels is LabelSet set ? Program.Matches(set) : Program.Matches(labels);
    }

    /// <summary>
    /// Prints the canonical text exactly as Calico does. <see cref="Parse(string)"/> reads it back, unless the tree holds what the Calico
    /// syntax cannot write; <see cref="TryToCalico"/> says whether it does and why.
    /// </summary>
    public override string ToString() => _text ??= Print(Root);

    /// <inheritdoc/>
    public bool Equals(Selector? other) => other is not null && (ReferenceEquals(Root, other.Root) || ToString() == other.ToString());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Selector);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>Whether the canonical texts are equal.</summary>
    public static bool operator ==(Selector? left, Selector? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the canonical texts differ.</summary>
    public static bool operator !=(Selector? left, Selector? right) => !(left == right);

    private static string Print(SelectorNode root)
    {
        var text = new StringBuilder(128);
        CanonicalText.Write(text, root);
        return text.ToString();
    }
}

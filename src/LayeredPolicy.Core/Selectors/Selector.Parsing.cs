using System.Diagnostics.CodeAnalysis;
using LayeredPolicy.Selectors;

namespace LayeredPolicy;

/// <content>Reading the Calico syntax.</content>
public sealed partial class Selector : ISpanParsable<Selector>, ISpanFormattable
{
    /// <summary>The name of the Calico syntax for <see cref="StringSyntaxAttribute"/>.</summary>
    public const string CalicoSyntax = "CalicoSelector";

    /// <summary>The name of the Kubernetes syntax for <see cref="StringSyntaxAttribute"/>.</summary>
    public const string KubernetesSyntax = "KubernetesSelector";

    /// <summary>Reads a Calico selector expression; the empty text is <c>all()</c>.</summary>
    /// <exception cref="SelectorFormatException">The text is not a selector; the message says what was found where.</exception>
    public static Selector Parse([StringSyntax(CalicoSyntax)] string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static Selector Parse([StringSyntax(CalicoSyntax)] ReadOnlySpan<char> text) =>
        TryParse(text, out Selector? selector, out Diagnostic? diagnostic) ? selector : throw new SelectorFormatException(diagnostic);

    /// <summary>Reads a Calico selector expression; false when the text is not one.</summary>
    public static bool TryParse([NotNullWhen(true), StringSyntax(CalicoSyntax)] string? text, [NotNullWhen(true)] out Selector? selector)
    {
        selector = null;
        return text is not null && TryParse(text.AsSpan(), out selector);
    }

    /// <inheritdoc cref="TryParse(string?, out Selector?)"/>
    public static bool TryParse([StringSyntax(CalicoSyntax)] ReadOnlySpan<char> text, [NotNullWhen(true)] out Selector? selector)
    {
        var parser = new CalicoParser<BuildTree>(text);
        selector = parser.ParseAll() is { } root ? new Selector(root) : null;
        return selector is not null;
    }

    /// <summary>Reads a Calico selector expression, or says what is wrong with it and at which column.</summary>
    /// <param name="text">The expression; null is not a selector.</param>
    /// <param name="selector">The selector, when the text is one.</param>
    /// <param name="diagnostic">What is wrong, when it is not. Its message counts columns from one, in UTF-16 code units.</param>
    public static bool TryParse(
        [NotNullWhen(true), StringSyntax(CalicoSyntax)] string? text,
        [NotNullWhen(true)] out Selector? selector,
        [NotNullWhen(false)] out Diagnostic? diagnostic)
    {
        if (text is null)
        {
            selector = null;
            diagnostic = CoreDiagnostics.SelectorSyntax.Create("expected a selector, found none");
            return false;
        }

        return TryParse(text.AsSpan(), out selector, out diagnostic);
    }

    /// <inheritdoc cref="TryParse(string?, out Selector?, out Diagnostic?)"/>
    public static bool TryParse(
        [StringSyntax(CalicoSyntax)] ReadOnlySpan<char> text,
        [NotNullWhen(true)] out Selector? selector,
        [NotNullWhen(false)] out Diagnostic? diagnostic)
    {
        var parser = new CalicoParser<BuildTree>(text);
        if (parser.ParseAll() is { } root)
        {
            selector = new Selector(root);
            diagnostic = null;
            return true;
        }

        selector = null;
        diagnostic = SelectorFaultText.Describe(text, parser.Fault, parser.FaultAt, parser.FaultOperator);
        return false;
    }

    /// <summary>Whether the text is a Calico selector expression. Allocates nothing, not even for a text that is none.</summary>
    public static bool IsValid([StringSyntax(CalicoSyntax)] ReadOnlySpan<char> text) =>
        new CalicoParser<CheckOnly>(text).ParseAll() is not null;

    static Selector IParsable<Selector>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Selector>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Selector result) =>
        TryParse(s, out result);

    static Selector ISpanParsable<Selector>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<Selector>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out Selector result) =>
        TryParse(s, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string text = ToString();
        charsWritten = text.TryCopyTo(destination) ? text.Length : 0;
        return charsWritten == text.Length;
    }
}

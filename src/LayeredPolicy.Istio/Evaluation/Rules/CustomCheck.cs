namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The CUSTOM rules that ask one external provider. Its answer is not known here, unless it is misconfigured and refuses by itself.</summary>
/// <param name="Provider">The provider's name.</param>
/// <param name="Rules">The rules; a match asks the provider.</param>
/// <param name="WhyRefused">Why a match is refused without asking, or null when the provider is asked.</param>
internal sealed record CustomCheck(string Provider, RuleSet Rules, string? WhyRefused)
{
    /// <summary>Whether a match is refused without asking.</summary>
    public bool Refuses => WhyRefused is not null;
}

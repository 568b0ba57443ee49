using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of a ProxyConfig.</summary>
/// <remarks>See https://istio.io/latest/docs/reference/config/networking/proxy-config/.</remarks>
public sealed class ProxyConfigValidator : NetworkingValidator<ProxyConfig>
{
    private protected override void Check(ProxyConfig value, Reporter report)
    {
        CommonRules.CheckSelector(value.Spec?.Selector, "spec.selector", report);
        if (value.Spec?.Concurrency < 0)
        {
            report("spec.concurrency", IstioDiagnostics.OutOfRange, "the number of threads is negative");
        }
    }
}

using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of a Telemetry.</summary>
/// <remarks>See https://istio.io/latest/docs/reference/config/telemetry/.</remarks>
public sealed class TelemetryValidator : NetworkingValidator<Telemetry>
{
    private protected override void Check(Telemetry value, Reporter report)
    {
        TelemetrySpec spec = value.Spec ?? new();
        Reporter below = report.Below("spec");
        CommonRules.CheckSelector(spec.Selector, "selector", below);
        AttachmentRules.Check(spec.Selector, spec.TargetRef, spec.TargetRefs, below);
        CheckMetrics(spec.Metrics ?? [], below);
        CheckTracing(spec.Tracing ?? [], below);
        for (int i = 0; i < (spec.AccessLogging?.Count ?? 0); i++)
        {
            CheckProviders(spec.AccessLogging![i].Providers, below.Below($"accessLogging[{i}]"));
            if (spec.AccessLogging[i].Filter is { } filter && !CelSyntax.IsValid(filter.Expression ?? ""))
            {
                below($"accessLogging[{i}].filter.expression", IstioDiagnostics.InvalidMatch, $"'{filter.Expression}' is not an expression of CEL");
            }
        }
    }

    private static void CheckMetrics(IList<TelemetryMetrics> metrics, Reporter report)
    {
        for (int i = 0; i < metrics.Count; i++)
        {
            CheckProviders(metrics[i].Providers, report.Below($"metrics[{i}]"));
            for (int j = 0; j < (metrics[i].Overrides?.Count ?? 0); j++)
            {
                CheckOverride(metrics[i].Overrides![j], report.Below($"metrics[{i}].overrides[{j}]"));
            }
        }
    }

    private static void CheckOverride(MetricsOverrides change, Reporter report)
    {
        if (change.Match?.CustomMetric == "")
        {
            report("match.customMetric", IstioDiagnostics.MissingPart, "the metric has no name");
        }

        foreach ((string tag, TagOverride value) in change.TagOverrides ?? new Dictionary<string, TagOverride>())
        {
            if (tag.Length == 0)
            {
                report("tagOverrides", IstioDiagnostics.IgnoredSetting, "a tag has no name");
            }

            bool removes = value.Operation == TagOverrideOperations.Remove;
            if (removes != string.IsNullOrEmpty(value.Value))
            {
                report($"tagOverrides[{tag}]", IstioDiagnostics.ConflictingParts, removes ? "a removed tag has no value" : "a tag that is added or replaced needs a value");
            }
        }
    }

    private static void CheckTracing(IList<Tracing> tracing, Reporter report)
    {
        if (tracing.Count > 1)
        {
            report("tracing", IstioDiagnostics.IgnoredSetting, "only the first block of trace settings is used");
        }

        for (int i = 0; i < tracing.Count; i++)
        {
            Reporter below = report.Below($"tracing[{i}]");
            if (tracing[i].Providers?.Count > 1)
            {
                below("providers", IstioDiagnostics.IgnoredSetting, "only the first provider is used");
            }

            CheckProviders(tracing[i].Providers, below);
            if (tracing[i].RandomSamplingPercentage is < 0 or > 100)
            {
                below("randomSamplingPercentage", IstioDiagnostics.OutOfRange, "a share is 0 to 100 percent");
            }

            foreach ((string name, CustomTag tag) in tracing[i].CustomTags ?? new Dictionary<string, CustomTag>())
            {
                if (TagFault(name, tag) is { } fault)
                {
                    below($"customTags[{name}]", IstioDiagnostics.MissingPart, fault);
                }
            }
        }
    }

    private static string? TagFault(string name, CustomTag tag) =>
        name.Length == 0 ? "a tag has no name"
        : tag.Literal is { } literal && string.IsNullOrEmpty(literal.Value) ? "the literal has no value"
        : tag.Environment is { } variable && string.IsNullOrEmpty(variable.Name) ? "the variable has no name"
        : tag.Header is { } header && string.IsNullOrEmpty(header.Name) ? "the header has no name"
        : null;

    private static void CheckProviders(IList<TelemetryProvider>? providers, Reporter report)
    {
        for (int i = 0; i < (providers?.Count ?? 0); i++)
        {
            if (string.IsNullOrEmpty(providers![i].Name))
            {
                report($"providers[{i}].name", IstioDiagnostics.MissingPart, "the provider has no name");
            }
        }
    }
}

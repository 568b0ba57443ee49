using FluentValidation;

namespace LayeredPolicy.Istio.Validation;

/// <summary>A validator of a networking or telemetry kind: one rule that checks the whole object, as istiod does it.</summary>
public abstract class NetworkingValidator<T> : AbstractValidator<T>
{
    private protected NetworkingValidator() => RuleFor(o => o).Custom((o, context) => Check(o, (path, rule, found) => context.Report(path, rule, found)));

    /// <summary>Checks an object.</summary>
    private protected abstract void Check(T value, Reporter report);
}

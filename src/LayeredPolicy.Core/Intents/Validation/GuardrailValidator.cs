using FluentValidation;

namespace LayeredPolicy.Intents.Validation;

/// <summary>Judges a guardrail: it asks of requests only where there are requests, on ports that it names.</summary>
public sealed class GuardrailValidator : AbstractValidator<Guardrail>
{
    /// <summary>Makes the validator.</summary>
    public GuardrailValidator()
    {
        RuleFor(c => c.Protocol).Must(p => p is null or AppProtocol.Http or AppProtocol.Grpc).OverridePropertyName("deny.http")
            .Says(CoreDiagnostics.IntentHttpProtocol)
            .WithMessage(c => $"guardrail '{c.Id}' asks of requests, and its protocol is {IntentWords.Of(c.Protocol ?? AppProtocol.Tcp)}")
            .When(c => c.Http is not null);
        RuleFor(c => c.Ports).Must(p => !p.IsEmpty).OverridePropertyName("deny").Says(CoreDiagnostics.IntentNoPorts)
            .WithMessage(c => $"guardrail '{c.Id}' asks of requests and names no port; on a port without requests it would stop everything")
            .When(c => c.Http is not null);
        RuleFor(c => c).Custom((clause, context) => RequestRules.Check(clause.Http, "deny.http", context));
    }
}

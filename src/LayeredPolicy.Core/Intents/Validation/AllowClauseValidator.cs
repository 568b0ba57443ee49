using FluentValidation;

namespace LayeredPolicy.Intents.Validation;

/// <summary>Judges an allow clause: it names ports, and asks of requests only where there are requests.</summary>
public sealed class AllowClauseValidator : AbstractValidator<AllowClause>
{
    /// <summary>Makes the validator.</summary>
    public AllowClauseValidator()
    {
        RuleFor(c => c.Ports).Must(p => !p.IsEmpty).OverridePropertyName("allow").Says(CoreDiagnostics.IntentNoPorts)
            .WithMessage(c => $"clause '{c.Id}' names no port");
        RuleFor(c => c.Http).Must(h => h is null).OverridePropertyName("allow.http").Says(CoreDiagnostics.IntentHttpProtocol)
            .WithMessage(c => $"clause '{c.Id}' asks of requests, and its protocol is {IntentWords.Of(c.Protocol)}")
            .When(c => c.Protocol is not (AppProtocol.Http or AppProtocol.Grpc));
        RuleFor(c => c).Custom((clause, context) => RequestRules.Check(clause.Http, "allow.http", context));
    }
}

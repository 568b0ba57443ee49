using FluentValidation;

namespace LayeredPolicy.Intents.Validation;

/// <summary>Judges an expose clause: it names the port behind the gateway.</summary>
public sealed class ExposeClauseValidator : AbstractValidator<ExposeClause>
{
    /// <summary>Makes the validator.</summary>
    public ExposeClauseValidator()
    {
        RuleFor(c => c.Ports).Must(p => !p.IsEmpty).OverridePropertyName("expose").Says(CoreDiagnostics.IntentNoPorts)
            .WithMessage(c => $"clause '{c.Id}' names no port");
        RuleFor(c => c).Custom((clause, context) =>
            RequestRules.Check(new HttpScope { Hosts = clause.Hosts, Paths = clause.Paths }, "expose", context));
    }
}

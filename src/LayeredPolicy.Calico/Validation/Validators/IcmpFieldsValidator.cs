using FluentValidation;
using LayeredPolicy.Calico.Models;

namespace LayeredPolicy.Calico.Validation;

/// <summary>What Calico's client demands of an ICMP type and code.</summary>
public sealed class IcmpFieldsValidator : AbstractValidator<IcmpFields>
{
    /// <summary>Makes the validator.</summary>
    public IcmpFieldsValidator()
    {
        RuleFor(i => i.Type).Named("type").Must(t => t is null or >= 0).As(ClientRule.Tag(CalicoDiagnostics.InvalidIcmpType, "Type", "gte"));
        RuleFor(i => i.Type).Named("type").Must(t => t is null or <= 254).As(ClientRule.Tag(CalicoDiagnostics.InvalidIcmpType, "Type", "lte"));
        RuleFor(i => i.Code).Named("code").Must(c => c is null or >= 0).As(ClientRule.Tag(CalicoDiagnostics.InvalidIcmpCode, "Code", "gte"));
        RuleFor(i => i.Code).Named("code").Must(c => c is null or <= 255).As(ClientRule.Tag(CalicoDiagnostics.InvalidIcmpCode, "Code", "lte"));
    }
}

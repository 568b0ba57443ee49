using FluentValidation;
using FluentValidation.Results;

namespace LayeredPolicy.Intents.Validation;

/// <summary>Judges an intent set as a whole: names, ids, references between its parts. Its failures name fields as the document writes them.</summary>
public sealed class IntentSetValidator : AbstractValidator<IntentSet>
{
    /// <summary>Makes the validator.</summary>
    public IntentSetValidator()
    {
        RuleFor(s => s.Name).Must(Names.IsLabel).OverridePropertyName("metadata.name").Says(CoreDiagnostics.IntentName)
            .WithMessage(s => $"metadata.name is '{s.Name}', not a usable name").When(s => s.Name.Length > 0);
        RuleForEach(s => s.Clauses).SetInheritanceValidator(v =>
        {
            v.Add(new AllowClauseValidator());
            v.Add(new ExposeClauseValidator());
        }).OverridePropertyName("clauses");
        RuleForEach(s => s.Guardrails).SetValidator(new GuardrailValidator()).OverridePropertyName("guardrails");
        RuleForEach(s => s.Operations).SetValidator(new OperationValidator()).OverridePropertyName("operations");
        RuleFor(s => s).Custom(UniqueIds);
        RuleFor(s => s).Custom(References.Check);
        RuleFor(s => s).Custom(Acceptances);
        RuleFor(s => s).Custom(Overlays);
    }

    /// <summary>Judges a set and places the findings.</summary>
    internal static IEnumerable<Diagnostic> Judge(IntentSet set, Func<string, SourceLocation?> locate) =>
        new IntentSetValidator().Validate(set).Errors.Select(f => new Diagnostic(f.ErrorCode, SeverityOf(f), f.ErrorMessage)
        {
            Path = f.PropertyName.Length == 0 ? null : f.PropertyName,
            Location = locate(f.PropertyName),
            Remedy = (f.CustomState as DiagnosticDescriptor)?.Remedy,
        });

    private static DiagnosticSeverity SeverityOf(ValidationFailure failure) =>
        failure.Severity switch
        {
            Severity.Error => DiagnosticSeverity.Error,
            Severity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        };

    private static void UniqueIds(IntentSet set, ValidationContext<IntentSet> context)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string path, Clause clause) in set.Paths())
        {
            if (clause.Id.Length == 0)
            {
                continue;
            }

            if (!Names.IsLabel(clause.Id))
            {
                context.Fail(CoreDiagnostics.IntentName, path + ".id", $"{path}.id is '{clause.Id}', not a usable name");
            }
            else if (!seen.TryAdd(clause.Id, path))
            {
                context.Fail(CoreDiagnostics.IntentDuplicateId, path + ".id", $"{path}.id is '{clause.Id}', which {seen[clause.Id]} has already");
            }
        }
    }

    private static void Acceptances(IntentSet set, ValidationContext<IntentSet> context)
    {
        var ids = set.AllClauses.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        for (int i = 0; i < set.Acceptances.Length; i++)
        {
            string clause = set.Acceptances[i].Clause;
            if (!ids.Contains(clause))
            {
                context.Fail(CoreDiagnostics.IntentAcceptance, $"accept[{i}].clause", $"accept[{i}].clause is '{clause}', and no clause has that id{Names.Hint(clause, ids)}");
            }
        }
    }

    private static void Overlays(IntentSet set, ValidationContext<IntentSet> context)
    {
        var ids = set.AllClauses.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        for (int i = 0; i < set.Overlays.Length; i++)
        {
            for (int j = 0; j < set.Overlays[i].Remove.Length; j++)
            {
                string clause = set.Overlays[i].Remove[j];
                if (!ids.Contains(clause))
                {
                    context.Fail(CoreDiagnostics.IntentAcceptance, $"overlays[{i}].remove[{j}]", $"overlays[{i}].remove[{j}] is '{clause}', and no clause has that id{Names.Hint(clause, ids)}");
                }
            }
        }
    }
}

using FluentValidation;

namespace LayeredPolicy.Intents.Validation;

/// <summary>Follows the names of subjects: each must be declared, none may hold itself, and one that nobody names is probably a slip.</summary>
internal static class References
{
    public static void Check(IntentSet set, ValidationContext<IntentSet> context)
    {
        var declared = new Dictionary<string, Subject>(StringComparer.Ordinal);
        foreach (NamedSubject named in set.Subjects)
        {
            declared[named.Name] = named.Subject;
        }

        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string path, Subject subject) in Places(set))
        {
            Follow(subject, path, declared, used, context);
        }

        foreach (NamedSubject named in set.Subjects)
        {
            string path = "subjects." + named.Name;
            Follow(named.Subject, path, declared, [], context);
            if (!used.Contains(named.Name))
            {
                context.Fail(CoreDiagnostics.IntentUnusedSubject, path, $"subject '{named.Name}' is declared, and no clause names it");
            }

            if (Holds(named.Subject, named.Name, declared, []))
            {
                context.Fail(CoreDiagnostics.IntentCircle, path, $"subject '{named.Name}' holds itself");
            }
        }
    }

    private static void Follow(Subject subject, string path, Dictionary<string, Subject> declared, HashSet<string> used, ValidationContext<IntentSet> context)
    {
        switch (subject)
        {
            case Subject.Group group:
                for (int i = 0; i < group.Members.Length; i++)
                {
                    Follow(group.Members[i], $"{path}[{i}]", declared, used, context);
                }

                break;
            case Subject.Named named when declared.TryGetValue(named.Name, out Subject? next):
                if (used.Add(named.Name))
                {
                    Follow(next, "subjects." + named.Name, declared, used, context);
                }

                break;
            case Subject.Named named when !named.Name.Contains('/', StringComparison.Ordinal):
                context.Fail(CoreDiagnostics.IntentUnknownSubject, path, $"'{named.Name}' is not a declared subject{Names.Hint(named.Name, declared.Keys)}");
                break;
            default:
                break;
        }
    }

    private static bool Holds(Subject subject, string name, Dictionary<string, Subject> declared, HashSet<string> seen) => subject switch
    {
        Subject.Group group => group.Members.Any(m => Holds(m, name, declared, seen)),
        Subject.Named named => named.Name == name ||
            (seen.Add(named.Name) && declared.TryGetValue(named.Name, out Subject? next) && Holds(next, name, declared, seen)),
        _ => false,
    };

    private static IEnumerable<(string Path, Subject Subject)> Places(IntentSet set)
    {
        foreach ((string path, Clause clause) in set.Paths())
        {
            switch (clause)
            {
                case AllowClause allow:
                    yield return (path + ".allow.from", allow.From);
                    yield return (path + ".allow.to", allow.To);
                    break;
                case DefaultDenyClause deny:
                    yield return (path + ".defaultDeny.workloads", deny.Scope);
                    break;
                case AllowNothingClause nothing:
                    yield return (path + ".allowNothing.workloads", nothing.Scope);
                    break;
                case MtlsClause mtls:
                    yield return (path + ".mtls.workloads", mtls.Scope);
                    break;
                case ExposeClause expose:
                    yield return (path + ".expose.workload", expose.Workload);
                    yield return (path + ".expose.gateway", expose.Gateway);
                    break;
                case Guardrail guardrail:
                    yield return (path + ".deny.from", guardrail.From);
                    yield return (path + ".deny.to", guardrail.To);
                    break;
                case Operation operation:
                    yield return (path + ".target", operation.Target);
                    foreach ((Subject caller, int i) in operation.Callers.Select((c, i) => (c, i)))
                    {
                        yield return ($"{path}.callers[{i}]", caller);
                    }

                    break;
                default:
                    break;
            }
        }
    }
}

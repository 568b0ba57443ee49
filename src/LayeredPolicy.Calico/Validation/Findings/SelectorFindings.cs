using LayeredPolicy.Calico.Models;
using LayeredPolicy.Selectors;

namespace LayeredPolicy.Calico.Validation;

/// <summary>Selectors that parse and select something else than they seem to.</summary>
internal static class SelectorFindings
{
    private static readonly string[] s_notOnNamespaces =
        ["projectcalico.org/namespace", "projectcalico.org/orchestrator", "projectcalico.org/serviceaccount"];

    /// <summary>The findings of one policy.</summary>
    public static IEnumerable<Diagnostic> Find(PolicyDocument policy)
    {
        IEnumerable<(string? Text, string Path)> own =
        [
            (policy.Shape.Selector, "spec.selector"),
            (policy.Shape.NamespaceSelector, "spec.namespaceSelector"),
            (policy.Shape.ServiceAccountSelector, "spec.serviceAccountSelector"),
        ];
        IEnumerable<(string? Text, string Path)> peers = policy.Entities.SelectMany(e => (IEnumerable<(string?, string)>)
        [
            (e.Entity.Selector, e.Path + ".selector"),
            (e.Entity.NotSelector, e.Path + ".notSelector"),
            (e.Entity.NamespaceSelector, e.Path + ".namespaceSelector"),
            (e.Entity.ServiceAccounts?.Selector, e.Path + ".serviceAccounts.selector"),
        ]);
        return own.SelectMany(s => Judge(policy, s.Text, s.Path, CalicoDiagnostics.SelectsNothing))
            .Concat(peers.SelectMany(s => Judge(policy, s.Text, s.Path, CalicoDiagnostics.PeerSelectsNothing)))
            .Concat(policy.Entities.SelectMany(e => JudgePeer(policy, e.Entity, e.Path)));
    }

    private static IEnumerable<Diagnostic> Judge(PolicyDocument policy, string? text, string path, DiagnosticDescriptor selectsNothing)
    {
        if (string.IsNullOrEmpty(text))
        {
            yield break;
        }

        if (!Selector.TryParse(text, out Selector? selector))
        {
            if (Selector.IsValid($"({text})"))
            {
                yield return policy.Report(CalicoDiagnostics.EscapingSelector, $"'{text}' is no selector, but ({text}) is", path);
            }

            yield break;
        }

        if (HasGlobal(selector.Root))
        {
            yield break;
        }

        bool isNamespaces = path.EndsWith("amespaceSelector", StringComparison.Ordinal);
        if (!path.EndsWith("notSelector", StringComparison.Ordinal) && !selector.IsSatisfiable)
        {
            yield return policy.Report(selectsNothing, $"'{text}' contradicts itself", path);
        }
        else if (isNamespaces && KeysOf(selector.Root).FirstOrDefault(k => s_notOnNamespaces.Contains(k)) is { } key)
        {
            yield return policy.Report(CalicoDiagnostics.ImpossibleNamespaceLabel, $"namespaces have no label '{key}'", path);
        }
    }

    /// <summary>What has no namespace has no namespace label either, so that every negation holds for it.</summary>
    private static IEnumerable<Diagnostic> JudgePeer(PolicyDocument policy, EntityRule entity, string path)
    {
        if (Selector.TryParse(entity.NamespaceSelector, out Selector? selector) && selector.Root is not AllNode && !HasGlobal(selector.Root) && selector.Matches(LabelSet.Empty))
        {
            yield return policy.Report(CalicoDiagnostics.NegativeNamespaceSelector, $"'{entity.NamespaceSelector}' holds without any namespace", path + ".namespaceSelector");
        }
    }

    /// <summary>global() has a meaning of its own, which the algebra of labels does not know.</summary>
    private static bool HasGlobal(SelectorNode node) => node switch
    {
        GlobalNode => true,
        NotNode not => HasGlobal(not.Operand),
        AndNode and => and.Operands.Any(HasGlobal),
        OrNode or => or.Operands.Any(HasGlobal),
        _ => false,
    };

    private static IEnumerable<string> KeysOf(SelectorNode node) => node switch
    {
        LabelNode label => [label.Key],
        NotNode not => KeysOf(not.Operand),
        AndNode and => and.Operands.SelectMany(KeysOf),
        OrNode or => or.Operands.SelectMany(KeysOf),
        _ => [],
    };
}

using LayeredPolicy.Selectors;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>Changes to selectors that Calico makes when it folds the namespace and service-account conditions into one selector.</summary>
internal static class SelectorRewriting
{
    /// <summary>The label that says in which namespace an endpoint or network set is.</summary>
    public const string NamespaceLabel = "projectcalico.org/namespace";

    /// <summary>The label that says who runs an endpoint.</summary>
    public const string OrchestratorLabel = "projectcalico.org/orchestrator";

    /// <summary>The label that says under which service account an endpoint runs.</summary>
    public const string ServiceAccountLabel = "projectcalico.org/serviceaccount";

    /// <summary>The prefix of labels that an endpoint inherits from its namespace.</summary>
    public const string NamespacePrefix = "pcns.";

    /// <summary>The prefix of labels that an endpoint inherits from its service account.</summary>
    public const string ServiceAccountPrefix = "pcsa.";

    /// <summary>The test that selects Kubernetes pods and leaves out network sets and hosts.</summary>
    public static Selector IsPod { get; } = Selector.Label(OrchestratorLabel, "k8s");

    /// <summary>The same selector about labels with the prefix.</summary>
    public static Selector WithPrefix(Selector selector, string prefix) => new(WithPrefix(selector.Root, prefix));

    /// <summary>
    /// Replaces a part of the canonical text, as Calico does; it reaches into quoted values too.
    /// </summary>
    public static Selector Replacing(Selector selector, string part, string by)
    {
        string text = selector.ToString();
        return text.Contains(part, StringComparison.Ordinal) &&
            Selector.TryParse(text.Replace(part, by, StringComparison.Ordinal), out Selector? replaced) ? replaced : selector;
    }

    private static SelectorNode WithPrefix(SelectorNode node, string prefix) => node switch
    {
        LabelNode { Operator: LabelOperator.In or LabelOperator.NotIn } label => new LabelNode(prefix + label.Key, label.Operator, label.Values),
        LabelNode { Operator: LabelOperator.Exists } label => new LabelNode(prefix + label.Key, label.Operator, (string?)null),
        LabelNode label => new LabelNode(prefix + label.Key, label.Operator, label.Value),
        NotNode not => new NotNode(WithPrefix(not.Operand, prefix)),
        AndNode and => new AndNode([.. and.Operands.Select(o => WithPrefix(o, prefix))]),
        OrNode or => new OrNode([.. or.Operands.Select(o => WithPrefix(o, prefix))]),
        _ => node,
    };
}

using System.Text;
using CsCheck;
using LayeredPolicy.Core.Tests.Traffic;
using LayeredPolicy.Selectors;

namespace LayeredPolicy.Core.Tests.Selectors;

/// <summary>Asks another prover the same questions. A label is a truth value (is it there) and a text; the prover's texts have no bound either.</summary>
public sealed class SelectorProverTests
{
    [Fact]
    public void Implication_and_satisfiability_agree_with_Z3()
    {
        Assert.SkipUnless(Smt.IsInstalled, "the Z3 library is not installed");
        Gen.Select(SelectorGen.Tree(SelectorGen.TextTerm(SelectorGen.Key), 2), SelectorGen.Tree(SelectorGen.TextTerm(SelectorGen.Key), 2)).Sample(
            (first, second) =>
            {
                Agree($"(and {Formula(first.Root)} (not {Formula(second.Root)}))", !first.Implies(second));
                Agree(Formula(first.Root), first.IsSatisfiable);
            },
            iter: LongRun.Times(120), threads: 1);
    }

    private static void Agree(string formula, bool satisfiable)
    {
        var script = new StringBuilder();
        foreach (string key in SelectorGen.Keys)
        {
            script.Append($"(declare-const has_{key} Bool)(declare-const {key} String)");
        }

        string answer = Smt.Solve(script.Append($"(set-option :timeout 2000)(assert {formula})(check-sat)").ToString());
        Assert.True(answer == "unknown" || answer == (satisfiable ? "sat" : "unsat"), $"{formula}: Z3 says {answer}, we say {satisfiable}");
    }

    private static string Formula(SelectorNode node) => node switch
    {
        NotNode negation => $"(not {Formula(negation.Operand)})",
        AndNode all => $"(and {string.Join(' ', all.Operands.Select(Formula))})",
        OrNode any => $"(or {string.Join(' ', any.Operands.Select(Formula))})",
        LabelNode label => Term(label),
        _ => "true",
    };

    private static string Term(LabelNode label) => label.Operator switch
    {
        LabelOperator.Exists => $"has_{label.Key}",
        LabelOperator.Equal or LabelOperator.In => $"(and has_{label.Key} {OneOf(label)})",
        LabelOperator.NotEqual or LabelOperator.NotIn => $"(not (and has_{label.Key} {OneOf(label)}))",
        LabelOperator.Contains => $"(and has_{label.Key} (str.contains {label.Key} \"{label.Value}\"))",
        LabelOperator.StartsWith => $"(and has_{label.Key} (str.prefixof \"{label.Value}\" {label.Key}))",
        _ => $"(and has_{label.Key} (str.suffixof \"{label.Value}\" {label.Key}))",
    };

    private static string OneOf(LabelNode label) =>
        label.Values.IsEmpty ? "false" : $"(or {string.Join(' ', label.Values.Select(v => $"(= {label.Key} \"{v}\")"))})";
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace LayeredPolicy.Evaluation;

/// <summary>Prints a verdict for a person.</summary>
internal static class VerdictText
{
    // A policy set can pass over hundreds of rules; a reader wants the ones nearest to the decision.
    private const int ShownPassedOver = 12;

    public static string Line(Verdict verdict) => verdict.Outcome switch
    {
        Outcome.Allowed => $"{verdict.Flow}: ALLOWED",
        Outcome.Denied => $"{verdict.Flow}: DENIED at {verdict.DeniedBy!.Point}: {verdict.DeniedBy.Reason}",
        _ => $"{verdict.Flow}: UNKNOWN: {string.Join("; ", verdict.MissingFacts)}",
    };

    public static string Explain(Verdict verdict)
    {
        var text = new StringBuilder();
        text.Append("flow     ").Append(verdict.Flow).Append('\n');
        text.Append("verdict  ").Append(Word(verdict.Outcome));
        if (verdict.DeniedBy is { } denied)
        {
            text.Append(" by the ").Append(Word(denied.Layer)).Append(" layer");
            if (denied.HttpStatus is { } status)
            {
                text.Append(CultureInfo.InvariantCulture, $" (HTTP {status})");
            }
        }

        text.Append('\n');
        foreach (string fact in verdict.MissingFacts)
        {
            text.Append("missing  ").Append(fact).Append('\n');
        }

        foreach (EnforcementStep step in verdict.Steps)
        {
            Append(text, step);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, EnforcementStep step)
    {
        text.Append('\n').Append(Word(step.Layer).PadRight(9)).Append(Word(step.Outcome).PadRight(8)).Append(step.Point).Append('\n');
        text.Append("         ").Append(step.Reason).Append('\n');
        if (step.By is { } by)
        {
            text.Append("         by ").Append(by);
            if (by.Path.Length > 0)
            {
                text.Append(" (").Append(by.Path).Append(')');
            }

            if (by.Clause is { } clause)
            {
                text.Append(", clause ").Append(clause);
            }

            if (by.Location is { } location)
            {
                text.Append(", ").Append(location);
            }

            text.Append('\n');
        }

        ImmutableArray<PassedOver> passed = step.PassedOver;
        int hidden = Math.Max(0, passed.Length - ShownPassedOver);
        if (hidden > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"           {hidden} earlier rules passed over\n");
        }

        foreach (PassedOver each in passed.Skip(hidden))
        {
            text.Append("           passed over ").Append(each.Rule).Append(": ").Append(each.Why).Append('\n');
        }
    }

    private static string Word(Outcome outcome) => outcome switch
    {
        Outcome.Allowed => "ALLOWED",
        Outcome.Denied => "DENIED",
        _ => "UNKNOWN",
    };

    private static string Word(LayerKind layer) => layer == LayerKind.Network ? "network" : "mesh";
}

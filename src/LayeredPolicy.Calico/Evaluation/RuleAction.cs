namespace LayeredPolicy.Calico.Evaluation;

/// <summary>What a rule does with a packet that it matches.</summary>
public enum RuleAction
{
    /// <summary>Accepts for good: no later rule, tier or profile is asked.</summary>
    Allow,

    /// <summary>Refuses for good.</summary>
    Deny,

    /// <summary>Leaves the tier and goes on with the next one, or with the profiles after the last.</summary>
    Pass,

    /// <summary>Writes a log line and goes on with the next rule.</summary>
    Log,
}

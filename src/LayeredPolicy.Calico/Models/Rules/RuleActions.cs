namespace LayeredPolicy.Calico.Models;

/// <summary>Values of <see cref="Rule.Action"/>; they are case sensitive.</summary>
public static class RuleActions
{
    /// <summary>Accept the traffic; no later rule, policy or tier is read.</summary>
    public const string Allow = "Allow";

    /// <summary>Drop the traffic.</summary>
    public const string Deny = "Deny";

    /// <summary>Write a log line and go on with the next rule.</summary>
    public const string Log = "Log";

    /// <summary>Leave the tier: go on with the next tier, or with the profiles after the last one.</summary>
    public const string Pass = "Pass";
}

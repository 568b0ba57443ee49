namespace LayeredPolicy.Calico.Rendering;

/// <summary>Where the emitted policies stand among others: lower comes first. Kubernetes NetworkPolicies stand at 1000 in the default tier.</summary>
internal static class PolicyOrders
{
    /// <summary>The guardrails' own tier, before the application's.</summary>
    public const double GuardrailTier = 500;

    /// <summary>A guardrail in its tier.</summary>
    public const double Guardrail = 100;

    /// <summary>What clauses let through.</summary>
    public const double Admission = 1000;

    /// <summary>The object that closes a scope; it has no rules, so its place does not matter and it is put last for the reader.</summary>
    public const double Isolation = 2000;
}

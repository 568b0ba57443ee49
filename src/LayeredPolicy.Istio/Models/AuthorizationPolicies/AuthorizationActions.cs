namespace LayeredPolicy.Istio.Models;

/// <summary>Values of <see cref="AuthorizationPolicySpec.Action"/>.</summary>
public static class AuthorizationActions
{
    /// <summary>
    /// Allow requests that match a rule; the workload then denies what no ALLOW policy matches. The default when the field is absent.
    /// </summary>
    public const string Allow = "ALLOW";

    /// <summary>Deny requests that match a rule; read before every ALLOW policy.</summary>
    public const string Deny = "DENY";

    /// <summary>Mark matching requests for an audit plugin; no effect on the verdict.</summary>
    public const string Audit = "AUDIT";

    /// <summary>Ask the external provider about matching requests, before DENY and ALLOW.</summary>
    public const string Custom = "CUSTOM";
}

namespace LayeredPolicy.Istio;

/// <content>What istiod's webhook says of the security kinds (LP3110 to LP3139). See https://istio.io/latest/docs/reference/config/security/.</content>
public static partial class IstioDiagnostics
{
    /// <summary>A policy has no rules although its action needs some.</summary>
    public static DiagnosticDescriptor MissingRules { get; } = new(
        "LP3110", DiagnosticSeverity.Error, "A policy of this action without rules never does anything", "Add a rule; the empty rule {} matches every request.");

    /// <summary>A CUSTOM policy names no provider, or another policy names one.</summary>
    public static DiagnosticDescriptor InvalidProvider { get; } = new(
        "LP3111", DiagnosticSeverity.Error, "A provider belongs to a CUSTOM policy, and to no other", "Name the provider of a CUSTOM policy; remove it from other policies.");

    /// <summary>A condition cannot be used in a CUSTOM policy.</summary>
    public static DiagnosticDescriptor UnsupportedWithCustom { get; } = new(
        "LP3112", DiagnosticSeverity.Error, "A condition cannot be used in a CUSTOM policy", "Leave identities and tokens to the provider, or use an ALLOW or DENY policy beside it.");

    /// <summary>A source or operation is missing or empty.</summary>
    public static DiagnosticDescriptor EmptyCondition { get; } = new(
        "LP3113", DiagnosticSeverity.Error, "A source or operation is missing or empty", "Give it a field, check its indentation, or remove the whole 'from' or 'to' to match everything.");

    /// <summary>A value is empty.</summary>
    public static DiagnosticDescriptor EmptyValue { get; } = new(
        "LP3114", DiagnosticSeverity.Error, "A value is empty", "Remove the value; use '*' to ask for presence.");

    /// <summary>A value is not an address or block.</summary>
    public static DiagnosticDescriptor InvalidAddress { get; } = new(
        "LP3115", DiagnosticSeverity.Error, "A value is not an address or block", "Write an IPv4 or IPv6 address, alone or with a prefix length.");

    /// <summary>A value is not a port.</summary>
    public static DiagnosticDescriptor InvalidPort { get; } = new(
        "LP3116", DiagnosticSeverity.Error, "A value is not a port", "Write one port number, 0 to 65535; ranges and names are not supported.");

    /// <summary>Service accounts are combined with principals or namespaces.</summary>
    public static DiagnosticDescriptor MixedIdentities { get; } = new(
        "LP3117", DiagnosticSeverity.Error, "Service accounts cannot be combined with principals or namespaces in one source", "Write the namespace into the service account as NAMESPACE/ACCOUNT.");

    /// <summary>A value is not a service account.</summary>
    public static DiagnosticDescriptor InvalidServiceAccount { get; } = new(
        "LP3118", DiagnosticSeverity.Error, "A value is not a service account", "Write ACCOUNT or NAMESPACE/ACCOUNT without wildcards, at most 16 of at most 320 characters.");

    /// <summary>A value is not a trust domain.</summary>
    public static DiagnosticDescriptor InvalidTrustDomain { get; } = new(
        "LP3119", DiagnosticSeverity.Error, "A value is not a trust domain", "Write the domain alone, with one '*' at its start or end at most.");

    /// <summary>A path template is not valid.</summary>
    public static DiagnosticDescriptor InvalidPathTemplate { get; } = new(
        "LP3120", DiagnosticSeverity.Error, "A path template is not valid", "Use {*} and {**} as whole segments, {**} last, beside plain segments; braces mean nothing else.");

    /// <summary>The key of a condition is missing, unknown or malformed.</summary>
    public static DiagnosticDescriptor InvalidConditionKey { get; } = new(
        "LP3121", DiagnosticSeverity.Error, "The key of a condition is missing, unknown or malformed", "Use one of the documented attributes, with a name in brackets where it takes one.");

    /// <summary>A condition has no values.</summary>
    public static DiagnosticDescriptor ConditionWithoutValues { get; } = new(
        "LP3122", DiagnosticSeverity.Error, "A condition has neither values nor notValues", "Give one of them an entry; '*' asks for presence.");

    /// <summary>A DENY rule of HTTP conditions alone denies all TCP traffic.</summary>
    public static DiagnosticDescriptor DenyOfTcp { get; } = new(
        "LP3123", DiagnosticSeverity.Warning, "A DENY rule of HTTP conditions alone denies all TCP traffic in scope", "Add the ports that are meant to 'to.operation'.");

    /// <summary>Modes by port are not valid.</summary>
    public static DiagnosticDescriptor InvalidPortModes { get; } = new(
        "LP3130", DiagnosticSeverity.Error, "Modes of mutual TLS by port are not valid", "Give a selector with a label, and one container port of 1 to 65535 at least.");

    /// <summary>A token rule names no issuer.</summary>
    public static DiagnosticDescriptor MissingIssuer { get; } = new(
        "LP3131", DiagnosticSeverity.Error, "A token rule names neither an issuer nor a key address", "Set issuer; without it, set jwksUri.");

    /// <summary>The address of the keys is not valid.</summary>
    public static DiagnosticDescriptor InvalidKeyAddress { get; } = new(
        "LP3132", DiagnosticSeverity.Error, "The address of the keys is not valid", "Write an http or https URL.");

    /// <summary>The inline keys are not valid.</summary>
    public static DiagnosticDescriptor InvalidKeys { get; } = new(
        "LP3133", DiagnosticSeverity.Error, "The inline keys are not a JSON Web Key Set", "Write an object with a list 'keys' of public keys, as JSON text.");

    /// <summary>The inline keys hold private key material.</summary>
    public static DiagnosticDescriptor PrivateKey { get; } = new(
        "LP3134", DiagnosticSeverity.Warning, "The inline keys hold private key material", "Remove the private part and replace the key: whoever can read the policy can sign tokens.");

    /// <summary>Where a token is found, or where a claim goes, is not valid.</summary>
    public static DiagnosticDescriptor InvalidTokenLocation { get; } = new(
        "LP3135", DiagnosticSeverity.Error, "Where a token is found or a claim goes is not valid", "Give every header, parameter, cookie and claim a name; header names are letters, digits, '-' and '_'.");

    /// <summary>A duration is too short or too fine.</summary>
    public static DiagnosticDescriptor InvalidDuration { get; } = new(
        "LP3136", DiagnosticSeverity.Error, "A duration is too short or too fine", "Use whole milliseconds, one at least.");
}

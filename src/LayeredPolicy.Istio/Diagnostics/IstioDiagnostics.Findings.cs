namespace LayeredPolicy.Istio;

/// <content>What every engine accepts and people regret (LP32xx), and what the API server refuses or drops (LP33xx).</content>
public static partial class IstioDiagnostics
{
    /// <summary>Two rules are alternatives although they read like one condition.</summary>
    public static DiagnosticDescriptor AlternativeRules { get; } = new(
        "LP3201", DiagnosticSeverity.Warning, "One rule says only from whom and another only to what: either alone admits", "Put 'from' and 'to' into one rule if both must hold.");

    /// <summary>An ALLOW rule admits callers without an identity.</summary>
    public static DiagnosticDescriptor PlaintextAllowed { get; } = new(
        "LP3202", DiagnosticSeverity.Warning, "An ALLOW rule with a negated identity alone admits plaintext callers", "Write it as a DENY rule, add principals: [\"*\"], or set mutual TLS to STRICT.");

    /// <summary>ztunnel does not enforce a policy with an empty selector.</summary>
    public static DiagnosticDescriptor SelectorIgnoredByZtunnel { get; } = new(
        "LP3203", DiagnosticSeverity.Error, "ztunnel does not enforce a policy whose selector has no matchLabels", "Remove the selector, which selects every workload of the namespace, or give it labels.");

    /// <summary>A selector matches no workload.</summary>
    public static DiagnosticDescriptor SelectsNothing { get; } = new(
        "LP3204", DiagnosticSeverity.Warning, "A selector matches no workload of its namespace", "Compare the labels with those of the pod template, and the namespace of the policy with that of the workload.");

    /// <summary>Nothing reads a policy because of what it refers to.</summary>
    public static DiagnosticDescriptor UnreadReference { get; } = new(
        "LP3205", DiagnosticSeverity.Error, "No enforcement point reads a policy because of what it refers to", "Refer to an object of the policy's namespace that a waypoint or gateway serves.");

    /// <summary>A waypoint is named but absent.</summary>
    public static DiagnosticDescriptor MissingWaypoint { get; } = new(
        "LP3206", DiagnosticSeverity.Warning, "A waypoint is named that is not there: traffic then goes past every HTTP policy", "Create the Gateway of class istio-waypoint, or correct the label.");

    /// <summary>An HTTP rule stands on a TCP port.</summary>
    public static DiagnosticDescriptor HttpRuleOnTcpPort { get; } = new(
        "LP3207", DiagnosticSeverity.Warning, "A rule with HTTP conditions is for a port that is declared as TCP", "Declare the port as HTTP by its name or appProtocol, or use conditions on identity and port.");

    /// <summary>An HTTP rule is bound for ztunnel.</summary>
    public static DiagnosticDescriptor HttpRuleAtZtunnel { get; } = new(
        "LP3208", DiagnosticSeverity.Error, "A rule with conditions on requests is bound for ztunnel, which judges connections only", "Move the rule to a policy with targetRefs to a Service that uses a waypoint.");

    /// <summary>ztunnel does not enforce the action.</summary>
    public static DiagnosticDescriptor ActionIgnoredByZtunnel { get; } = new(
        "LP3209", DiagnosticSeverity.Error, "ztunnel enforces ALLOW and DENY only", "Attach the policy by targetRefs to a Service that uses a waypoint.");

    /// <summary>ztunnel ignores trust domains.</summary>
    public static DiagnosticDescriptor TrustDomainIgnoredByZtunnel { get; } = new(
        "LP3210", DiagnosticSeverity.Error, "ztunnel ignores trust domains", "Write the trust domain into principals.");

    /// <summary>No workload holds a principal.</summary>
    public static DiagnosticDescriptor UnheldPrincipal { get; } = new(
        "LP3211", DiagnosticSeverity.Warning, "No workload runs as a service account that a rule names", "Correct namespace or account; pods without a service account run as 'default'.");

    /// <summary>A value never matches.</summary>
    public static DiagnosticDescriptor ValueNeverMatches { get; } = new(
        "LP3212", DiagnosticSeverity.Warning, "A value never matches as it is written", "Write the value as it occurs; one '*' at the start or end is a wildcard.");

    /// <summary>Envoy refuses a template.</summary>
    public static DiagnosticDescriptor RefusedTemplate { get; } = new(
        "LP3213", DiagnosticSeverity.Error, "Envoy refuses the listener for a path template without a leading slash", "Begin the template with '/'.");

    /// <summary>A peer authentication is not read.</summary>
    public static DiagnosticDescriptor IgnoredPeerAuthentication { get; } = new(
        "LP3214", DiagnosticSeverity.Error, "A PeerAuthentication with a selector is not read in the root namespace", "Move it to the namespace of the workloads.");

    /// <summary>A port that should be STRICT takes plaintext in ambient mode.</summary>
    public static DiagnosticDescriptor PortLeftOpen { get; } = new(
        "LP3215", DiagnosticSeverity.Error, "A port that should be STRICT takes plaintext in ambient mode", "Give the namespace a PeerAuthentication of its own, or set the workload to STRICT with exceptions by port.");

    /// <summary>A mode by port names a Service port.</summary>
    public static DiagnosticDescriptor ServicePortInModes { get; } = new(
        "LP3216", DiagnosticSeverity.Warning, "A mode by port names the port of a Service instead of the container's", "Write the container port (targetPort).");

    /// <summary>A field is newer than the stated Istio version.</summary>
    public static DiagnosticDescriptor NewerField { get; } = new(
        "LP3217", DiagnosticSeverity.Error, "The stated Istio version does not know a field and reads the policy without it", "Upgrade first, leave the field out, or pin the policy with label istio.io/rev.");

    /// <summary>An annotation switches checks off.</summary>
    public static DiagnosticDescriptor WeakeningAnnotation { get; } = new(
        "LP3218", DiagnosticSeverity.Warning, "An internal annotation switches checks of the control plane off", "Remove the annotation; it is for objects that istiod makes itself.");

    /// <summary>REGISTRY_ONLY is not a control over where a workload sends.</summary>
    public static DiagnosticDescriptor RegistryOnly { get; } = new(
        "LP3219", DiagnosticSeverity.Info, "REGISTRY_ONLY holds a proxy, not the workload", "Say with egress policy of the network layer where the workload may send; a process that goes past its proxy meets that alone.");

    /// <summary>The API server refuses a field.</summary>
    public static DiagnosticDescriptor RefusedByApiServer { get; } = new(
        "LP3301", DiagnosticSeverity.Error, "The API server refuses the object", "Correct the field.");

    /// <summary>The API server does not serve the version.</summary>
    public static DiagnosticDescriptor UnservedVersion { get; } = new(
        "LP3302", DiagnosticSeverity.Error, "The API server does not serve the kind at this version", "Use version v1 of the kind where it has one.");

    /// <summary>The API server drops a field.</summary>
    public static DiagnosticDescriptor DroppedField { get; } = new(
        "LP3303", DiagnosticSeverity.Warning, "The API server drops a field that the kind does not have", "Correct the name or the indentation, or remove the field.");

    /// <summary>The API server drops a selector.</summary>
    public static DiagnosticDescriptor DroppedSelector { get; } = new(
        "LP3304", DiagnosticSeverity.Error, "The API server drops the selector, and the policy selects the whole namespace", "Select by matchLabels; Istio has no label expressions.");
}

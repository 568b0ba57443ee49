namespace LayeredPolicy;

public static partial class CoreDiagnostics
{
    /// <summary>LP1401: the input holds no intent set, or more than one.</summary>
    public static DiagnosticDescriptor IntentDocument { get; } = new("LP1401", DiagnosticSeverity.Error,
        "No single intent set in the input", "Write one document of kind IntentSet, apiVersion layeredpolicy.dev/v1alpha1.");

    /// <summary>LP1402: a field that the intent document does not have. It is an error because what it was meant to narrow would stay wide.</summary>
    public static DiagnosticDescriptor IntentUnknownField { get; } = new("LP1402", DiagnosticSeverity.Error,
        "Unknown field in an intent", "Correct the field's name or remove it.");

    /// <summary>LP1403: a field that must be there is not.</summary>
    public static DiagnosticDescriptor IntentMissingField { get; } = new("LP1403", DiagnosticSeverity.Error,
        "Missing field in an intent", "Add the field.");

    /// <summary>LP1404: a value of another type than the field has.</summary>
    public static DiagnosticDescriptor IntentWrongType { get; } = new("LP1404", DiagnosticSeverity.Error,
        "Value of the wrong type in an intent", "Write a value of the expected type.");

    /// <summary>LP1405: a word that the field does not know.</summary>
    public static DiagnosticDescriptor IntentUnknownWord { get; } = new("LP1405", DiagnosticSeverity.Error,
        "Unknown word in an intent", "Use one of the words that the message lists.");

    /// <summary>LP1406: a value that is not a port.</summary>
    public static DiagnosticDescriptor IntentPort { get; } = new("LP1406", DiagnosticSeverity.Error,
        "Not a port", "Write a container port as a number, a range 8080-8090 or a name, a Service port as { service: name, number: n }, or any.");

    /// <summary>LP1407: a value that is not an address or a network.</summary>
    public static DiagnosticDescriptor IntentAddress { get; } = new("LP1407", DiagnosticSeverity.Error,
        "Not an address or a network", "Write IPv4 or IPv6, a network as address/length without host bits.");

    /// <summary>LP1408: a selector that does not parse.</summary>
    public static DiagnosticDescriptor IntentSelector { get; } = new("LP1408", DiagnosticSeverity.Error,
        "Selector does not parse", "Correct the selector, for example app == 'frontend'.");

    /// <summary>LP1409: one id twice.</summary>
    public static DiagnosticDescriptor IntentDuplicateId { get; } = new("LP1409", DiagnosticSeverity.Error,
        "Id used twice", "Give every clause, guardrail and operation an id of its own.");

    /// <summary>LP1410: a subject that is not declared.</summary>
    public static DiagnosticDescriptor IntentUnknownSubject { get; } = new("LP1410", DiagnosticSeverity.Error,
        "Subject is not declared", "Declare it under subjects, or write namespace/name of a workload.");

    /// <summary>LP1411: a clause or a subject that is not exactly one thing.</summary>
    public static DiagnosticDescriptor IntentExactlyOne { get; } = new("LP1411", DiagnosticSeverity.Error,
        "Not exactly one kind", "Keep one of the kinds that the message lists.");

    /// <summary>LP1412: a request condition on traffic that carries no requests.</summary>
    public static DiagnosticDescriptor IntentHttpProtocol { get; } = new("LP1412", DiagnosticSeverity.Error,
        "Request condition on traffic without requests", "Set protocol to http or grpc, or remove the condition.");

    /// <summary>LP1413: a value that is not a duration or a time.</summary>
    public static DiagnosticDescriptor IntentTime { get; } = new("LP1413", DiagnosticSeverity.Error,
        "Not a duration or a time", "Write a duration such as 2s, 500ms or 1m30s, a time such as 2026-12-31T00:00:00Z.");

    /// <summary>LP1414: an allow clause without ports.</summary>
    public static DiagnosticDescriptor IntentNoPorts { get; } = new("LP1414", DiagnosticSeverity.Error,
        "Allow clause without ports", "Name the ports, or write port: any when every port is meant.");

    /// <summary>LP1415: a method, path or host that cannot be enforced as written.</summary>
    public static DiagnosticDescriptor IntentRequest { get; } = new("LP1415", DiagnosticSeverity.Error,
        "Request condition cannot be enforced as written", "Write methods in capitals, paths from the slash, {*} for one segment, {**} for the rest.");

    /// <summary>LP1416: an acceptance of something that is not there.</summary>
    public static DiagnosticDescriptor IntentAcceptance { get; } = new("LP1416", DiagnosticSeverity.Error,
        "Acceptance of nothing", "Name a clause of this set and one residual, R1 to R11.");

    /// <summary>LP1417: retries of calls that may do harm when they are repeated.</summary>
    public static DiagnosticDescriptor IntentRetry { get; } = new("LP1417", DiagnosticSeverity.Error,
        "Retry of a method that is not idempotent", "Remove POST and PATCH from the methods, or state idempotent: true.");

    /// <summary>LP1418: a name that Kubernetes would not take.</summary>
    public static DiagnosticDescriptor IntentName { get; } = new("LP1418", DiagnosticSeverity.Error,
        "Not a usable name", "Use lower-case letters, digits and '-', at most 63, starting and ending with a letter or digit.");

    /// <summary>LP1419: a subject that no clause names.</summary>
    public static DiagnosticDescriptor IntentUnusedSubject { get; } = new("LP1419", DiagnosticSeverity.Warning,
        "Subject is not used", "Remove it, or name it in a clause.");

    /// <summary>LP1420: the last try cannot run its full time.</summary>
    public static DiagnosticDescriptor IntentRetryBudget { get; } = new("LP1420", DiagnosticSeverity.Warning,
        "Tries do not fit the timeout", "Raise the timeout, or lower perTry or attempts.");

    /// <summary>LP1421: a subject that holds itself.</summary>
    public static DiagnosticDescriptor IntentCircle { get; } = new("LP1421", DiagnosticSeverity.Error,
        "Subject holds itself", "Remove the circle between the groups.");

    /// <summary>LP1422: a number outside the range of its field.</summary>
    public static DiagnosticDescriptor IntentRange { get; } = new("LP1422", DiagnosticSeverity.Error,
        "Number out of range", "Write a number in the range that the message names.");
}

namespace LayeredPolicy;

public static partial class CoreDiagnostics
{
    /// <summary>LP1501: a name of an intent that the facts do not know.</summary>
    public static DiagnosticDescriptor SplitUnresolved { get; } = new("LP1501", DiagnosticSeverity.Error,
        "Name does not resolve", "Add the object's manifest to the facts, or correct the name.");

    /// <summary>LP1502: a part of the platform that the facts do not show.</summary>
    public static DiagnosticDescriptor SplitPlatform { get; } = new("LP1502", DiagnosticSeverity.Error,
        "Platform part is not in the facts", "Add its manifests to the facts, or take it out of the keep list.");

    /// <summary>LP1503: a service account that the facts contradict.</summary>
    public static DiagnosticDescriptor SplitAccount { get; } = new("LP1503", DiagnosticSeverity.Error,
        "Service account contradicts the facts", "Correct the service account in the intent or in the workload.");

    /// <summary>LP1504: a port that the facts do not show.</summary>
    public static DiagnosticDescriptor SplitPort { get; } = new("LP1504", DiagnosticSeverity.Error,
        "Port does not resolve", "Name a port that the Service or the container declares.");

    /// <summary>LP1505: a container port that no container of the destination declares.</summary>
    public static DiagnosticDescriptor SplitUndeclaredPort { get; } = new("LP1505", DiagnosticSeverity.Warning,
        "Port is not declared by the destination", "Check the number; a Service port is written as { service: name, number: n }.");

    /// <summary>LP1506: a server that an allow clause closes although no default deny covers it.</summary>
    public static DiagnosticDescriptor SplitIsolates { get; } = new("LP1506", DiagnosticSeverity.Warning,
        "Allow clause closes its server", "Write a defaultDeny for it, so that the set says what it does.");

    /// <summary>LP1507: callers that a strict server will not take.</summary>
    public static DiagnosticDescriptor SplitNotEnrolled { get; } = new("LP1507", DiagnosticSeverity.Warning,
        "Some callers are not in the mesh", "Enrol them, or name the callers that are.");

    /// <summary>LP1508: two owners that say how one host is called.</summary>
    public static DiagnosticDescriptor SplitHostConflict { get; } = new("LP1508", DiagnosticSeverity.Error,
        "Two owners for the calls to one host", "Let one owner write all operations of the host.");

    /// <summary>LP1509: an object name that stands for two objects.</summary>
    public static DiagnosticDescriptor SplitNameCollision { get; } = new("LP1509", DiagnosticSeverity.Error,
        "Two objects under one name", "Rename one of the subjects.");

    /// <summary>LP1510: a clause that another closes again.</summary>
    public static DiagnosticDescriptor SplitContradiction { get; } = new("LP1510", DiagnosticSeverity.Warning,
        "Clauses contradict each other", "Remove one of the two.");

    /// <summary>LP1511: a layer of the target that nothing was given to write with.</summary>
    public static DiagnosticDescriptor SplitNoRenderer { get; } = new("LP1511", DiagnosticSeverity.Error,
        "No writer for a layer of the target", "Give the target profile a renderer for each of its layers.");

    /// <summary>LP1513: a port with request conditions whose protocol nobody declares.</summary>
    public static DiagnosticDescriptor SplitUndeclaredProtocol { get; } = new("LP1513", DiagnosticSeverity.Warning,
        "Protocol of the port is not declared", "Name the Service's port http or grpc, or set its appProtocol.");

    /// <summary>LP1512: a clause whose time is over.</summary>
    public static DiagnosticDescriptor SplitExpired { get; } = new("LP1512", DiagnosticSeverity.Warning,
        "Clause has expired", "Remove the clause, or give it a new date.");

    /// <summary>LP1514: a mesh target that the facts contradict.</summary>
    public static DiagnosticDescriptor SplitTarget { get; } = new("LP1514", DiagnosticSeverity.Error,
        "The mesh target contradicts the facts", "Choose the target that the facts show, or give the facts of the cluster as it will be.");
}

namespace LayeredPolicy;

public static partial class CoreDiagnostics
{
    /// <summary>Neither layer restricts who may reach a workload.</summary>
    public static DiagnosticDescriptor UnprotectedWorkload { get; } = new(
        "LP1701",
        DiagnosticSeverity.Warning,
        "No policy of either layer restricts who may reach the workload",
        "Select the workload with an ingress policy, or deny by default in its namespace.");

    /// <summary>The mesh restricts a workload that the network layer leaves open.</summary>
    public static DiagnosticDescriptor NoNetworkDefaultDeny { get; } = new(
        "LP1702",
        DiagnosticSeverity.Warning,
        "Only the mesh restricts who may reach the workload",
        "Add a network policy for the workload: mesh policy does not see other protocols, and a proxy can be switched off.");

    /// <summary>A workload of the mesh that only the network layer restricts.</summary>
    public static DiagnosticDescriptor NoMeshDefaultDeny { get; } = new(
        "LP1703",
        DiagnosticSeverity.Info,
        "The workload is in the mesh, and no mesh policy restricts who may reach it",
        "Add an AuthorizationPolicy for the workload if callers should be told apart by identity or request.");

    /// <summary>A mesh rule grants what the network layer refuses entirely.</summary>
    public static DiagnosticDescriptor MeshGrantsWhatNetworkRefuses { get; } = new(
        "LP1704",
        DiagnosticSeverity.Warning,
        "The mesh layer allows what the network layer refuses",
        "Let the network layer pass the same callers and ports, or remove the rule that can never take effect.");

    /// <summary>A network rule grants what the mesh refuses entirely.</summary>
    public static DiagnosticDescriptor NetworkGrantsWhatMeshRefuses { get; } = new(
        "LP1705",
        DiagnosticSeverity.Warning,
        "The network layer allows what the mesh layer refuses",
        "Let the mesh layer pass the same callers, or remove the rule that can never take effect.");

    /// <summary>Removing a policy changes no flow.</summary>
    public static DiagnosticDescriptor RedundantPolicy { get; } = new(
        "LP1706",
        DiagnosticSeverity.Info,
        "Removing the policy changes no flow between the workloads and addresses of the input",
        "Remove it, or check its selector if it was meant to do something.");

    /// <summary>Removing a rule changes no flow.</summary>
    public static DiagnosticDescriptor RedundantRule { get; } = new(
        "LP1708",
        DiagnosticSeverity.Info,
        "Removing the rule changes no flow between the workloads and addresses of the input",
        "Remove it, or check whom and what it names if it was meant to do something.");

    /// <summary>Policy keeps every pod from a workload that an Ingress or a Route leads to.</summary>
    public static DiagnosticDescriptor IngressIsBlocked { get; } = new(
        "LP1709",
        DiagnosticSeverity.Warning,
        "No ingress controller can reach a workload that an Ingress or a Route leads to",
        "Let the pods of the ingress controller reach that port of the workload, or remove the backend.");

    /// <summary>A backend of an Ingress or a Route leads to no workload of the input.</summary>
    public static DiagnosticDescriptor IngressLeadsNowhere { get; } = new(
        "LP1710",
        DiagnosticSeverity.Info,
        "A backend of an Ingress or a Route leads to no workload of the input",
        "Correct the name of the Service or its port, or add what stands behind it to the input.");

    /// <summary>There are too many policies to try each without the others.</summary>
    public static DiagnosticDescriptor RedundancyNotChecked { get; } = new(
        "LP1707",
        DiagnosticSeverity.Info,
        "The policies were not checked for redundancy",
        "Check fewer policies at a time.");
}

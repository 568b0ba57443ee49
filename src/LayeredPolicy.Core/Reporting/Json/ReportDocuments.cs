using System.Text.Json.Serialization;

namespace LayeredPolicy.Reporting.Json;

/// <summary>A set of traffic in JSON: in words; what a missing fact decides apart.</summary>
internal sealed record TrafficDocument(string Certain, string? Undecided);

/// <summary>A class of ends in JSON.</summary>
internal sealed record ClassDocument(int Id, string Name, string[] Workloads, string[]? Addresses, string? Mesh);

/// <summary>An edge of a map in JSON.</summary>
internal sealed record EdgeDocument(int From, int To, TrafficDocument Both, TrafficDocument Network, TrafficDocument Mesh, StepDocument[]? Steps);

/// <summary>What one enforcement point did, in JSON.</summary>
internal sealed record StepDocument(string Layer, string Point, string Outcome, string? Rule, string Reason);

/// <summary>An Ingress or a Route in JSON, with the classes that it leads to.</summary>
internal sealed record IngressDocument(string Object, int[] To);

/// <summary>A connectivity map in JSON. Without Ingresses there is no list of them.</summary>
internal sealed record MapDocument(string Schema, ClassDocument[] Classes, EdgeDocument[] Edges, IngressDocument[]? Ingresses);

/// <summary>A changed flow in JSON.</summary>
internal sealed record ChangeDocument(
    string From, string To, string[] FromWorkloads, string[] ToWorkloads, string Traffic, bool Certain, string[] Layers, bool NewOrRemovedWorkload,
    string Witness, string[] Rules);

/// <summary>A semantic difference in JSON.</summary>
internal sealed record DiffDocument(string Schema, ChangeDocument[] Opened, ChangeDocument[] Closed);

/// <summary>One row of a bypass table in JSON.</summary>
internal sealed record ReachDocument(string To, string[] Workloads, string[]? Addresses, TrafficDocument Traffic, string Opened);

/// <summary>A bypass report in JSON.</summary>
internal sealed record BypassDocument(
    string Schema, string Workload, ReachDocument[] Normal, SortedDictionary<string, ReachDocument[]> Scenarios, SortedDictionary<string, ReachDocument[]> Questions);

/// <summary>A finding in JSON.</summary>
internal sealed record FindingDocument(
    string Id, string Severity, string Message, string? Resource, string? Path, string? File, int? Line, int? Column, string? Remedy, string? EnforcedBy);

/// <summary>Findings in JSON.</summary>
internal sealed record FindingsDocument(string Schema, FindingDocument[] Findings);

/// <summary>Writes the documents without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(MapDocument))]
[JsonSerializable(typeof(DiffDocument))]
[JsonSerializable(typeof(BypassDocument))]
[JsonSerializable(typeof(FindingsDocument))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;

namespace LayeredPolicy.Calico;

/// <content>LP20xx: what the compiler of policies could not read.</content>
public static partial class CalicoDiagnostics
{
    /// <summary>The object does not have the shape of its kind.</summary>
    public static DiagnosticDescriptor UnreadableObject { get; } = new(
        "LP2001",
        DiagnosticSeverity.Error,
        "The object does not have the shape of its kind",
        "Compare the object with the reference of its kind; a list or a map is probably where the other is expected.");

    /// <summary>A part of a policy cannot be read.</summary>
    public static DiagnosticDescriptor MalformedPart { get; } = new(
        "LP2002",
        DiagnosticSeverity.Error,
        "A part of a policy cannot be read",
        "Correct the value; until then the policy does not do what it says.");

    /// <summary>The node agent ignores the object because a part of it cannot be read.</summary>
    public static DiagnosticDescriptor IgnoredObject { get; } = new(
        "LP2003",
        DiagnosticSeverity.Error,
        "The node agent ignores the object because a part of it cannot be read",
        "Correct the value; until then the object is not enforced at all.");

    /// <summary>A rule of a Kubernetes policy cannot be converted and is left out.</summary>
    public static DiagnosticDescriptor DroppedRule { get; } = new(
        "LP2004",
        DiagnosticSeverity.Error,
        "A rule of a Kubernetes policy cannot be converted and is left out",
        "Write the rule so that Calico can enforce it; the rest of the policy still isolates the pods.");

    /// <summary>A rule that cannot be converted denies everything instead.</summary>
    public static DiagnosticDescriptor ClosedRule { get; } = new(
        "LP2005",
        DiagnosticSeverity.Error,
        "A rule that cannot be converted denies everything instead",
        "Write the rule with peers that Calico enforces: namespaces, pods or networks.");

    /// <summary>The object belongs to a tier that has no object.</summary>
    public static DiagnosticDescriptor MissingTier { get; } = new(
        "LP2006",
        DiagnosticSeverity.Warning,
        "The policy belongs to a tier that does not exist",
        "Create the tier, or correct its name; such policies come after all tiers and end in a denial.");

    /// <summary>An endpoint names a profile that does not exist.</summary>
    public static DiagnosticDescriptor MissingProfile { get; } = new(
        "LP2007",
        DiagnosticSeverity.Warning,
        "An endpoint names a profile that does not exist",
        "Create the profile, or remove the name; a missing profile denies what reaches it.");

    /// <summary>The same object stands in the input twice.</summary>
    public static DiagnosticDescriptor ReplacedObject { get; } = new(
        "LP2008",
        DiagnosticSeverity.Warning,
        "The same object stands in the input twice",
        "Keep one of them; applied in order, the later one replaces the earlier.");

    /// <summary>The API refuses the object, so it takes no part.</summary>
    public static DiagnosticDescriptor RefusedObject { get; } = new(
        "LP2010",
        DiagnosticSeverity.Error,
        "The API refuses the object, so it takes no part",
        "Correct what the API refuses; validating the manifests lists all of it.");

    /// <summary>The policy is of an earlier kind, which later versions of Calico ignore.</summary>
    public static DiagnosticDescriptor EarlierAdminPolicy { get; } = new(
        "LP2011",
        DiagnosticSeverity.Warning,
        "The policy is of an earlier kind, which later versions of Calico ignore",
        "Write a ClusterNetworkPolicy of tier Admin or Baseline: its actions are Accept, Deny and Pass, and ports stand under protocols.");

    /// <summary>The NetworkPolicy is of an API group that is no longer served.</summary>
    public static DiagnosticDescriptor EarlierKubernetesPolicy { get; } = new(
        "LP2012",
        DiagnosticSeverity.Warning,
        "The NetworkPolicy is of an API version that is no longer served",
        "Write apiVersion: networking.k8s.io/v1; the fields are the same.");

    /// <summary>The API refuses the metadata of the object; the rest of it is judged.</summary>
    public static DiagnosticDescriptor RefusedMetadata { get; } = new(
        "LP2013",
        DiagnosticSeverity.Error,
        "The API refuses the name or another part of the metadata",
        "Correct the metadata; until then the object is not stored, and what it is judged to do does not happen.");

    /// <summary>A rule names a service without its namespace.</summary>
    public static DiagnosticDescriptor ServiceWithoutNamespace { get; } = new(
        "LP2009",
        DiagnosticSeverity.Warning,
        "A rule names a service without its namespace, which Calico never finds",
        "Write the namespace of the service.");
}

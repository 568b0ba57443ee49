namespace LayeredPolicy.Istio;

/// <content>What istiod's webhook says of the networking and telemetry kinds (LP3140 to LP3169). See https://istio.io/latest/docs/reference/config/networking/.</content>
public static partial class IstioDiagnostics
{
    /// <summary>A host name is not valid where it stands.</summary>
    public static DiagnosticDescriptor InvalidHost { get; } = new(
        "LP3140", DiagnosticSeverity.Error, "A host name is not valid where it stands", "Write a full DNS name; where wildcards are allowed, '*' stands for the first labels.");

    /// <summary>A port is not valid.</summary>
    public static DiagnosticDescriptor InvalidPortDefinition { get; } = new(
        "LP3141", DiagnosticSeverity.Error, "A port is not valid", "Give a number of 1 to 65535, a name of letters, digits and dashes, and a protocol that Istio knows.");

    /// <summary>A label is not valid.</summary>
    public static DiagnosticDescriptor InvalidLabel { get; } = new(
        "LP3142", DiagnosticSeverity.Error, "A label is not valid", "Write the key as 'name' or 'prefix/name', and a value of at most 63 letters, digits, '-', '_' and '.'.");

    /// <summary>The list of namespaces that see the object is not valid.</summary>
    public static DiagnosticDescriptor InvalidExportTo { get; } = new(
        "LP3143", DiagnosticSeverity.Error, "The list of namespaces that see the object is not valid", "Give '.', '*' alone, or namespace names, each once.");

    /// <summary>An address is not valid where it stands.</summary>
    public static DiagnosticDescriptor InvalidEndpoint { get; } = new(
        "LP3144", DiagnosticSeverity.Error, "An address is not valid where it stands", "Write an IP address, a DNS name where one is allowed, or unix:// with an absolute path.");

    /// <summary>Something is missing that must be there.</summary>
    public static DiagnosticDescriptor MissingPart { get; } = new(
        "LP3145", DiagnosticSeverity.Error, "Something is missing that must be there", "Add it, or remove what needs it.");

    /// <summary>Two settings exclude each other.</summary>
    public static DiagnosticDescriptor ConflictingParts { get; } = new(
        "LP3146", DiagnosticSeverity.Error, "Two settings exclude each other", "Keep one of them.");

    /// <summary>Something is there twice.</summary>
    public static DiagnosticDescriptor RepeatedPart { get; } = new(
        "LP3147", DiagnosticSeverity.Error, "Something is there twice that must be unique", "Remove or rename one of them.");

    /// <summary>TLS settings are not valid.</summary>
    public static DiagnosticDescriptor InvalidTls { get; } = new(
        "LP3148", DiagnosticSeverity.Error, "TLS settings are not valid", "Give the certificates that the mode needs, from one source, on a port of protocol HTTPS or TLS.");

    /// <summary>A number is out of its range.</summary>
    public static DiagnosticDescriptor OutOfRange { get; } = new(
        "LP3149", DiagnosticSeverity.Error, "A number is out of its range", "Give a number of the documented range.");

    /// <summary>A setting is not supported here.</summary>
    public static DiagnosticDescriptor UnsupportedSetting { get; } = new(
        "LP3150", DiagnosticSeverity.Error, "A setting is not supported here", "Remove it, or use the supported form.");

    /// <summary>A condition or replacement is not valid.</summary>
    public static DiagnosticDescriptor InvalidMatch { get; } = new(
        "LP3151", DiagnosticSeverity.Error, "A condition or replacement is not valid", "Use a non-empty exact, prefix or RE2 regex value.");

    /// <summary>A header is not valid.</summary>
    public static DiagnosticDescriptor InvalidHeader { get; } = new(
        "LP3152", DiagnosticSeverity.Error, "A header is not valid", "Use letters, digits and dashes in names, and escape '%' in values as '%%'.");

    /// <summary>A locality is not valid.</summary>
    public static DiagnosticDescriptor InvalidLocality { get; } = new(
        "LP3153", DiagnosticSeverity.Error, "A setting of localities is not valid", "Write REGION/ZONE/SUBZONE without overlap; weights sum to 100, and failover is between two regions.");

    /// <summary>A setting is deprecated.</summary>
    public static DiagnosticDescriptor DeprecatedSetting { get; } = new(
        "LP3160", DiagnosticSeverity.Warning, "A setting is deprecated", "Use what replaced it.");

    /// <summary>A setting is ignored.</summary>
    public static DiagnosticDescriptor IgnoredSetting { get; } = new(
        "LP3161", DiagnosticSeverity.Warning, "A setting has no effect here", "Remove it, or change what makes it ineffective.");

    /// <summary>A route is never taken.</summary>
    public static DiagnosticDescriptor UnreachableRoute { get; } = new(
        "LP3162", DiagnosticSeverity.Warning, "A route or condition is never taken", "Move it before the one that takes its requests, or remove it.");

    /// <summary>A host or address is doubtful.</summary>
    public static DiagnosticDescriptor DoubtfulHost { get; } = new(
        "LP3163", DiagnosticSeverity.Warning, "A host or address is doubtful", "Write a full name once; partial wildcards and repeated entries do not do what they seem to.");

    /// <summary>TLS settings are weak.</summary>
    public static DiagnosticDescriptor WeakTls { get; } = new(
        "LP3164", DiagnosticSeverity.Warning, "TLS settings are weak or partly ignored", "Use TLS 1.2 or later and cipher suites that the proxy knows, each once.");
}

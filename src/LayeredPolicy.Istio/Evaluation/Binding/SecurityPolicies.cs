using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The security policies of a mesh as istiod reads them: those of its revision, oldest first.</summary>
internal sealed class SecurityPolicies
{
    private const string Group = "security.istio.io";
    private readonly MeshSettings _settings;
    private readonly ConcurrentDictionary<string, object> _scopes = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>Reads the policies among the objects.</summary>
    public SecurityPolicies(Manifests manifests, MeshSettings settings)
    {
        _settings = settings;
        ManifestDocument[] documents = [.. manifests.Documents.Where(d => d.Id.Group == Group)];
        Authorizations = Read(
            documents, AuthorizationPolicy.KubeKind, IstioJsonContext.Default.AuthorizationPolicySpec, s => s.Selector, s => References(s.TargetRefs, s.TargetRef));
        RequestAuthentications = Read(
            documents, RequestAuthentication.KubeKind, IstioJsonContext.Default.RequestAuthenticationSpec, s => s.Selector, s => References(s.TargetRefs, s.TargetRef));
        PeerAuthentications = Read(
            documents, PeerAuthentication.KubeKind, IstioJsonContext.Default.PeerAuthenticationSpec, s => s.Selector, _ => []);
        WritesMetadata = manifests.Documents.Any(d => d.Id.Kind is "EnvoyFilter" or "WasmPlugin" or "TrafficExtension");
        Diagnostics = _diagnostics.DrainToImmutable();
    }

    /// <summary>The authorization policies, oldest first.</summary>
    public ImmutableArray<SecurityPolicy<AuthorizationPolicySpec>> Authorizations { get; }

    /// <summary>The request authentications, oldest first.</summary>
    public ImmutableArray<SecurityPolicy<RequestAuthenticationSpec>> RequestAuthentications { get; }

    /// <summary>The peer authentications, oldest first.</summary>
    public ImmutableArray<SecurityPolicy<PeerAuthenticationSpec>> PeerAuthentications { get; }

    /// <summary>Whether an object could make a filter write metadata that conditions read.</summary>
    public bool WritesMetadata { get; }

    /// <summary>What could not be read.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The policies of the root namespace and of the given ones, oldest first: only those can reach anything there.</summary>
    public ImmutableArray<SecurityPolicy<TSpec>> InScope<TSpec>(ImmutableArray<SecurityPolicy<TSpec>> policies, string @namespace, string? further = null)
    {
        string key = $"{typeof(TSpec).Name} {@namespace} {further}";
        return (ImmutableArray<SecurityPolicy<TSpec>>)_scopes.GetOrAdd(
            key, _ => policies.Where(p => p.Namespace == _settings.RootNamespace || p.Namespace == @namespace || p.Namespace == further).ToImmutableArray());
    }

    private ImmutableArray<SecurityPolicy<TSpec>> Read<TSpec>(
        ManifestDocument[] documents,
        string kind,
        JsonTypeInfo<TSpec> type,
        Func<TSpec, WorkloadSelector?> selector,
        Func<TSpec, ImmutableArray<PolicyTargetReference>> targets)
        where TSpec : class, new()
    {
        var policies = new List<SecurityPolicy<TSpec>>();
        foreach (ManifestDocument document in documents.Where(d => d.Id.Kind == kind && IsRead(d)))
        {
            try
            {
                TSpec spec = document.Json.TryGetProperty("spec", out JsonElement json) && json.ValueKind != JsonValueKind.Null
                    ? json.Deserialize(type) ?? new()
                    : new();
                policies.Add(new(document, spec, CreatedAt(document), PolicySelector.Of(selector(spec)), targets(spec)));
            }
            catch (JsonException e)
            {
                string path = "spec" + e.Path?.TrimStart('$');
                _diagnostics.Add(IstioDiagnostics.UnreadableObject.Create($"the value at {path} does not have the type that the schema asks for") with
                {
                    Resource = document.Id,
                    Path = path,
                    Location = document.Locate(path),
                });
            }
        }

        return
        [
            .. policies.OrderBy(p => p.Created).ThenBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Namespace, StringComparer.Ordinal)
                .Select((p, i) => p with { Index = i }),
        ];
    }

    private bool IsRead(ManifestDocument document) =>
        string.IsNullOrEmpty(_settings.Revision) || Metadata(document, "labels", "istio.io/rev") is not { } revision || revision == _settings.Revision;

    /// <summary>A label or annotation of an object, or null.</summary>
    public static string? Metadata(ManifestDocument document, string map, string key) => Text(document, "metadata", map, key);

    /// <summary>A text member of an object, found by its path of names, or null.</summary>
    public static string? Text(ManifestDocument document, params ReadOnlySpan<string> path)
    {
        JsonElement at = document.Json;
        foreach (string name in path)
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at))
            {
                return null;
            }
        }

        return at.ValueKind == JsonValueKind.String ? at.GetString() : null;
    }

    private static DateTimeOffset CreatedAt(ManifestDocument document) =>
        document.Json.TryGetProperty("metadata", out JsonElement metadata) && metadata.ValueKind == JsonValueKind.Object &&
        metadata.TryGetProperty("creationTimestamp", out JsonElement text) && text.ValueKind == JsonValueKind.String &&
        DateTimeOffset.TryParse(text.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset created)
            ? created
            : DateTimeOffset.MinValue;

    // The singular field counts only without entries in the plural one.
    private static ImmutableArray<PolicyTargetReference> References(IList<PolicyTargetReference>? many, PolicyTargetReference? one) =>
        many is { Count: > 0 } ? [.. many.Where(r => r is not null)] : one is null ? [] : [one];
}

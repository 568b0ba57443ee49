using System.Collections.Immutable;

namespace LayeredPolicy.Istio;

/// <summary>The facts of a mesh's configuration that change what its policies mean. The defaults are Istio's own.</summary>
/// <remarks>See https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/ for the fields of MeshConfig.</remarks>
public sealed record MeshSettings
{
    /// <summary>The default settings.</summary>
    public static MeshSettings Default { get; } = new();

    /// <summary>The namespace whose policies hold for the whole mesh; <c>istio-system</c> by default.</summary>
    public string RootNamespace { get; init; } = "istio-system";

    /// <summary>The trust domain of the mesh's identities; <c>cluster.local</c> by default.</summary>
    public string TrustDomain { get; init; } = "cluster.local";

    /// <summary>Further trust domains that Envoy proxies accept as equal; none by default. ztunnel knows no aliases.</summary>
    public ImmutableArray<string> TrustDomainAliases { get; init; } = [];

    /// <summary>How paths are rewritten before they are matched; <see cref="Istio.PathNormalization.Base"/> by default.</summary>
    public PathNormalization PathNormalization { get; init; }

    /// <summary>
    /// How many proxies in front of a gateway are trusted to append to <c>X-Forwarded-For</c>; zero by default, which means that the
    /// TCP peer is believed. Only gateways read it.
    /// </summary>
    public int NumTrustedProxies { get; init; }

    /// <summary>
    /// The control plane's revision; null or empty when it reads every object. With a revision, objects labelled
    /// <c>istio.io/rev</c> with another value are not read.
    /// </summary>
    public string? Revision { get; init; }

    /// <summary>
    /// The names of the external authorization providers that the mesh defines, with whether each speaks HTTP rather than gRPC; null
    /// when they are not known, and then every CUSTOM rule that matches makes the answer unknown.
    /// </summary>
    public ImmutableDictionary<string, bool>? HttpProviders { get; init; }

    /// <summary>Whether clients inside the mesh use mutual TLS without a DestinationRule when the server accepts it; true by default.</summary>
    public bool EnableAutoMtls { get; init; } = true;
}

namespace LayeredPolicy.Istio.Models;

/// <summary>Values of <see cref="MutualTls.Mode"/>.</summary>
public static class MutualTlsModes
{
    /// <summary>Inherit from the namespace, then the mesh, then <c>PERMISSIVE</c>.</summary>
    public const string Unset = "UNSET";

    /// <summary>Plaintext only.</summary>
    public const string Disable = "DISABLE";

    /// <summary>Plaintext and mutual TLS.</summary>
    public const string Permissive = "PERMISSIVE";

    /// <summary>Mutual TLS with a client certificate only.</summary>
    public const string Strict = "STRICT";
}

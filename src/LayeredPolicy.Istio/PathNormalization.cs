namespace LayeredPolicy.Istio;

/// <summary>How the mesh's proxies rewrite a request path before they match and forward it (<c>pathNormalization.normalization</c>).</summary>
public enum PathNormalization
{
    /// <summary>
    /// RFC 3986: dot segments are resolved, backslashes become slashes, escapes of unreserved characters are decoded. The default; the
    /// mesh's value <c>DEFAULT</c> means this one.
    /// </summary>
    Base,

    /// <summary>The path stays as received; only a fragment is cut.</summary>
    None,

    /// <summary><see cref="Base"/>, then runs of slashes become one.</summary>
    MergeSlashes,

    /// <summary>Escaped slashes and backslashes are decoded first, then as <see cref="MergeSlashes"/>.</summary>
    DecodeAndMergeSlashes,
}

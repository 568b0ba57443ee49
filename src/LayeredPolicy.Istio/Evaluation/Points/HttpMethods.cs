using System.Collections.Frozen;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The methods that Envoy's HTTP/1.1 parser knows; it answers 400 to any other. HTTP/2 takes every method.</summary>
internal static class HttpMethods
{
    private static readonly FrozenSet<string> s_known = new[]
    {
        "ACL", "BIND", "CHECKOUT", "CONNECT", "COPY", "DELETE", "GET", "HEAD", "LINK", "LOCK", "MERGE", "MKACTIVITY", "MKCALENDAR", "MKCOL",
        "MOVE", "MSEARCH", "NOTIFY", "OPTIONS", "PATCH", "POST", "PROPFIND", "PROPPATCH", "PURGE", "PUT", "REBIND", "REPORT", "SEARCH",
        "SOURCE", "SUBSCRIBE", "TRACE", "UNBIND", "UNLINK", "UNLOCK", "UNSUBSCRIBE",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a request of the version may have the method.</summary>
    public static bool Accept(HttpRequest request) => request.IsHttp2 || s_known.Contains(request.Method);
}

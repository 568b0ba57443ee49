namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The methods that Envoy's HTTP/1.1 parser knows; it answers 400 to any other. HTTP/2 takes every method.</summary>
internal static class HttpMethods
{
    /// <summary>Whether a request of the version may have the method.</summary>
    public static bool Accept(HttpRequest request) => request.IsHttp2 || request.Method is
        "GET" or "POST" or "PUT" or "DELETE" or "HEAD" or "OPTIONS" or "PATCH" or "TRACE" or "CONNECT" or
        "ACL" or "BIND" or "CHECKOUT" or "COPY" or "LINK" or "LOCK" or "MERGE" or "MKACTIVITY" or "MKCALENDAR" or "MKCOL" or "MOVE" or
        "MSEARCH" or "NOTIFY" or "PROPFIND" or "PROPPATCH" or "PURGE" or "REBIND" or "REPORT" or "SEARCH" or "SOURCE" or "SUBSCRIBE" or
        "UNBIND" or "UNLINK" or "UNLOCK" or "UNSUBSCRIBE";
}

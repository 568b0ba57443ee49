namespace LayeredPolicy.Istio.Models;

/// <summary>Values of <see cref="HttpRedirect.DerivePort"/>.</summary>
public static class RedirectPortModes
{
    /// <summary>80 for HTTP and 443 for HTTPS.</summary>
    public const string FromProtocolDefault = "FROM_PROTOCOL_DEFAULT";

    /// <summary>The port of the request.</summary>
    public const string FromRequestPort = "FROM_REQUEST_PORT";
}

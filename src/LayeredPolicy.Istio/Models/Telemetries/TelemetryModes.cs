namespace LayeredPolicy.Istio.Models;

/// <summary>Values of the <c>mode</c> of a telemetry match: which side of a connection reports.</summary>
public static class TelemetryModes
{
    /// <summary>Both sides; the default.</summary>
    public const string ClientAndServer = "CLIENT_AND_SERVER";

    /// <summary>The caller and outbound gateway traffic.</summary>
    public const string Client = "CLIENT";

    /// <summary>The callee and inbound gateway traffic.</summary>
    public const string Server = "SERVER";
}

namespace LayeredPolicy.Istio.Models;

/// <summary>Values of <see cref="MetricSelector.Metric"/>.</summary>
public static class MetricNames
{
    /// <summary>Every standard metric.</summary>
    public const string All = "ALL_METRICS";

    /// <summary>Requests.</summary>
    public const string RequestCount = "REQUEST_COUNT";

    /// <summary>Duration of requests.</summary>
    public const string RequestDuration = "REQUEST_DURATION";

    /// <summary>Size of request bodies.</summary>
    public const string RequestSize = "REQUEST_SIZE";

    /// <summary>Size of response bodies.</summary>
    public const string ResponseSize = "RESPONSE_SIZE";

    /// <summary>TCP connections opened.</summary>
    public const string TcpOpenedConnections = "TCP_OPENED_CONNECTIONS";

    /// <summary>TCP connections closed.</summary>
    public const string TcpClosedConnections = "TCP_CLOSED_CONNECTIONS";

    /// <summary>Bytes sent over TCP.</summary>
    public const string TcpSentBytes = "TCP_SENT_BYTES";

    /// <summary>Bytes received over TCP.</summary>
    public const string TcpReceivedBytes = "TCP_RECEIVED_BYTES";

    /// <summary>gRPC messages received by the server.</summary>
    public const string GrpcRequestMessages = "GRPC_REQUEST_MESSAGES";

    /// <summary>gRPC messages sent by the server.</summary>
    public const string GrpcResponseMessages = "GRPC_RESPONSE_MESSAGES";
}

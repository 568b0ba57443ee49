namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>One address and port behind a service, ready or not.</summary>
/// <param name="Service">The service.</param>
/// <param name="Address">The address, or null when only the workload is known.</param>
/// <param name="WorkloadIndex">The workload behind it, or -1 when only the address is known.</param>
/// <param name="Protocol">The protocol.</param>
/// <param name="Port">The port, or null for an endpoint without a port number.</param>
internal sealed record ServiceEndpoint(BoundService Service, IpAddress? Address, int WorkloadIndex, IpProtocol Protocol, int? Port);

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>A TCP port of a Service that leads to a workload.</summary>
/// <param name="Service">The Service.</param>
/// <param name="Port">Its port.</param>
/// <param name="Target">The workload's port behind it; zero when the workload declares no port of the name that the Service asks for.</param>
internal readonly record struct ServedPort(ServiceFact Service, ServicePort Port, int Target);

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The service that a client of a waypoint addressed.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsServiceEntry">Whether it is a ServiceEntry rather than a Kubernetes Service.</param>
public sealed record AddressedService(string Namespace, string Name, bool IsServiceEntry = false);

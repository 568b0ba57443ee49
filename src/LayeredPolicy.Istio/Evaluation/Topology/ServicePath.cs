namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The way to an ambient workload through a waypoint: by a Service port that leads to one of its ports, or by its own address.</summary>
/// <param name="Waypoint">The waypoint.</param>
/// <param name="Point">The waypoint's judgement.</param>
/// <param name="Service">The Service that clients address, or null when they address the pod.</param>
/// <param name="ServicePort">The port that clients use; null for every port.</param>
/// <param name="ContainerPort">The workload's port behind it; null for every port.</param>
/// <param name="Principal">The waypoint's identity.</param>
internal sealed record ServicePath(
    Waypoint Waypoint, WaypointPoint Point, ServiceFact? Service, int? ServicePort, int? ContainerPort, string Principal);

namespace LayeredPolicy.Inventory.Reading;

/// <summary>A workload before its place in the list, its controller and its mesh mode are known.</summary>
/// <param name="Workload">What the pod or the template says.</param>
/// <param name="HasProxy">Whether the mesh's proxy is among its containers.</param>
/// <param name="Served">Whether the API server has seen the object, so that what injection would add is there already.</param>
internal sealed record PodDraft(Workload Workload, bool HasProxy, bool Served);

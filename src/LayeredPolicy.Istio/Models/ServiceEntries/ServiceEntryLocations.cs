namespace LayeredPolicy.Istio.Models;

/// <summary>Values of <see cref="ServiceEntrySpec.Location"/>.</summary>
public static class ServiceEntryLocations
{
    /// <summary>Outside the mesh: no automatic mutual TLS, nothing enforces there; the default.</summary>
    public const string MeshExternal = "MESH_EXTERNAL";

    /// <summary>Part of the mesh.</summary>
    public const string MeshInternal = "MESH_INTERNAL";
}

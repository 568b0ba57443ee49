using System.Text.Json;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Istio.Validation;

/// <summary>The API server's answer for the mesh kinds.</summary>
public static class IstioAdmission
{
    private static readonly Lazy<ApiServer> s_server = new(() => new ApiServer(IstioSchemas.All));

    /// <summary>What the API server answers to the creation of an object of a mesh kind.</summary>
    public static AdmissionVerdict Create(JsonElement json) => s_server.Value.Create(json);

    /// <summary>Whether an object is of a kind that the mesh layer judges, at whatever version.</summary>
    public static bool IsJudged(ResourceId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return s_server.Value.Schemas.Any(s => s.Group == id.Group && s.Kind == id.Kind);
    }
}

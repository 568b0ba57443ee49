using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace LayeredPolicy.Calico.Validation;

/// <summary>An object as a typed reader sees it.</summary>
/// <param name="Fields">The known fields, without apiVersion, kind and metadata.</param>
/// <param name="Fault">The path and the description of the first wrong type, or null.</param>
/// <param name="UnknownFields">The paths of the fields that were dropped.</param>
internal sealed record DecodedObject(JsonObject Fields, (string Path, string Message)? Fault, ImmutableArray<string> UnknownFields)
{
    /// <summary>Takes the spec out of the fields; an absent one is empty.</summary>
    public JsonObject TakeSpec()
    {
        JsonObject spec = Fields["spec"] as JsonObject ?? [];
        Fields.Remove("spec");
        return spec;
    }
}

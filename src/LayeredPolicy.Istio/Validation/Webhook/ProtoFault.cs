namespace LayeredPolicy.Istio.Validation;

/// <summary>Why a spec is no protobuf JSON of its kind.</summary>
/// <param name="Path">The field, as in <c>spec.rules[0].from</c>.</param>
/// <param name="Message">What is wrong with it, to be read after the path.</param>
internal sealed record ProtoFault(string Path, string Message);

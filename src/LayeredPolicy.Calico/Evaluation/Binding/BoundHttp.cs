using System.Collections.Immutable;
using LayeredPolicy.Calico.Evaluation.Atoms;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>An HTTP condition of a rule; an empty list is no condition.</summary>
/// <param name="Methods">The methods.</param>
/// <param name="Paths">The paths.</param>
internal sealed record BoundHttp(ImmutableArray<string> Methods, ImmutableArray<HttpPathMatch> Paths);

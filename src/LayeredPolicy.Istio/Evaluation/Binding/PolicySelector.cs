using System.Collections.Immutable;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// The <c>selector</c> of a security policy. Envoy proxies read an empty selector as everything in scope; ztunnel tells its forms apart.
/// </summary>
internal sealed class PolicySelector
{
    private readonly ImmutableArray<KeyValuePair<string, string>> _labels;

    private PolicySelector(bool isAbsent, bool hasLabelMap, ImmutableArray<KeyValuePair<string, string>> labels)
    {
        IsAbsent = isAbsent;
        HasLabelMap = hasLabelMap;
        _labels = labels;
    }

    /// <summary>Whether the policy has no selector at all.</summary>
    public bool IsAbsent { get; }

    /// <summary>Whether the selector has a <c>matchLabels</c>, be it empty.</summary>
    public bool HasLabelMap { get; }

    /// <summary>Whether it asks for no label.</summary>
    public bool IsEmpty => _labels.IsEmpty;

    /// <summary>Reads a selector.</summary>
    public static PolicySelector Of(WorkloadSelector? selector) =>
        new(selector is null, selector?.MatchLabels is not null, [.. selector?.MatchLabels ?? ImmutableDictionary<string, string>.Empty]);

    /// <summary>Whether the labels hold every pair asked for.</summary>
    public bool Matches(LabelSet labels)
    {
        foreach ((string key, string value) in _labels)
        {
            if (!labels.TryGetValue(key, out string? found) || found != (value ?? ""))
            {
                return false;
            }
        }

        return true;
    }
}

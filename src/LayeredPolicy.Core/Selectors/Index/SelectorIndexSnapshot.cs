namespace LayeredPolicy.Selectors;

/// <summary>
/// The state of a <see cref="SelectorIndex"/> at one moment. It never changes, any number of threads may ask it at once, and it costs the index little:
/// what does not change afterwards is shared.
/// </summary>
public sealed class SelectorIndexSnapshot
{
    private readonly IndexData _data;

    internal SelectorIndexSnapshot(IndexData data) => _data = data;

    /// <summary>How many endpoints there are.</summary>
    public int EndpointCount => _data.EndpointCount;

    /// <summary>How many selectors there are.</summary>
    public int SelectorCount => _data.SelectorCount;

    /// <summary>How many groups of endpoints the selectors can tell apart.</summary>
    public int ClassCount => _data.LiveCount;

    /// <summary>The endpoints that a selector matches.</summary>
    /// <param name="selector">The selector's number; one that does not exist matches nothing.</param>
    public EndpointSet EndpointsOf(int selector) =>
        Program(selector) is { } program ? new BulkMatcher(_data).Match(program) : EndpointSet.Empty;

    /// <summary>The selectors that an endpoint matches, in ascending order; none for an endpoint that does not exist.</summary>
    public int[] SelectorsOf(int endpoint)
    {
        if (!Exists(endpoint))
        {
            return [];
        }

        var matches = new List<int>();
        var visitor = new MatchCollector(_data, _data.Classes[_data.Endpoints[endpoint].Class].Row!, matches);
        _data.VisitCandidates(_data.Classes[_data.Endpoints[endpoint].Class].Row!, ref visitor);
        return [.. matches.Order().Distinct()];
    }

    /// <summary>Whether an endpoint matches a selector; false when one of them does not exist.</summary>
    public bool Matches(int selector, int endpoint) =>
        Program(selector) is { } program && Exists(endpoint)
        && program.Matches(_data.Classes[_data.Endpoints[endpoint].Class].Row!, _data.Dense, _data.Labels);

    /// <summary>Calls back with every selector and the endpoints it matches, in the order of the selectors' numbers.</summary>
    public void MatchAll(Action<int, EndpointSet> visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        BulkMatcher matcher = new BulkMatcher(_data).ForMany();
        for (int selector = 0; selector < _data.SelectorBound; selector++)
        {
            if (_data.Selectors[selector] is { } program)
            {
                visit(selector, matcher.Match(program));
            }
        }
    }

    private IndexProgram? Program(int selector) => selector >= 0 && selector < _data.SelectorBound ? _data.Selectors[selector] : null;

    private bool Exists(int endpoint) => endpoint >= 0 && endpoint < _data.EndpointBound && _data.Endpoints[endpoint].Own is not null;

    private readonly struct MatchCollector(IndexData data, int[] row, List<int> matches) : ICandidateVisitor
    {
        public void Visit(ReadOnlySpan<int> selectors)
        {
            foreach (int selector in selectors)
            {
                if (data.Matches(selector, row))
                {
                    matches.Add(selector);
                }
            }
        }
    }
}

using LayeredPolicy.Evaluation;
using LayeredPolicy.Selectors;

namespace LayeredPolicy.Calico.Evaluation.Peers;

/// <summary>
/// Endpoints sorted by all that policies can see of them but their addresses: labels, named ports, profiles. Selectors are matched against
/// the classes, of which there are far fewer than endpoints, and each set of peers is worked out once.
/// </summary>
internal sealed class LabelClasses
{
    private readonly int[] _of;
    private readonly List<PolicyEndpoint> _firsts = [];
    private readonly List<int> _open = [];
    private readonly HashSet<string> _openPrefixes = new(StringComparer.Ordinal);
    private readonly SelectorIndex _index = new();
    private readonly Dictionary<string, SetMembers> _members = new(StringComparer.Ordinal);

    /// <summary>Sorts the endpoints.</summary>
    public LabelClasses(IReadOnlyList<PolicyEndpoint> endpoints)
    {
        _of = new int[endpoints.Count];
        var numbers = new Dictionary<(LabelSet, string, string, string), int>();
        for (int i = 0; i < endpoints.Count; i++)
        {
            PolicyEndpoint endpoint = endpoints[i];
            (LabelSet, string, string, string) key =
                (endpoint.Labels, OpenOf(endpoint), string.Join(' ', endpoint.Profiles), PortsOf(endpoint));
            if (!numbers.TryGetValue(key, out int number))
            {
                numbers[key] = number = _firsts.Count;
                Add(endpoint, number);
            }

            _of[i] = number;
        }
    }

    private LabelClasses(LabelClasses other)
    {
        _of = other._of;
        for (int i = 0; i < other.Count; i++)
        {
            Add(other.FirstOf(i), i);
        }
    }

    /// <summary>The same classes, with no selector matched.</summary>
    public LabelClasses Renewed() => new(this);

    /// <summary>How many classes there are.</summary>
    public int Count => _firsts.Count;

    /// <summary>The class of an endpoint, by the endpoint's number.</summary>
    public int this[int endpoint] => _of[endpoint];

    /// <summary>An endpoint of the class.</summary>
    public PolicyEndpoint FirstOf(int number) => _firsts[number];

    /// <summary>The classes that the selector selects and the other does not.</summary>
    public SetMembers MembersOf(Selector selected, Selector? excluded)
    {
        SetMembers members = MembersOf(selected);
        if (excluded is null)
        {
            return members;
        }

        SetMembers others = MembersOf(excluded);
        int[] certain = Without(members.Certain, others.Possible);
        return members.IsExact && others.IsExact ? new(certain, certain) : new(certain, Without(members.Possible, others.Certain));
    }

    // The empty prefix, with which every label begins, is another thing than none.
    private static string OpenOf(PolicyEndpoint endpoint) => endpoint.OpenPrefixes.IsEmpty ? "" : string.Join(' ', endpoint.OpenPrefixes.Prepend("open"));

    private static string PortsOf(PolicyEndpoint endpoint) => endpoint.Ports.All(static p => p.Name is null)
        ? ""
        : string.Join(' ', endpoint.Ports.Where(static p => p.Name is not null).Select(static p => $"{p.Name}:{p.Protocol.Number}:{p.Number}"));

    private static int[] Without(int[] classes, int[] others)
    {
        var left = new List<int>(classes.Length);
        int at = 0;
        foreach (int number in classes)
        {
            for (; at < others.Length && others[at] < number; at++)
            {
            }

            if (at == others.Length || others[at] != number)
            {
                left.Add(number);
            }
        }

        return [.. left];
    }

    private void Add(PolicyEndpoint endpoint, int number)
    {
        _firsts.Add(endpoint);
        _index.SetEndpoint(number, endpoint.Labels);
        if (!endpoint.OpenPrefixes.IsEmpty)
        {
            _open.Add(number);
            _openPrefixes.UnionWith(endpoint.OpenPrefixes);
        }
    }

    private SetMembers MembersOf(Selector selector)
    {
        string text = selector.ToString();
        if (!_members.TryGetValue(text, out SetMembers? members))
        {
            int[] known = _index.Match(selector).ToArray();
            var open = _open.Count == 0 ? null : new OpenSelector(selector.Root);
            _members[text] = members = open?.Mentions(_openPrefixes) == true ? Opened(known, open) : new(known, known);
        }

        return members;
    }

    private SetMembers Opened(int[] known, OpenSelector selector)
    {
        var certain = new SortedSet<int>(known.Except(_open));
        var possible = new SortedSet<int>(certain);
        foreach (int number in _open)
        {
            Truth member = selector.Matches(_firsts[number].Labels, _firsts[number].OpenPrefixes);
            if (member == Truth.True)
            {
                certain.Add(number);
            }

            if (member != Truth.False)
            {
                possible.Add(number);
            }
        }

        return new([.. certain], [.. possible]);
    }
}

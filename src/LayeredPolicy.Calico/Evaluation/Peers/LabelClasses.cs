using System.Collections.Immutable;
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

    // Classes of which some labels are not known, by the prefixes of those labels.
    private readonly Dictionary<string, (ImmutableArray<string> Prefixes, List<int> Classes)> _open = new(StringComparer.Ordinal);
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
            string key = OpenOf(endpoint);
            if (!_open.TryGetValue(key, out (ImmutableArray<string> Prefixes, List<int> Classes) open))
            {
                _open[key] = open = (endpoint.OpenPrefixes, []);
            }

            open.Classes.Add(number);
        }
    }

    private SetMembers MembersOf(Selector selector)
    {
        string text = selector.ToString();
        if (!_members.TryGetValue(text, out SetMembers? members))
        {
            int[] known = _index.Match(selector).ToArray();
            OpenSelector? open = _open.Count == 0 ? null : new(selector.Root);
            int[] asked = open is null ? [] : [.. _open.Values.Where(o => open.Mentions(o.Prefixes)).SelectMany(static o => o.Classes).Order()];
            _members[text] = members = asked.Length == 0 ? new(known, known) : Opened(known, asked, open!);
        }

        return members;
    }

    // The known members, but for classes whose unknown labels the selector asks for.
    private SetMembers Opened(int[] known, int[] asked, OpenSelector selector)
    {
        var certain = new List<int>(known.Length + asked.Length);
        var possible = new List<int>(known.Length + asked.Length);
        int next = 0;
        foreach (int number in asked)
        {
            for (; next < known.Length && known[next] <= number; next++)
            {
                if (known[next] < number)
                {
                    certain.Add(known[next]);
                    possible.Add(known[next]);
                }
            }

            Truth member = selector.Matches(_firsts[number].Labels, _firsts[number].OpenPrefixes);
            certain.AddRange(member == Truth.True ? [number] : []);
            possible.AddRange(member != Truth.False ? [number] : []);
        }

        certain.AddRange(known.AsSpan(next));
        possible.AddRange(known.AsSpan(next));
        int[] all = [.. possible];
        return new(certain.Count == all.Length ? all : [.. certain], all);
    }
}

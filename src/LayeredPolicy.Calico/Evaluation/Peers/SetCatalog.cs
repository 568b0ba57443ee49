using LayeredPolicy.Calico.Evaluation.Binding;

namespace LayeredPolicy.Calico.Evaluation.Peers;

/// <summary>Numbers the sets of peers that policies ask about, so that each is worked out once however many rules share it.</summary>
internal sealed class SetCatalog
{
    private readonly Dictionary<(string Selected, string? Excluded), int> _selections = [];
    private readonly Dictionary<(int Selection, byte? Protocol, string Name), int> _namedPorts = [];
    private readonly Dictionary<BoundService, int> _serviceAddresses = [];
    private readonly Dictionary<BoundService, int> _servicePorts = [];
    private readonly List<(int Set, Selector Selected, Selector? Excluded)> _selectors = [];
    private readonly Dictionary<int, SetMembers> _members = [];

    /// <summary>How many sets there are.</summary>
    public int Count { get; private set; }

    /// <summary>The named ports: their set, the selection of endpoints (-1 for all), the protocol (null for any) and the name.</summary>
    public IEnumerable<(int Set, int Selection, byte? Protocol, string Name)> NamedPorts =>
        _namedPorts.Select(p => (p.Value, p.Key.Selection, p.Key.Protocol, p.Key.Name));

    /// <summary>How many sets of named ports there are.</summary>
    public int NamedPortCount => _namedPorts.Count;

    /// <summary>The members of each selection among label classes, which must always be the same ones.</summary>
    /// <param name="classes">The label classes.</param>
    /// <param name="first">The number from which on selections are wanted.</param>
    public IEnumerable<(int Set, SetMembers Members)> MembersIn(LabelClasses classes, int first)
    {
        for (int i = _members.Count; i < _selectors.Count; i++)
        {
            (int set, Selector selected, Selector? excluded) = _selectors[i];
            _members[set] = classes.MembersOf(selected, excluded);
        }

        return _selectors.Where(s => s.Set >= first).Select(s => (s.Set, _members[s.Set]));
    }

    /// <summary>The members of a selection that was already worked out by <see cref="MembersIn"/>.</summary>
    public SetMembers MembersOf(int set) => _members[set];

    /// <summary>The set of those that the selector selects and the other does not; an owner counts by both together.</summary>
    public int Selection(Selector selected, Selector? excluded)
    {
        (string, string?) key = (selected.ToString(), excluded?.ToString());
        if (!_selections.TryGetValue(key, out int set))
        {
            _selections[key] = set = Count++;
            _selectors.Add((set, selected, excluded));
        }

        return set;
    }

    /// <summary>The set of protocols and ports under which selected endpoints offer the name.</summary>
    /// <param name="selection">The selection of endpoints, or -1 for all.</param>
    /// <param name="protocol">The protocol, or null for any.</param>
    /// <param name="name">The port's name.</param>
    public int NamedPort(int selection, byte? protocol, string name) => Number(_namedPorts, (selection, protocol, name));

    /// <summary>The set of addresses behind a service.</summary>
    public int ServiceAddresses(BoundService service) => Number(_serviceAddresses, service);

    /// <summary>The set of addresses, protocols and ports behind a service.</summary>
    public int ServicePorts(BoundService service) => Number(_servicePorts, service);

    /// <summary>The numbers of the sets about a service, or -1 where no rule asks.</summary>
    public (int Addresses, int Ports) FindService(BoundService service) =>
        (_serviceAddresses.TryGetValue(service, out int addresses) ? addresses : -1, _servicePorts.TryGetValue(service, out int ports) ? ports : -1);

    private int Number<TKey>(Dictionary<TKey, int> numbers, TKey key)
        where TKey : notnull
    {
        if (!numbers.TryGetValue(key, out int set))
        {
            numbers[key] = set = Count++;
        }

        return set;
    }
}

using LayeredPolicy.Labels;

namespace LayeredPolicy.Selectors;

/// <summary>
/// Many selectors against many labelled endpoints, kept up to date while both change. Endpoints inherit labels from parents (namespaces, service
/// accounts, profiles): their own labels win, then those of the first parent.
/// </summary>
/// <remarks>
/// <para>Endpoints, parents and selectors are numbered by the caller from zero, densely: bitmaps and tables are as long as the highest number.</para>
/// <para>Endpoints that agree in every label that some selector mentions form a class; selectors are evaluated on classes. A change of labels looks
/// only at the selectors that mention a value which came or went; a new endpoint at those filed under one of its labels; a new selector at the
/// classes its rarest labels lead to, or it is computed by set algebra. No operator makes an update or a question scan everything.</para>
/// <para>Updates may come from any thread, one at a time. Readers ask a <see cref="Snapshot"/>, which never changes and needs no lock.</para>
/// <para>Cost: an update of an endpoint's labels is proportional to the labels and the selectors touched; of a parent, to its endpoints besides; a
/// selector that mentions a key for the first time looks once at every endpoint. Memory is about a quarter of a kilobyte an endpoint.</para>
/// </remarks>
/// <example>
/// <code>
/// var index = new SelectorIndex();
/// index.SetParent(0, new LabelSet { ["pcns.team"] = "red" });
/// index.SetEndpoint(0, new LabelSet { ["app"] = "web" }, 0);
/// index.SetSelector(0, Selector.Parse("app == 'web' &amp;&amp; pcns.team == 'red'"));
/// bool matches = index.Snapshot().Matches(0, 0);
/// </code>
/// </example>
public sealed partial class SelectorIndex
{
    private readonly Lock _gate = new();
    private readonly IMatchObserver? _observer;
    private readonly LabelTable _labels = new();
    private readonly IndexData _data;
    private readonly List<int> _columnOfKey = [];
    private int _columns;
    private int _epoch;
    private int _filedAt;

    /// <summary>Makes an empty index.</summary>
    public SelectorIndex()
        : this(null)
    {
    }

    /// <summary>Makes an empty index that tells an observer of every match that begins or ends.</summary>
    public SelectorIndex(IMatchObserver? observer)
    {
        _observer = observer;
        _data = new IndexData
        {
            Labels = _labels.Records,
            Columns = new CowArray<ColumnRecord>(),
            Classes = new CowArray<ClassRecord>(),
            Endpoints = new CowArray<EndpointRecord>(),
            Selectors = new CowArray<IndexProgram?>(),
        };
        _classOfRow = new Dictionary<int[], int>(ClassRows.Comparer);
        _classes = _classOfRow.GetAlternateLookup<ReadOnlySpan<int>>();
        _parentLists = new Dictionary<int[], int[]>(ClassRows.Comparer);
        _parentListLookup = _parentLists.GetAlternateLookup<ReadOnlySpan<int>>();
    }

    /// <summary>The state now, which later updates do not change.</summary>
    public SelectorIndexSnapshot Snapshot()
    {
        lock (_gate)
        {
            // What snapshots share is copied before it is next changed.
            _epoch++;
            return new SelectorIndexSnapshot(_data.Freeze());
        }
    }

    /// <summary>The endpoints that a selector matches which is not kept in the index. The keys it mentions stay known to the index.</summary>
    public EndpointSet Match(Selector selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        lock (_gate)
        {
            IndexProgram program = Compile([selector])[0];
            EndpointSet matches = new BulkMatcher(_data).Match(program);
            ReleaseLabels(program.Root);
            return matches;
        }
    }

    private int[] Intern(LabelSet labels)
    {
        ReadOnlySpan<LabelEntry> entries = labels.Entries;
        var numbers = new int[entries.Length];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = _labels.Hold(_labels.Key(entries[i].Key), entries[i].Value, entries[i].ValueCode);
        }

        return numbers;
    }

    private void Release(int[]? labels)
    {
        foreach (int label in labels ?? [])
        {
            _labels.Release(label);
        }
    }

    private int ColumnOf(int key) => key < _columnOfKey.Count ? _columnOfKey[key] : -1;
}

namespace LayeredPolicy.Selectors;

/// <content>The endpoints and parents of the index.</content>
public sealed partial class SelectorIndex
{
    private readonly Dictionary<int[], int[]> _parentLists;
    private readonly Dictionary<int[], int[]>.AlternateLookup<ReadOnlySpan<int>> _parentListLookup;
    private ParentRecord[] _parents = [];

    /// <summary>Adds an endpoint, or changes its labels and parents.</summary>
    /// <param name="endpoint">Its number, from zero.</param>
    /// <param name="labels">Its own labels.</param>
    /// <param name="parents">What it inherits from, the first winning. A parent that has not been set has no labels yet.</param>
    public void SetEndpoint(int endpoint, LabelSet labels, params ReadOnlySpan<int> parents)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(endpoint);
        ArgumentNullException.ThrowIfNull(labels);
        foreach (int parent in parents)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(parent);
        }

        lock (_gate)
        {
            int[] own = Intern(labels);
            ref EndpointRecord record = ref _data.Endpoints.Write(endpoint);
            int[]? oldOwn = record.Own;
            if (oldOwn is null || !parents.SequenceEqual(record.Parents))
            {
                Adopt(endpoint, oldOwn is null ? [] : record.Parents, parents);
                record.Parents = SharedList(parents);
            }

            record.Own = own;
            if (oldOwn is null)
            {
                _data.EndpointBound = Math.Max(_data.EndpointBound, endpoint + 1);
                _data.EndpointCount++;
                Enter(endpoint, ref record, ClassOf(Project(record)));
                TellAll(endpoint, record.Class, started: true);
                RefileWhenGrown();
            }
            else
            {
                Move(endpoint, ref record);
                Release(oldOwn);
            }
        }
    }

    /// <summary>Takes an endpoint out; nothing happens when there is none of that number.</summary>
    public void RemoveEndpoint(int endpoint)
    {
        lock (_gate)
        {
            if (endpoint < 0 || endpoint >= _data.EndpointBound || _data.Endpoints[endpoint].Own is null)
            {
                return;
            }

            ref EndpointRecord record = ref _data.Endpoints.Write(endpoint);
            TellAll(endpoint, record.Class, started: false);
            Adopt(endpoint, record.Parents, []);
            Leave(ref record);
            Release(record.Own);
            record = default;
            _data.EndpointCount--;
        }
    }

    /// <summary>Sets the labels that a parent gives to its endpoints.</summary>
    /// <param name="parent">Its number, from zero.</param>
    /// <param name="labels">The labels; the empty set takes them all away.</param>
    public void SetParent(int parent, LabelSet labels)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(parent);
        ArgumentNullException.ThrowIfNull(labels);
        lock (_gate)
        {
            ref ParentRecord record = ref Parent(parent);
            int[]? old = record.Labels;
            record.Labels = Intern(labels);
            if (record.Children is { } children)
            {
                _changes.Clear();
                foreach (int endpoint in children.Items)
                {
                    Move(endpoint, ref _data.Endpoints.Write(endpoint), withSiblings: true);
                }
            }

            Release(old);
        }
    }

    private ref ParentRecord Parent(int parent)
    {
        if (parent >= _parents.Length)
        {
            Array.Resize(ref _parents, Math.Max(parent + 1, _parents.Length + (_parents.Length >> 1)));
        }

        return ref _parents[parent];
    }

    private void Adopt(int endpoint, ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        foreach (int parent in before)
        {
            IntBag.Remove(ref Parent(parent).Children, endpoint, epoch: 0);
        }

        foreach (int parent in after)
        {
            IntBag.Add(ref Parent(parent).Children, endpoint, epoch: 0);
        }
    }

    private int[] SharedList(ReadOnlySpan<int> parents)
    {
        if (!_parentListLookup.TryGetValue(parents, out int[]? list))
        {
            list = parents.ToArray();
            _parentLists.Add(list, list);
        }

        return list;
    }
}

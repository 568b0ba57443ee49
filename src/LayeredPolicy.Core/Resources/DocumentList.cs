using System.Collections.Immutable;

namespace LayeredPolicy.Resources;

/// <summary>
/// The objects of a set, in chunks: sets that were made of one another share all chunks but those in which they differ, so a change of one
/// object among a hundred thousand costs no copy of the others.
/// </summary>
internal sealed class DocumentList
{
    // Looking for so few hashes one by one is faster than looking each hash up.
    private const int FewIds = 8;

    private readonly DocumentChunk[] _chunks;
    private readonly Lazy<ImmutableArray<ManifestDocument>> _all;

    private DocumentList(DocumentChunk[] chunks, Lazy<ImmutableArray<ManifestDocument>> all)
    {
        _chunks = chunks;
        _all = all;
        Count = chunks.Sum(static c => c.Documents.Length);
    }

    /// <summary>How many objects there are.</summary>
    public int Count { get; }

    /// <summary>The objects in one array, made when first asked for.</summary>
    public ImmutableArray<ManifestDocument> All => _all.Value;

    /// <summary>A list of the objects.</summary>
    public static DocumentList Of(ImmutableArray<ManifestDocument> documents) =>
        new([.. documents.AsEnumerable().Chunk(DocumentChunk.Usual).Select(static c => new DocumentChunk(c))], new(documents));

    /// <summary>The objects of one identity.</summary>
    public ImmutableArray<ManifestDocument> Find(ResourceId id)
    {
        var found = new List<ManifestDocument>(1);
        int hash = id.GetHashCode();
        foreach (DocumentChunk chunk in _chunks)
        {
            chunk.Find(id, hash, found);
        }

        return [.. found];
    }

    /// <summary>The list after objects are taken out, and objects put in the place of the first of their identity, or at the end.</summary>
    public DocumentList With(IReadOnlyDictionary<ResourceId, ManifestDocument> put, IReadOnlySet<ResourceId> removed)
    {
        HashSet<int> hashes = [.. put.Keys.Concat(removed).Select(static id => id.GetHashCode())];
        int[]? few = hashes.Count <= FewIds ? [.. hashes] : null;
        var chunks = new List<DocumentChunk>(_chunks.Length + 1);
        HashSet<ResourceId> placed = [];
        foreach (DocumentChunk chunk in _chunks)
        {
            ManifestDocument[]? changed = few is null || chunk.HasAny(few) ? chunk.With(put, removed, hashes, placed) : null;
            if (changed is not { Length: 0 })
            {
                chunks.Add(changed is null ? chunk : new(changed));
            }
        }

        if (placed.Count < put.Count)
        {
            AddTo(chunks, [.. put.Values.Where(d => !placed.Contains(d.Id))]);
        }

        DocumentChunk[] all = [.. chunks];
        return new(all, new(() => [.. all.SelectMany(static c => c.Documents)]));
    }

    /// <summary>
    /// The objects by which the list differs from an earlier one: replaced, taken out or added. Objects that stay are the same ones, in the
    /// same order. Null when there are more than so many, or the order changed.
    /// </summary>
    public List<ManifestEdit>? EditsSince(DocumentList earlier, int most)
    {
        int start = 0, end = Math.Min(_chunks.Length, earlier._chunks.Length), tail = 0;
        while (start < end && ReferenceEquals(_chunks[start], earlier._chunks[start]))
        {
            start++;
        }

        while (tail < end - start && ReferenceEquals(_chunks[^(tail + 1)], earlier._chunks[^(tail + 1)]))
        {
            tail++;
        }

        // Chunk by chunk, unless whole chunks came or went.
        return (_chunks.Length == earlier._chunks.Length ? Edits(earlier._chunks[start..^tail], _chunks[start..^tail], most) : null)
            ?? Edits([Whole(earlier._chunks[start..^tail])], [Whole(_chunks[start..^tail])], most);
    }

    private static List<ManifestEdit>? Edits(DocumentChunk[] before, DocumentChunk[] now, int most)
    {
        var edits = new ListEdits(most);
        for (int i = 0; i < now.Length; i++)
        {
            if (!ReferenceEquals(before[i], now[i]) && !edits.Compare(before[i].Documents, now[i].Documents))
            {
                return null;
            }
        }

        return edits.Found;
    }

    private static DocumentChunk Whole(DocumentChunk[] chunks) => new([.. chunks.SelectMany(static c => c.Documents)]);

    private static void AddTo(List<DocumentChunk> chunks, ManifestDocument[] added)
    {
        if (chunks is [.., var last] && last.Documents.Length + added.Length <= 2 * DocumentChunk.Usual)
        {
            chunks[^1] = new([.. last.Documents, .. added]);
        }
        else
        {
            chunks.AddRange(added.Chunk(DocumentChunk.Usual).Select(static c => new DocumentChunk(c)));
        }
    }
}

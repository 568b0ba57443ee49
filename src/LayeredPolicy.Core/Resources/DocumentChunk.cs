namespace LayeredPolicy.Resources;

/// <summary>Some objects of a set, one after another.</summary>
/// <param name="documents">The objects; the array is not changed afterwards.</param>
internal sealed class DocumentChunk(ManifestDocument[] documents)
{
    /// <summary>How many objects a chunk has unless objects came or went.</summary>
    public const int Usual = 128;

    private int[]? _hashes;

    /// <summary>The objects.</summary>
    public ManifestDocument[] Documents { get; } = documents;

    // Hashes lie side by side: looking through them takes no time even among a hundred thousand objects.
    private int[] Hashes => _hashes ??= Array.ConvertAll(Documents, static d => d.Id.GetHashCode());

    /// <summary>Whether the identity of some object may have one of the hashes.</summary>
    public bool HasAny(int[] hashes)
    {
        foreach (int hash in hashes)
        {
            if (Array.IndexOf(Hashes, hash) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds the objects of one identity.</summary>
    public void Find(ResourceId id, int hash, List<ManifestDocument> found)
    {
        for (int at = Array.IndexOf(Hashes, hash); at >= 0; at = Array.IndexOf(Hashes, hash, at + 1))
        {
            if (Documents[at].Id.Equals(id))
            {
                found.Add(Documents[at]);
            }
        }
    }

    /// <summary>The objects after a change, or null when it does not touch them.</summary>
    /// <param name="put">Objects that take the place of the first of their identity.</param>
    /// <param name="removed">The objects to take out.</param>
    /// <param name="hashes">The hashes of all these identities.</param>
    /// <param name="placed">The identities that have their place already; receives those that find it here.</param>
    public ManifestDocument[]? With(
        IReadOnlyDictionary<ResourceId, ManifestDocument> put, IReadOnlySet<ResourceId> removed, HashSet<int> hashes, HashSet<ResourceId> placed)
    {
        List<ManifestDocument>? changed = null;
        int kept = 0;
        for (int i = 0; i < Documents.Length; i++)
        {
            ManifestDocument document = Documents[i];
            if (!hashes.Contains(Hashes[i]))
            {
                continue;
            }

            bool isRemoved = removed.Contains(document.Id);
            if (isRemoved || (put.ContainsKey(document.Id) && placed.Add(document.Id)))
            {
                changed ??= new(Documents.Length);
                changed.AddRange(Documents.AsSpan(kept, i - kept));
                changed.AddRange(isRemoved ? [] : [put[document.Id]]);
                kept = i + 1;
            }
        }

        changed?.AddRange(Documents.AsSpan(kept));
        return changed?.ToArray();
    }
}

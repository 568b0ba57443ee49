using System.Collections.Immutable;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>The policies by which a network differs from an earlier one, in all else the same.</summary>
/// <param name="From">The policies of the earlier network.</param>
/// <param name="Removed">Those that went.</param>
/// <param name="Added">Those that came.</param>
internal sealed record PolicyChange(ImmutableArray<BoundPolicy> From, ImmutableArray<BoundPolicy> Removed, ImmutableArray<BoundPolicy> Added)
{
    private const int MostEdits = 64;
    private const int MostRemovedAtOnce = 8;

    /// <summary>The change between two networks of the same endpoints, whatever it is.</summary>
    public static PolicyChange Between(BoundNetwork before, BoundNetwork after)
    {
        if (after.Change is { } known && known.From == before.Policies)
        {
            return known;
        }

        HashSet<BoundPolicy> then = new(before.Policies, ReferenceEqualityComparer.Instance), now = new(after.Policies, ReferenceEqualityComparer.Instance);
        return new(before.Policies, [.. before.Policies.Where(p => !now.Contains(p))], [.. after.Policies.Where(p => !then.Contains(p))]);
    }

    /// <summary>
    /// The network after a change of its objects; null when more changed than a few policies about which there is nothing to say, so that
    /// all must be read again.
    /// </summary>
    /// <param name="before">The network before.</param>
    /// <param name="documents">The objects now.</param>
    /// <param name="reader">Reads objects that are new.</param>
    public static BoundNetwork? Apply(BoundNetwork before, ImmutableArray<ManifestDocument> documents, DocumentReader reader)
    {
        if (before.Diagnostics.Length > before.EndpointDiagnostics.Length || Edits(before.Documents, documents) is not { } edits)
        {
            return null;
        }

        List<BoundPolicy> policies = [.. before.Policies], removed = [], added = [];
        foreach ((ManifestDocument? old, ManifestDocument? current) in edits)
        {
            BoundPolicy? then = old is not null && DocumentReader.IsOurs(old) ? before.Readings[old].Policy : null;
            DocumentReading? reading = current is not null && DocumentReader.IsOurs(current) ? before.Readings.GetOrAdd(current, reader.Read) : null;
            if ((old is not null && DocumentReader.IsOurs(old) && then is null) || (reading is not null && !IsPlain(reading, before)))
            {
                return null;
            }

            int place = then is null ? -1 : policies.FindIndex(p => ReferenceEquals(p, then));
            if (then is not null)
            {
                removed.Add(then);
            }

            if (reading?.Policy is { } now)
            {
                added.Add(now);
                policies.Insert(place < 0 ? policies.Count : place, now);
                place = place < 0 ? place : place + 1;
            }

            if (place >= 0)
            {
                policies.RemoveAt(place);
            }
        }

        return added.Any(a => policies.Exists(p => !ReferenceEquals(p, a) && p.Name == a.Name && p.Document.Id.Equals(a.Document.Id)))
            ? null
            : before with { Policies = [.. policies], Documents = documents, Change = new(before.Policies, [.. removed], [.. added]) };
    }

    // Nothing is reported of the object, and its tier is there already.
    private static bool IsPlain(DocumentReading reading, BoundNetwork network) =>
        reading is { Refusal: null, Policy: not null, Diagnostics.IsEmpty: true } && network.Tiers.Any(t => t.Exists && t.Name == reading.Policy.Tier);

    // Objects that were replaced, taken out or added; null when there are too many. Objects that stay are the same ones.
    private static List<(ManifestDocument? Old, ManifestDocument? New)>? Edits(ImmutableArray<ManifestDocument> before, ImmutableArray<ManifestDocument> now)
    {
        var edits = new List<(ManifestDocument? Old, ManifestDocument? New)>();
        int i = 0, j = 0;
        while (i < before.Length && j < now.Length)
        {
            if (ReferenceEquals(before[i], now[j]))
            {
                (i, j) = (i + 1, j + 1);
                continue;
            }

            int gone = Enumerable.Range(1, MostRemovedAtOnce).FirstOrDefault(k => i + k < before.Length && ReferenceEquals(before[i + k], now[j]));
            if (gone == 0 && !before[i].Id.Equals(now[j].Id))
            {
                return null;
            }

            edits.AddRange(gone == 0 ? [(before[i++], now[j++])] : Enumerable.Range(i, gone).Select(k => ((ManifestDocument?)before[k], (ManifestDocument?)null)));
            i += gone;
            if (edits.Count > MostEdits)
            {
                return null;
            }
        }

        if (before.Length - i + now.Length - j + edits.Count > MostEdits)
        {
            return null;
        }

        edits.AddRange(before.Skip(i).Select(static d => ((ManifestDocument?)d, (ManifestDocument?)null)));
        edits.AddRange(now.Skip(j).Select(static d => ((ManifestDocument?)null, (ManifestDocument?)d)));
        return edits;
    }
}

using System.Collections.Immutable;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>The policies by which a network differs from an earlier one, in all else the same.</summary>
/// <param name="From">The readings of the earlier network.</param>
/// <param name="Removed">Those that went.</param>
/// <param name="Added">Those that came.</param>
internal sealed record PolicyChange(ImmutableDictionary<ManifestDocument, DocumentReading> From, ImmutableArray<BoundPolicy> Removed, ImmutableArray<BoundPolicy> Added)
{
    private const int MostEdits = 64;

    /// <summary>Those that went and those that came.</summary>
    public IEnumerable<BoundPolicy> All => Removed.Concat(Added);

    /// <summary>The change between two networks of the same endpoints, whatever it is.</summary>
    public static PolicyChange Between(BoundNetwork before, BoundNetwork after)
    {
        if (after.Change is { } known && known.From == before.Readings)
        {
            return known;
        }

        HashSet<BoundPolicy> then = new(before.Policies, ReferenceEqualityComparer.Instance), now = new(after.Policies, ReferenceEqualityComparer.Instance);
        return new(before.Readings, [.. before.Policies.Where(p => !now.Contains(p))], [.. after.Policies.Where(p => !then.Contains(p))]);
    }

    /// <summary>
    /// The network after a change of its objects; null when more changed than a few policies about which there is nothing to say, so that
    /// all must be read again.
    /// </summary>
    /// <param name="before">The network before.</param>
    /// <param name="manifests">The objects now.</param>
    /// <param name="reader">Reads objects that are new.</param>
    public static BoundNetwork? Apply(BoundNetwork before, Manifests manifests, DocumentReader reader)
    {
        if (before.Diagnostics.Length > before.EndpointDiagnostics.Length || manifests.EditsSince(before.Manifests, MostEdits) is not { } edits)
        {
            return null;
        }

        ImmutableDictionary<ManifestDocument, DocumentReading> readings = before.Readings;
        var removed = ImmutableArray.CreateBuilder<BoundPolicy>();
        var added = ImmutableArray.CreateBuilder<BoundPolicy>();
        foreach ((ManifestDocument? old, ManifestDocument? current) in edits)
        {
            if (old is not null && DocumentReader.IsOurs(old))
            {
                if (readings[old].Policy is not { } policy)
                {
                    return null;
                }

                removed.Add(policy);
                readings = readings.Remove(old);
            }

            if (current is not null && DocumentReader.IsOurs(current))
            {
                DocumentReading reading = reader.Read(current);
                if (!IsPlain(reading, before) || manifests.Find(current.Id).Length > 1)
                {
                    return null;
                }

                added.Add(reading.Policy!);
                readings = readings.Add(current, reading);
            }
        }

        return before with
        {
            PoliciesRead = new(() => [.. manifests.Documents.Select(readings.GetValueOrDefault).Select(static r => r?.Policy).OfType<BoundPolicy>()]),
            Readings = readings,
            Manifests = manifests,
            Change = new(before.Readings, removed.DrainToImmutable(), added.DrainToImmutable()),
        };
    }

    // Nothing is reported of the object, and its tier is there already.
    private static bool IsPlain(DocumentReading reading, BoundNetwork network) =>
        reading is { Refusal: null, Policy: not null, Diagnostics.IsEmpty: true } && network.Tiers.Any(t => t.Exists && t.Name == reading.Policy.Tier);
}

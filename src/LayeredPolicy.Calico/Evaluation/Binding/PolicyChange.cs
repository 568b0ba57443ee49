using System.Collections.Immutable;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>The policies by which a network differs from an earlier one, in all else the same.</summary>
/// <param name="From">The policies of the earlier network.</param>
/// <param name="Removed">Those that went.</param>
/// <param name="Added">Those that came.</param>
internal sealed record PolicyChange(ImmutableArray<BoundPolicy> From, ImmutableArray<BoundPolicy> Removed, ImmutableArray<BoundPolicy> Added)
{
    private const int MostEdits = 64;

    /// <summary>Those that went and those that came.</summary>
    public IEnumerable<BoundPolicy> All => Removed.Concat(Added);

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
    /// <param name="manifests">The objects now.</param>
    /// <param name="reader">Reads objects that are new.</param>
    public static BoundNetwork? Apply(BoundNetwork before, Manifests manifests, DocumentReader reader)
    {
        if (before.Diagnostics.Length > before.EndpointDiagnostics.Length || manifests.EditsSince(before.Manifests, MostEdits) is not { } edits)
        {
            return null;
        }

        var changes = new List<(BoundPolicy? Old, BoundPolicy? New)>(edits.Count);
        foreach ((ManifestDocument? old, ManifestDocument? current) in edits)
        {
            BoundPolicy? then = old is not null && DocumentReader.IsOurs(old) ? before.Readings[old].Policy : null;
            DocumentReading? reading = current is not null && DocumentReader.IsOurs(current) ? before.Readings.GetOrAdd(current, reader.Read) : null;
            if ((old is not null && DocumentReader.IsOurs(old) && then is null) || (reading is not null && !IsPlain(reading, before)))
            {
                return null;
            }

            changes.Add((then, reading?.Policy));
        }

        BoundPolicy[] added = [.. changes.Select(static c => c.New).OfType<BoundPolicy>()], removed = [.. changes.Select(static c => c.Old).OfType<BoundPolicy>()];
        return Array.Exists(added, a => manifests.Find(a.Document.Id).Length > 1)
            ? null
            : before with
            {
                Policies = Changed(before.Policies, changes, before.Policies.Length + added.Length - removed.Length),
                Manifests = manifests,
                Change = new(before.Policies, [.. removed], [.. added]),
            };
    }

    // Each in the place of the one that it replaces, or at the end.
    private static ImmutableArray<BoundPolicy> Changed(ImmutableArray<BoundPolicy> policies, List<(BoundPolicy? Old, BoundPolicy? New)> changes, int count)
    {
        var changed = ImmutableArray.CreateBuilder<BoundPolicy>(count);
        foreach (BoundPolicy policy in policies)
        {
            BoundPolicy? stays = policy;
            foreach ((BoundPolicy? old, BoundPolicy? current) in changes)
            {
                stays = ReferenceEquals(old, policy) ? current : stays;
            }

            if (stays is not null)
            {
                changed.Add(stays);
            }
        }

        changed.AddRange(changes.Where(static c => c.Old is null && c.New is not null).Select(static c => c.New!));
        return changed.MoveToImmutable();
    }

    // Nothing is reported of the object, and its tier is there already.
    private static bool IsPlain(DocumentReading reading, BoundNetwork network) =>
        reading is { Refusal: null, Policy: not null, Diagnostics.IsEmpty: true } && network.Tiers.Any(t => t.Exists && t.Name == reading.Policy.Tier);
}

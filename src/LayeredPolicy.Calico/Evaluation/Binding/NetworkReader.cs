using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Calico.Models;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>Reads all the objects of the network layer, in the order given; a later object replaces an earlier one of the same identity.</summary>
internal sealed class NetworkReader(Manifests manifests, ClusterFacts facts, CalicoOptions options)
{
    // Below so many objects other threads cost more than they save.
    private const int ManyDocuments = 64;

    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>Reads everything.</summary>
    /// <param name="before">A network read with the same facts and options, of which what did not change is used again; or null.</param>
    /// <param name="known">Readings of objects with the same options, whatever the facts.</param>
    public BoundNetwork Read(BoundNetwork? before = null, IReadOnlyDictionary<ManifestDocument, DocumentReading>? known = null)
    {
        if (before is not null && PolicyChange.Apply(before, manifests, new DocumentReader(options)) is { } changed)
        {
            return changed;
        }

        ManifestDocument[] ours = [.. manifests.Documents.Where(DocumentReader.IsOurs)];
        DocumentReading[] each = ReadEach(ours, before?.Readings ?? known);
        var readings = ImmutableDictionary.CreateBuilder<ManifestDocument, DocumentReading>();
        var accepted = new List<(ManifestDocument Document, DocumentReading Reading)>(ours.Length);
        for (int i = 0; i < ours.Length; i++)
        {
            readings[ours[i]] = each[i];
            if (each[i].Refusal is { } refusal)
            {
                _diagnostics.Add(refusal);
            }
            else
            {
                accepted.Add((ours[i], each[i]));
            }
        }

        List<(ManifestDocument Document, DocumentReading Reading)> read = Latest(accepted);
        foreach ((_, DocumentReading reading) in read)
        {
            _diagnostics.AddRange(reading.Diagnostics);
        }

        ImmutableArray<BoundPolicy> policies = [.. read.Select(static r => r.Reading.Policy).OfType<BoundPolicy>()];
        ImmutableArray<ManifestDocument> surroundings = [.. read.Where(static r => r.Reading is { Policy: null, Tier: null }).Select(static r => r.Document)];
        ImmutableArray<BoundTier> tiers = TierOrder.Of(read.Select(static r => r.Reading.Tier).OfType<BoundTier>(), policies, _diagnostics);
        if (before is not null && before.Surroundings.AsSpan().SequenceEqual(surroundings.AsSpan()))
        {
            return before with
            {
                PoliciesRead = new(policies),
                Tiers = tiers,
                Diagnostics = [.. _diagnostics, .. before.EndpointDiagnostics],
                Readings = readings.ToImmutable(),
                Manifests = manifests,
                Change = null,
            };
        }

        Dictionary<string, BoundProfile> profiles = new(StringComparer.Ordinal);
        foreach ((ManifestDocument document, DocumentReading reading) in read.Where(static r => r.Reading.Profile is not null))
        {
            profiles[document.Id.Name] = reading.Profile!;
        }

        (ManifestDocument Document, NetworkSetSpec Spec)[] sets = [.. read.Where(static r => r.Reading.Set is not null).Select(static r => (r.Document, r.Reading.Set!))];
        ProfileReader.AddFromFacts(
            profiles, facts, sets.Where(static s => s.Document.Id.Kind == NetworkSet.KubeKind).Select(static s => s.Document.Id.Namespace ?? "default"), options);
        var found = new List<Diagnostic>();
        ImmutableArray<PolicyEndpoint> endpoints = new EndpointReader(facts, options, profiles, found).Read(sets);
        return new()
        {
            PoliciesRead = new(policies),
            Tiers = tiers,
            Profiles = profiles,
            AddressedProfileRules = [.. profiles.Values.SelectMany(static p => p.Ingress.Concat(p.Egress)).Where(static r => r.IsAddressed)],
            Endpoints = endpoints,
            Settings = SettingsReader.Of([.. read.Where(static r => r.Reading.Agent is not null).Select(static r => (r.Document.Id.Name, r.Reading.Agent!))]),
            Services = ServiceReader.Read(facts),
            Diagnostics = [.. _diagnostics, .. found],
            Readings = readings.ToImmutable(),
            Manifests = manifests,
            Surroundings = surroundings,
            EndpointDiagnostics = [.. found],
        };
    }

    private DocumentReading[] ReadEach(ManifestDocument[] documents, IReadOnlyDictionary<ManifestDocument, DocumentReading>? known)
    {
        var reader = new DocumentReader(options);
        var readings = new DocumentReading?[documents.Length];
        var unread = new List<int>();
        for (int i = 0; i < documents.Length; i++)
        {
            readings[i] = known?.GetValueOrDefault(documents[i]);
            if (readings[i] is null)
            {
                unread.Add(i);
            }
        }

        if (unread.Count < ManyDocuments)
        {
            unread.ForEach(ReadOne);
        }
        else
        {
            Parallel.ForEach(unread, ReadOne);
        }

        return readings!;

        void ReadOne(int i) => readings[i] = reader.Read(documents[i]);
    }

    private List<(ManifestDocument Document, DocumentReading Reading)> Latest(List<(ManifestDocument Document, DocumentReading Reading)> documents)
    {
        var last = new Dictionary<ResourceId, ManifestDocument>(documents.Count);
        bool anyTwice = false;
        foreach ((ManifestDocument document, _) in documents)
        {
            ref ManifestDocument? latest = ref CollectionsMarshal.GetValueRefOrAddDefault(last, document.Id, out bool exists);
            if (exists)
            {
                anyTwice = true;
                new BindingContext(latest!, options, _diagnostics).Report(
                    CalicoDiagnostics.ReplacedObject, "", $"{document.Id} stands in the input again and replaces this one");
            }

            latest = document;
        }

        return anyTwice ? [.. documents.Where(d => ReferenceEquals(last[d.Document.Id], d.Document))] : documents;
    }
}

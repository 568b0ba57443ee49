using System.Collections.Immutable;
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
    /// <param name="before">A network read with the same facts and options, whose readings of the same objects are used again; or null.</param>
    public BoundNetwork Read(BoundNetwork? before = null)
    {
        ManifestDocument[] ours = [.. manifests.Documents.Where(DocumentReader.IsOurs)];
        Dictionary<ManifestDocument, DocumentReading> readings = ReadEach(ours, before?.Readings);
        _diagnostics.AddRange(ours.Select(d => readings[d].Refusal).OfType<Diagnostic>());
        (ManifestDocument Document, DocumentReading Reading)[] read =
            [.. Latest([.. ours.Where(d => readings[d].Refusal is null)]).Select(d => (d, readings[d]))];
        _diagnostics.AddRange(read.SelectMany(static r => r.Reading.Diagnostics));

        ImmutableArray<BoundPolicy> policies = [.. read.Select(static r => r.Reading.Policy).OfType<BoundPolicy>()];
        ImmutableArray<ManifestDocument> surroundings = [.. read.Where(static r => r.Reading is { Policy: null, Tier: null }).Select(static r => r.Document)];
        ImmutableArray<BoundTier> tiers = TierOrder.Of(read.Select(static r => r.Reading.Tier).OfType<BoundTier>(), policies, _diagnostics);
        if (before is not null && before.Surroundings.AsSpan().SequenceEqual(surroundings.AsSpan()))
        {
            return before with
            {
                Policies = policies,
                Tiers = tiers,
                Diagnostics = [.. _diagnostics, .. before.EndpointDiagnostics],
                Readings = readings,
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
            Policies = policies,
            Tiers = tiers,
            Profiles = profiles.ToImmutableDictionary(StringComparer.Ordinal),
            Endpoints = endpoints,
            Settings = SettingsReader.Of([.. read.Where(static r => r.Reading.Agent is not null).Select(static r => (r.Document.Id.Name, r.Reading.Agent!))]),
            Services = ServiceReader.Read(facts),
            Diagnostics = [.. _diagnostics, .. found],
            Readings = readings,
            Surroundings = surroundings,
            EndpointDiagnostics = [.. found],
        };
    }

    private Dictionary<ManifestDocument, DocumentReading> ReadEach(ManifestDocument[] documents, IReadOnlyDictionary<ManifestDocument, DocumentReading>? known)
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

        var all = new Dictionary<ManifestDocument, DocumentReading>(documents.Length);
        for (int i = 0; i < documents.Length; i++)
        {
            all[documents[i]] = readings[i]!;
        }

        return all;

        void ReadOne(int i) => readings[i] = reader.Read(documents[i]);
    }

    private IEnumerable<ManifestDocument> Latest(IReadOnlyCollection<ManifestDocument> documents)
    {
        var last = new Dictionary<ResourceId, ManifestDocument>(documents.Count);
        foreach (ManifestDocument document in documents)
        {
            if (last.TryGetValue(document.Id, out ManifestDocument? earlier))
            {
                new BindingContext(earlier, options, _diagnostics).Report(
                    CalicoDiagnostics.ReplacedObject, "", $"{document.Id} stands in the input again and replaces this one");
            }

            last[document.Id] = document;
        }

        return documents.Where(d => ReferenceEquals(last[d.Id], d));
    }
}

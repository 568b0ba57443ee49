using System.Collections.Immutable;
using System.Text.Json;
using LayeredPolicy.Resources;

namespace LayeredPolicy;

/// <summary>A set of Kubernetes objects read from files, text or memory, in the order read, with what the reader had to say about them.</summary>
/// <remarks>
/// The reader takes what <c>kubectl</c> takes and makes of it what <c>kubectl</c> makes of it; what is lost or changed on the way is
/// reported as a diagnostic. Broken text never throws.
/// </remarks>
public sealed partial class Manifests
{
    private int[]? _hashes;

    private Manifests(ImmutableArray<ManifestDocument> documents, ImmutableArray<Diagnostic> diagnostics)
    {
        Documents = documents;
        Diagnostics = diagnostics;
    }

    /// <summary>The set without objects.</summary>
    public static Manifests Empty { get; } = new([], []);

    /// <summary>The objects in the order read; entries of <c>List</c> kinds stand for themselves.</summary>
    public ImmutableArray<ManifestDocument> Documents { get; }

    /// <summary>What the reader found wrong or worth saying.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Whether some part of the input could not be read.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>
    /// Reads a file, or the <c>.yaml</c>, <c>.yml</c> and <c>.json</c> files of a directory and of its directories, in ordinal order
    /// of their paths. A path that does not exist or cannot be read gives a diagnostic.
    /// </summary>
    public static Manifests Load(string path) => new ManifestLoader().Load(path).ToManifests();

    /// <summary>Reads several files and directories, in the order given, as one set; see <see cref="Load(string)"/>.</summary>
    public static Manifests Load(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var loader = new ManifestLoader();
        foreach (string path in paths)
        {
            loader.Load(path);
        }

        return loader.ToManifests();
    }

    /// <summary>Reads YAML or JSON text of any number of documents.</summary>
    /// <param name="text">The text; a byte order mark is skipped.</param>
    /// <param name="name">What diagnostics call the text, usually a file name.</param>
    public static Manifests Parse(string text, string name = "text") => new ManifestLoader().Parse(text, name).ToManifests();

    /// <summary>Reads YAML or JSON from a UTF-8 stream to its end. The stream stays open.</summary>
    /// <param name="stream">The stream to read.</param>
    /// <param name="name">What diagnostics call the stream, usually a file name.</param>
    public static Manifests Read(Stream stream, string name = "stream") => new ManifestLoader().Read(stream, name).ToManifests();

    /// <summary>Reads YAML or JSON from a UTF-8 stream to its end, without blocking. The stream stays open.</summary>
    /// <param name="stream">The stream to read.</param>
    /// <param name="name">What diagnostics call the stream, usually a file name.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static async Task<Manifests> ReadAsync(Stream stream, string name = "stream", CancellationToken cancellation = default) =>
        (await new ManifestLoader().ReadAsync(stream, name, cancellation).ConfigureAwait(false)).ToManifests();

    /// <summary>Takes objects that are JSON already. They have no source locations.</summary>
    public static Manifests FromJson(IEnumerable<JsonElement> objects)
    {
        ArgumentNullException.ThrowIfNull(objects);
        return new([.. objects.Select(o => new ManifestDocument(ResourceIds.Of(o), o.Clone()))], []);
    }

    /// <summary>Puts sets together, in the order given. Objects that occur twice stay twice.</summary>
    public static Manifests Combine(params IEnumerable<Manifests> sets)
    {
        ArgumentNullException.ThrowIfNull(sets);
        Manifests[] all = [.. sets];
        return new([.. all.SelectMany(s => s.Documents)], [.. all.SelectMany(s => s.Diagnostics)]);
    }

    /// <summary>The objects of one kind, in the order read.</summary>
    /// <param name="group">The API group; empty for the core group.</param>
    /// <param name="kind">The kind.</param>
    public IEnumerable<ManifestDocument> OfKind(string group, string kind) => Documents.Where(d => d.Id.Kind == kind && d.Id.Group == group);

    /// <summary>Prints how many objects and diagnostics there are.</summary>
    public override string ToString() => $"{Documents.Length} objects, {Diagnostics.Length} diagnostics";

    internal static Manifests Of(ImmutableArray<ManifestDocument> documents, ImmutableArray<Diagnostic> diagnostics) => new(documents, diagnostics);

    /// <summary>The set after a change: objects taken out, then objects put in the place of the first of their identity, or at the end.</summary>
    /// <param name="put">The objects to put, by identity.</param>
    /// <param name="removed">The objects to take out.</param>
    /// <param name="found">What reading the new objects found wrong.</param>
    internal Manifests With(IReadOnlyDictionary<ResourceId, ManifestDocument> put, HashSet<ResourceId> removed, ImmutableArray<Diagnostic> found)
    {
        // Hashes lie side by side: looking through them takes no time even among a hundred thousand objects.
        int[] hashes = _hashes ??= [.. Documents.Select(static d => d.Id.GetHashCode())];
        var documents = ImmutableArray.CreateBuilder<ManifestDocument>(Documents.Length + put.Count);
        var hashed = new List<int>(hashes.Length + put.Count);
        HashSet<ResourceId> placed = [];
        int kept = 0;
        foreach (int at in Places(hashes, put.Keys.Concat(removed)))
        {
            ManifestDocument document = Documents[at];
            bool isRemoved = removed.Contains(document.Id);
            if (!isRemoved && !put.ContainsKey(document.Id))
            {
                continue;
            }

            Keep(at);
            kept = at + 1;
            if (!isRemoved)
            {
                Add(placed.Add(document.Id) ? put[document.Id] : document);
            }
        }

        Keep(hashes.Length);
        foreach (ManifestDocument document in put.Values.Where(d => !placed.Contains(d.Id)))
        {
            Add(document);
        }

        return new(documents.DrainToImmutable(), found.IsEmpty ? Diagnostics : [.. Diagnostics, .. found]) { _hashes = [.. hashed] };

        void Keep(int end)
        {
            documents.AddRange(Documents.AsSpan(kept, end - kept));
            hashed.AddRange(hashes.AsSpan(kept, end - kept));
        }

        void Add(ManifestDocument document)
        {
            documents.Add(document);
            hashed.Add(document.Id.GetHashCode());
        }
    }

    private static SortedSet<int> Places(int[] hashes, IEnumerable<ResourceId> ids)
    {
        var places = new SortedSet<int>();
        foreach (int hash in ids.Select(static id => id.GetHashCode()).Distinct())
        {
            for (int at = hashes.AsSpan().IndexOf(hash); at >= 0;)
            {
                places.Add(at);
                int next = hashes.AsSpan(at + 1).IndexOf(hash);
                at = next < 0 ? -1 : at + 1 + next;
            }
        }

        return places;
    }
}

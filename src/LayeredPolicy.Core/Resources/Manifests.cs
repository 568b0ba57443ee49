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
    private readonly DocumentList _documents;

    private Manifests(ImmutableArray<ManifestDocument> documents, ImmutableArray<Diagnostic> diagnostics)
        : this(DocumentList.Of(documents), diagnostics)
    {
    }

    private Manifests(DocumentList documents, ImmutableArray<Diagnostic> diagnostics)
    {
        _documents = documents;
        Diagnostics = diagnostics;
    }

    /// <summary>The set without objects.</summary>
    public static Manifests Empty { get; } = new([], []);

    /// <summary>The objects in the order read; entries of <c>List</c> kinds stand for themselves.</summary>
    public ImmutableArray<ManifestDocument> Documents => _documents.All;

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

    /// <summary>The objects of one identity, in the order read; more than one when the input has an object twice.</summary>
    public ImmutableArray<ManifestDocument> Find(ResourceId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _documents.Find(id);
    }

    /// <summary>Prints how many objects and diagnostics there are.</summary>
    public override string ToString() => $"{_documents.Count} objects, {Diagnostics.Length} diagnostics";

    internal static Manifests Of(ImmutableArray<ManifestDocument> documents, ImmutableArray<Diagnostic> diagnostics) => new(documents, diagnostics);

    /// <summary>
    /// The objects by which the set differs from an earlier one of which it was made, so that what depends on them can be followed up in
    /// part. An object that stays is the same <see cref="ManifestDocument"/> in both.
    /// </summary>
    /// <param name="earlier">The earlier set.</param>
    /// <param name="most">How many differences are worth following up.</param>
    /// <returns>The differences, in order; null when there are more, or objects that stay stand in another order.</returns>
    public IReadOnlyList<ManifestEdit>? EditsSince(Manifests earlier, int most)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        return _documents.EditsSince(earlier._documents, most);
    }

    /// <summary>The set after a change: objects taken out, then objects put in the place of the first of their identity, or at the end.</summary>
    /// <param name="put">The objects to put, by identity.</param>
    /// <param name="removed">The objects to take out.</param>
    /// <param name="found">What reading the new objects found wrong.</param>
    internal Manifests With(IReadOnlyDictionary<ResourceId, ManifestDocument> put, IReadOnlySet<ResourceId> removed, ImmutableArray<Diagnostic> found) =>
        new(_documents.With(put, removed), found.IsEmpty ? Diagnostics : [.. Diagnostics, .. found]);
}

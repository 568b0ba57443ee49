namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>Collects what is wrong with one object while it is read.</summary>
internal sealed class BindingContext(ManifestDocument document, CalicoOptions options, ICollection<Diagnostic> diagnostics)
{
    /// <summary>The object being read.</summary>
    public ManifestDocument Document { get; } = document;

    /// <summary>How the cluster is set up.</summary>
    public CalicoOptions Options { get; } = options;

    /// <summary>Whether nothing of the object takes part: the API refuses it, or the node agent ignores it.</summary>
    public bool IsUnusable { get; private set; }

    /// <summary>
    /// Reports a malformed part. Where Calico's own client guards the API, it refuses the whole object; where the API is a plain custom
    /// resource, only the part is lost, and the caller goes on as the node agent does.
    /// </summary>
    public void Malformed(string path, string message)
    {
        bool refused = Options.Api == CalicoApi.Classic;
        IsUnusable |= refused;
        Report(CalicoDiagnostics.MalformedPart, path, message + (refused
            ? "; Calico's API refuses the object, so it takes no part"
            : "; the API server stores it and the node agent skips this part, which changes what the policy means"));
    }

    /// <summary>Reports a malformed part that makes the node agent ignore the whole object.</summary>
    public void Ignored(string path, string message)
    {
        IsUnusable = true;
        Report(CalicoDiagnostics.IgnoredObject, path, message + "; the object takes no part");
    }

    /// <summary>Adds a diagnostic with the object's identity and the position of the path.</summary>
    public void Report(DiagnosticDescriptor descriptor, string path, string message) =>
        diagnostics.Add(descriptor.Create(message) with
        {
            Resource = Document.Id,
            Path = path.Length == 0 ? null : path,
            Location = Document.Locate(path),
        });
}

using System.Collections.Immutable;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>Collects what binding policies found wrong. One policy is bound for many proxies; each finding is kept once.</summary>
internal sealed class BindingLog
{
    private readonly HashSet<(string Id, ResourceId Resource, string Path, string Message)> _seen = [];
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>What was found, in the order found.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.ToImmutable();

    /// <summary>Notes a finding about a field of an object.</summary>
    public void Add(DiagnosticDescriptor descriptor, ManifestDocument document, string path, string message)
    {
        if (_seen.Add((descriptor.Id, document.Id, path, message)))
        {
            _diagnostics.Add(descriptor.Create(message) with { Resource = document.Id, Path = path, Location = document.Locate(path) });
        }
    }
}

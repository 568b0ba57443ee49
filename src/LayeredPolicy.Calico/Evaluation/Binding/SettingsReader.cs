using System.Collections.Immutable;
using LayeredPolicy.Calico.Evaluation.Hosts;
using LayeredPolicy.Calico.Models;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>Puts the configuration objects of the node agent together: <c>default</c> for all nodes, <c>node.NAME</c> on top for one.</summary>
internal static class SettingsReader
{
    private const string ForAll = "default";
    private const string ForNode = "node.";

    /// <summary>The settings by node; the empty name stands for all other nodes.</summary>
    public static ImmutableDictionary<string, HostSettings> Of(IReadOnlyCollection<(string Name, FelixConfigurationSpec Spec)> objects)
    {
        HostSettings all = objects.Where(o => o.Name == ForAll).Aggregate(HostSettings.Default, (settings, o) => settings.With(o.Spec));
        return objects
            .Where(o => o.Name.StartsWith(ForNode, StringComparison.Ordinal))
            .ToImmutableDictionary(o => o.Name[ForNode.Length..], o => all.With(o.Spec), StringComparer.Ordinal)
            .SetItem("", all);
    }
}

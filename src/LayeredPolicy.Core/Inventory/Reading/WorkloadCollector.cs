using System.Collections.Immutable;
using System.Text.Json;

namespace LayeredPolicy.Inventory.Reading;

/// <summary>Collects pods and templates, and counts a template only when no pod of it is there.</summary>
internal sealed class WorkloadCollector
{
    private readonly List<Entry> _entries = [];

    // Where the pod stands in an object of the kind; null for a kind that is no workload. Beside those of Kubernetes, the controllers of
    // OpenShift, Argo, OpenKruise and KubeVirt whose template gives the labels of the pods.
    private static readonly Dictionary<(string Group, string Kind), string[]> s_templates = new()
    {
        [("", "Pod")] = [],
        [("", "ReplicationController")] = ["spec", "template"],
        [("apps", "Deployment")] = ["spec", "template"],
        [("apps", "StatefulSet")] = ["spec", "template"],
        [("apps", "DaemonSet")] = ["spec", "template"],
        [("apps", "ReplicaSet")] = ["spec", "template"],
        [("batch", "Job")] = ["spec", "template"],
        [("batch", "CronJob")] = ["spec", "jobTemplate", "spec", "template"],
        [("extensions", "Deployment")] = ["spec", "template"],
        [("extensions", "DaemonSet")] = ["spec", "template"],
        [("extensions", "ReplicaSet")] = ["spec", "template"],
        [("apps.openshift.io", "DeploymentConfig")] = ["spec", "template"],
        [("argoproj.io", "Rollout")] = ["spec", "template"],
        [("apps.kruise.io", "CloneSet")] = ["spec", "template"],
        [("apps.kruise.io", "StatefulSet")] = ["spec", "template"],
        [("kubevirt.io", "VirtualMachine")] = ["spec", "template"],
    };

    /// <summary>Whether an object is a workload.</summary>
    public static bool Knows(ResourceId id) => s_templates.ContainsKey((id.Group, id.Kind));

    /// <summary>Adds a pod, or the template of a controller. A document of another kind is passed over.</summary>
    public bool Add(FactNode document, string ns)
    {
        if (!s_templates.TryGetValue((document.Document.Id.Group, document.Document.Id.Kind), out string[]? path))
        {
            return false;
        }

        FactNode node = path.Aggregate(document, static (at, field) => at.Map(field));
        if (!node.Exists)
        {
            // A Rollout may refer to a Deployment instead.
            if (document.Document.Id.Group != "argoproj.io")
            {
                document.Map("spec").Field("template").Report("absent, so nothing is known of the pods");
            }

            return true;
        }

        _entries.Add(new Entry(PodReader.Read(node, ns), document.Document.Id.Kind == "Pod", Owner(document)));
        return true;
    }

    /// <summary>The workloads in the order read, with their mesh modes.</summary>
    public ImmutableArray<Workload> ToWorkloads(IReadOnlyDictionary<string, NamespaceFact> namespaces)
    {
        var controllers = new Dictionary<Key, Entry>();
        foreach (Entry entry in _entries.Where(e => !e.IsPod))
        {
            controllers[entry.Key] = entry;
        }

        var standing = new HashSet<Key>();
        foreach (Entry pod in _entries.Where(e => e.IsPod))
        {
            for (Key? owner = pod.Owner; owner is { } key && standing.Add(key);)
            {
                owner = Parent(key, pod, controllers);
            }
        }

        var workloads = new List<Workload>(_entries.Count);
        foreach (Entry entry in _entries)
        {
            // A controller stands behind its pods, and a controller that another one made behind that one.
            bool hidden = !entry.IsPod && (standing.Contains(entry.Key) || (entry.Owner is { } owner && controllers.ContainsKey(owner)));
            if (!hidden)
            {
                workloads.Add(entry.Pod.Workload with
                {
                    Index = workloads.Count,
                    Controller = entry.IsPod ? Top(entry, controllers) : null,
                    Mesh = MeshEnrollment.Of(entry.Pod, namespaces.GetValueOrDefault(entry.Pod.Workload.Namespace)),
                });
            }
        }

        return [.. workloads];
    }

    private static ResourceId? Top(Entry entry, Dictionary<Key, Entry> controllers)
    {
        if (entry.Owner is null)
        {
            return null;
        }

        Key? top = null;
        var seen = new HashSet<Key>();
        for (Key? owner = entry.Owner; owner is { } key && seen.Add(key); owner = Parent(key, entry, controllers))
        {
            top = key;
        }

        return top is not { } found ? null
            : controllers.TryGetValue(found, out Entry? controller) ? controller.Pod.Workload.Id
            : new ResourceId(found.Group, "", found.Kind, found.Namespace, found.Name);
    }

    // The owner of an owner: as its object says; or, when the middle object is not in the input, by the name it gets from its maker.
    private static Key? Parent(Key owner, Entry pod, Dictionary<Key, Entry> controllers)
    {
        if (controllers.TryGetValue(owner, out Entry? controller))
        {
            return controller.Owner;
        }

        int dash = owner.Name.LastIndexOf('-');
        if (dash <= 0)
        {
            return null;
        }

        string suffix = owner.Name[(dash + 1)..];
        string? kind = owner.Kind switch
        {
            "ReplicaSet" when pod.Pod.Workload.Labels.GetValueOrDefault("pod-template-hash") == suffix => "Deployment",
            "Job" when suffix.Length >= 8 && suffix.All(char.IsAsciiDigit) => "CronJob",
            _ => null,
        };
        return kind is null ? null : owner with { Kind = kind, Name = owner.Name[..dash] };
    }

    private static Key? Owner(FactNode document)
    {
        string ns = document.Document.Id.Namespace ?? "default";
        foreach (FactNode owner in document.Map("metadata").Maps("ownerReferences"))
        {
            if (owner.Field("controller").Json.ValueKind == JsonValueKind.True && owner.Text("kind") is { } kind && owner.Text("name") is { } name)
            {
                string version = owner.Text("apiVersion") ?? "";
                int slash = version.IndexOf('/', StringComparison.Ordinal);
                return new Key(slash < 0 ? "" : version[..slash], kind, ns, name);
            }
        }

        return null;
    }

    private sealed record Key(string Group, string Kind, string Namespace, string Name);

    private sealed class Entry(PodDraft pod, bool isPod, Key? owner)
    {
        private Key? _key;

        public PodDraft Pod => pod;

        public bool IsPod => isPod;

        public Key? Owner => owner;

        public Key Key => _key ??= new(pod.Workload.Id.Group, pod.Workload.Id.Kind, pod.Workload.Namespace, pod.Workload.Name);
    }
}

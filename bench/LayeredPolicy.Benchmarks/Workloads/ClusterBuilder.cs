using System.Collections.Immutable;
using System.Text;

namespace LayeredPolicy.Benchmarks.Workloads;

/// <summary>Builds the cluster of a workload and changes it.</summary>
internal sealed class ClusterBuilder
{
    private static readonly string[] Tiers = ["frontend", "backend", "cache", "db", "batch"];

    private readonly SplitMix _random;
    private readonly int _size;

    public ClusterBuilder(int size, SplitMix random)
    {
        _size = size;
        _random = random;
        AddNamespaces();
        while (Endpoints.Count < size)
        {
            AddApp();
        }
    }

    public List<(string Name, string Env, string Team)> Namespaces { get; } = [];

    public List<WorkloadApp> Apps { get; } = [];

    public List<MutableEndpoint> Endpoints { get; } = [];

    public SortedDictionary<string, SortedDictionary<string, string>> Parents { get; } = new(StringComparer.Ordinal);

    public string Team() => $"team-{_random.Below(100):D2}";

    /// <summary>Makes a stream of changes: half rollouts, then release and quarantine toggles, relabelling, replacement, a few namespace labels.</summary>
    public ImmutableArray<WorkloadChange> Change(int count)
    {
        var changes = ImmutableArray.CreateBuilder<WorkloadChange>(count);
        int nextId = _size;
        for (int i = 0; i < count; i++)
        {
            int r = _random.Below(100);
            changes.Add(r == 99 ? ChangeParent() : ChangeEndpoint(r, ref nextId));
        }

        return changes.MoveToImmutable();
    }

    private static string Env(int r) => r < 50 ? "prod" : r < 80 ? "staging" : "dev";

    private static string Tier(int r) => Tiers[r < 25 ? 0 : r < 65 ? 1 : r < 75 ? 2 : r < 90 ? 3 : 4];

    private void AddNamespaces()
    {
        int count = Math.Max(4, _size / 50);
        for (int i = 0; i < count; i++)
        {
            Namespaces.Add(($"ns-{i:D4}", Env(_random.Below(100)), Team()));
        }

        foreach ((string name, string env, string team) in Namespaces)
        {
            Parents["kns." + name] = new(StringComparer.Ordinal)
            {
                ["pcns.projectcalico.org/name"] = name,
                ["pcns.kubernetes.io/metadata.name"] = name,
                ["pcns.env"] = env,
                ["pcns.team"] = team,
            };
        }
    }

    // The order in which the random numbers are drawn is part of the workload.
    private void AddApp()
    {
        int r = _random.Below(100);
        int replicas = r < 30 ? 1 + _random.Below(3) : r < 70 ? 4 + _random.Below(7) : r < 95 ? 10 + _random.Below(16) : 40 + _random.Below(41);
        int ns = _random.Below(Namespaces.Count);
        string name = $"app-{Apps.Count:D5}";
        string account = _random.Below(100) < 30 ? "default" : "sa-" + name;
        string hash = Hash();
        string nextHash = _random.Below(100) < 20 ? Hash() : hash;
        string tier = Tier(_random.Below(100));
        string team = Team();
        bool release = _random.Below(2) == 0;
        int version = 1 + _random.Below(9);
        var app = new WorkloadApp(name, ns, tier, team, account, release, hash, nextHash, version);
        Apps.Add(app);
        string parent = $"ksa.{Namespaces[ns].Name}.{account}";
        if (!Parents.ContainsKey(parent))
        {
            Parents[parent] = new(StringComparer.Ordinal) { ["pcsa.projectcalico.org/name"] = account, ["pcsa.role"] = $"role-{_random.Below(5)}" };
        }

        for (int i = 0; i < replicas && Endpoints.Count < _size; i++)
        {
            AddEndpoint(app, parent, i * 2 >= replicas && nextHash != hash);
        }
    }

    private void AddEndpoint(WorkloadApp app, string account, bool second)
    {
        (string ns, string env, _) = Namespaces[app.Namespace];
        var labels = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["app"] = app.Name,
            ["app.kubernetes.io/instance"] = app.Name + "-rel",
            ["app.kubernetes.io/managed-by"] = "helm",
            ["env"] = env,
            ["tier"] = app.Tier,
            ["team"] = app.Team,
            ["version"] = $"v{app.Version + (second ? 1 : 0)}",
            ["pod-template-hash"] = second ? app.NextHash : app.Hash,
            ["region"] = $"region-{_random.Below(10)}",
            ["projectcalico.org/namespace"] = ns,
            ["projectcalico.org/orchestrator"] = "k8s",
            ["projectcalico.org/serviceaccount"] = app.Account,
        };
        if (app.Release)
        {
            labels["release"] = _random.Below(20) == 0 ? "canary" : "stable";
        }

        Endpoints.Add(new MutableEndpoint(Endpoints.Count, labels, ["kns." + ns, account]));
    }

    private WorkloadChange ChangeParent()
    {
        string id = "kns." + Namespaces[_random.Below(Namespaces.Count)].Name;
        Parents[id]["pcns.team"] = Team();
        return new WorkloadChange("parent", null, null, id, new LabelSet(Parents[id]));
    }

    private WorkloadChange ChangeEndpoint(int r, ref int nextId)
    {
        MutableEndpoint endpoint = Endpoints[_random.Below(Endpoints.Count)];
        switch (r)
        {
            case < 50:
                endpoint.Labels["version"] = $"v{1 + _random.Below(9)}";
                endpoint.Labels["pod-template-hash"] = Hash();
                return new WorkloadChange("rollout", endpoint.Freeze(), null, null, null);
            case < 65:
                Toggle(endpoint, "release", "stable");
                return new WorkloadChange("release", endpoint.Freeze(), null, null, null);
            case < 75:
                Toggle(endpoint, "quarantine", "true");
                return new WorkloadChange("quarantine", endpoint.Freeze(), null, null, null);
            case < 85:
                endpoint.Labels["app"] = Apps[_random.Below(Apps.Count)].Name;
                return new WorkloadChange("relabel", endpoint.Freeze(), null, null, null);
            default:
                int replaced = endpoint.Id;
                endpoint.Id = nextId++;
                endpoint.Labels["pod-template-hash"] = Hash();
                return new WorkloadChange("replace", endpoint.Freeze(), replaced, null, null);
        }
    }

    private static void Toggle(MutableEndpoint endpoint, string key, string value)
    {
        if (!endpoint.Labels.Remove(key))
        {
            endpoint.Labels[key] = value;
        }
    }

    private string Hash()
    {
        const string Letters = "bcdfghjklmnpqrstvwxz2456789";
        var text = new StringBuilder();
        for (int i = 0; i < 9; i++)
        {
            text.Append(Letters[_random.Below(Letters.Length)]);
        }

        return text.ToString();
    }
}

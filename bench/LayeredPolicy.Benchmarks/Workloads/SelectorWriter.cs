using System.Collections.Immutable;

namespace LayeredPolicy.Benchmarks.Workloads;

/// <summary>Writes the selectors of a workload. All of one family are distinct.</summary>
internal sealed class SelectorWriter(ClusterBuilder cluster, SplitMix random)
{
    private readonly HashSet<string> _seen = [];
    private int _unique;

    public ImmutableArray<string> Write(string family, int count)
    {
        _seen.Clear();
        var texts = ImmutableArray.CreateBuilder<string>(count);
        for (int i = 0; i < count; i++)
        {
            int r = random.Below(100);
            texts.Add(Distinct(family switch
            {
                "ten" => Ten(),
                "one" => One(),
                "half" => Half(),
                _ => r < 80 ? Ten() : r < 95 ? One() : Half(),
            }));
        }

        return texts.MoveToImmutable();
    }

    private string Distinct(string text)
    {
        while (!_seen.Add(text))
        {
            text += $" && rev != 'r{_unique++}'";
        }

        return text;
    }

    private WorkloadApp App() => cluster.Apps[random.Below(cluster.Apps.Count)];

    private string Ten()
    {
        WorkloadApp a = App();
        WorkloadApp b = App();
        string ns = cluster.Namespaces[a.Namespace].Name;
        return random.Below(100) switch
        {
            < 40 => $"app == '{a.Name}'",
            < 60 => $"projectcalico.org/namespace == '{ns}' && app == '{a.Name}'",
            < 75 => $"app == '{a.Name}' && tier in {{'{a.Tier}', 'batch'}}",
            < 85 => $"pcns.projectcalico.org/name == '{ns}' && app == '{a.Name}' && env != 'none'",
            < 95 => $"app in {{'{a.Name}', '{b.Name}'}} && !has(quarantine)",
            _ => $"(app == '{a.Name}' || app == '{b.Name}') && has(team)",
        };
    }

    private string One()
    {
        string team = cluster.Team();
        string app = App().Name;
        return random.Below(100) switch
        {
            < 50 => $"team == '{team}' && app != '{app}'",
            < 70 => $"team == '{team}' && has(app) && app != '{app}'",
            < 85 => $"pcns.team == '{team}' && app != '{app}'",
            < 95 => $"team in {{'{team}'}} && env != 'none' && app != '{app}'",
            _ => $"region == 'region-{random.Below(10)}' && team starts with 'team-{random.Below(10)}' && app != '{app}'",
        };
    }

    private string Half()
    {
        string app = App().Name;
        return random.Below(100) switch
        {
            < 30 => $"env == 'prod' && app != '{app}'",
            < 50 => $"has(release) && app != '{app}'",
            < 70 => $"!has(release) && app != '{app}'",
            < 85 => $"env != 'prod' && app != '{app}'",
            < 95 => $"tier not in {{'frontend', 'cache', 'db'}} && app != '{app}'",
            _ => $"projectcalico.org/orchestrator == 'k8s' && pcns.env == 'prod' && app != '{app}'",
        };
    }
}

using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of traffic by place.</summary>
internal static class LocalityRules
{
    private static readonly string[] s_topology =
        ["topology.kubernetes.io/region", "topology.kubernetes.io/zone", "topology.istio.io/subzone"];

    /// <summary>Checks locality settings.</summary>
    public static void Check(LocalityLoadBalancerSetting? setting, OutlierDetection? outlier, Reporter report)
    {
        if (setting is null)
        {
            return;
        }

        if (setting is { Distribute.Count: > 0, Failover.Count: > 0 })
        {
            report("failover", IstioDiagnostics.InvalidLocality, "distribute and failover exclude each other");
        }

        if (setting.Failover is { Count: > 0 } && setting.FailoverPriority?.FirstOrDefault(s_topology.Contains) is { } topology)
        {
            report("failoverPriority", IstioDiagnostics.InvalidLocality, $"failover and the topology label '{topology}' exclude each other");
        }

        CheckDistribution(setting.Distribute ?? [], report);
        CheckFailover(setting.Failover ?? [], setting.FailoverPriority, outlier, report);
    }

    /// <summary>Checks zone-aware settings.</summary>
    public static void Check(ZoneAwareLoadBalancerSetting? setting, OutlierDetection? outlier, Reporter report)
    {
        if (setting is null)
        {
            return;
        }

        if (setting.FailoverPriority?.FirstOrDefault(p => s_topology.Contains(p.Split('=')[0])) is { } topology)
        {
            report("failoverPriority", IstioDiagnostics.InvalidLocality, $"zones are followed already, so that '{topology}' says nothing");
        }

        CheckFailover(setting.Failover ?? [], setting.FailoverPriority, outlier, report);
    }

    private static void CheckDistribution(IList<LocalityDistribution> distributions, Reporter report)
    {
        for (int i = 0; i < distributions.Count; i++)
        {
            IDictionary<string, long> to = distributions[i].To ?? new Dictionary<string, long>();
            if (to.Values.Any(w => w is < 1 or > 100))
            {
                report($"distribute[{i}].to", IstioDiagnostics.InvalidLocality, "a weight is 1 to 100");
                return;
            }

            if (to.Values.Sum() != 100)
            {
                report($"distribute[{i}].to", IstioDiagnostics.InvalidLocality, $"the weights sum to {to.Values.Sum()}, not to 100");
                return;
            }

            CheckPlaces(to.Keys, $"distribute[{i}].to", report);
        }

        CheckPlaces(distributions.Select(d => d.From ?? ""), "distribute", report);
    }

    private static void CheckFailover(IList<LocalityFailover> failovers, IList<string>? priority, OutlierDetection? outlier, Reporter report)
    {
        if (outlier is null && (failovers.Count > 0 || priority is { Count: > 0 }))
        {
            report("failover", IstioDiagnostics.IgnoredSetting, "failover needs outlierDetection, which tells what has failed");
        }

        for (int i = 0; i < failovers.Count; i++)
        {
            string from = failovers[i].From ?? "";
            string to = failovers[i].To ?? "";
            if (from == to || (from + to).AsSpan().ContainsAny('/', '*'))
            {
                report($"failover[{i}]", IstioDiagnostics.InvalidLocality, $"failover leads from one region to another, not from '{from}' to '{to}'");
            }
        }
    }

    /// <summary>Places must not overlap, in the order given: a place that holds an earlier one is not found, an earlier one that holds it is.</summary>
    private static void CheckPlaces(IEnumerable<string> places, string path, Reporter report)
    {
        var seen = new Dictionary<string, Dictionary<string, HashSet<string>>>(StringComparer.Ordinal);
        foreach (string place in places)
        {
            int wildcards = place.Count(c => c == '*');
            if (wildcards > 1 || (wildcards == 1 && !place.EndsWith('*')))
            {
                report(path, IstioDiagnostics.InvalidLocality, $"'{place}' has a '*' that is not its end");
                return;
            }

            string[] parts = place.Split('/', 3);
            if (parts.Any(p => p.Length == 0))
            {
                report(path, IstioDiagnostics.InvalidLocality, $"'{place}' has an empty part");
                return;
            }

            if (seen.ContainsKey("*") || !Add(seen, parts))
            {
                report(path, IstioDiagnostics.InvalidLocality, $"'{place}' overlaps with one before it");
                return;
            }
        }
    }

    private static bool Add(Dictionary<string, Dictionary<string, HashSet<string>>> seen, string[] parts)
    {
        bool isNew = !seen.TryGetValue(parts[0], out Dictionary<string, HashSet<string>>? zones);
        zones ??= seen[parts[0]] = new(StringComparer.Ordinal);
        if (parts.Length == 1)
        {
            zones["*"] = ["*"];
            return isNew;
        }

        if (zones.ContainsKey("*"))
        {
            return false;
        }

        isNew = !zones.TryGetValue(parts[1], out HashSet<string>? subzones);
        subzones ??= zones[parts[1]] = new(StringComparer.Ordinal);
        return parts.Length == 2 ? subzones.Add("*") && isNew : !subzones.Contains("*") && subzones.Add(parts[2]);
    }
}

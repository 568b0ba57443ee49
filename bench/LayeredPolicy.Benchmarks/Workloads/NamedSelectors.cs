namespace LayeredPolicy.Benchmarks.Workloads;

/// <summary>Ten selectors of the shapes that Calico's own code was timed on, from one comparison to eight joined pairs.</summary>
internal static class NamedSelectors
{
    /// <summary>The selectors.</summary>
    public static string[] All { get; } =
    [
        "app == 'frontend'",
        "has(app)",
        "all()",
        "app == 'frontend' && env == 'prod'",
        "(app == 'frontend' || tier == 'edge') && has(env) && !has(quarantine) && region != 'r9'",
        "env in {'prod', 'staging'} && tier not in {'db', 'cache'}",
        "projectcalico.org/namespace == 'shop' && app.kubernetes.io/name == 'checkout' && projectcalico.org/orchestrator == 'k8s'",
        "app starts with 'fr' && version ends with '.1' && team contains 'pay'",
        $"app in {{{string.Join(", ", Enumerable.Range(0, 20).Select(i => $"'app-{i:D2}'"))}}}",
        string.Join(" || ", Enumerable.Range(0, 8).Select(i => $"(app == 'app-{i}' && env == 'env-{i}')")),
    ];

    /// <summary>A label set of the size given, with the labels that the selectors mention first.</summary>
    public static LabelSet Labels(int count)
    {
        (string, string)[] first =
        [
            ("app", "frontend"), ("env", "prod"), ("tier", "web"), ("team", "payments"), ("version", "v2.3.1"), ("region", "r1"),
            ("projectcalico.org/namespace", "shop"), ("app.kubernetes.io/name", "checkout"), ("projectcalico.org/orchestrator", "k8s"), ("release", "stable"),
        ];
        return new LabelSet(Enumerable.Range(0, count).Select(i => i < first.Length
            ? KeyValuePair.Create(first[i].Item1, first[i].Item2)
            : KeyValuePair.Create($"example.com/label-{i}", $"value-{i}")));
    }
}

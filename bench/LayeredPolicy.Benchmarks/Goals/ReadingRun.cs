using System.Diagnostics;
using System.Text.Json;
using k8s;
using k8s.Models;
using LayeredPolicy.Benchmarks.Workloads;
using LayeredPolicy.Calico.Models;
using LayeredPolicy.Istio.Models;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>Reads one text of policies into typed objects, once with our reader and once with KubernetesYaml, and checks both.</summary>
internal sealed class ReadingRun
{
    private static readonly Dictionary<string, Type> Types = new(StringComparer.Ordinal)
    {
        ["projectcalico.org/v3/NetworkPolicy"] = typeof(NetworkPolicy),
        ["security.istio.io/v1/AuthorizationPolicy"] = typeof(AuthorizationPolicy),
    };

    private readonly PolicyText _text;
    private readonly string _yaml;

    public ReadingRun(int documents)
    {
        _text = new PolicyText(documents, 42);
        _yaml = _text.Write();
    }

    /// <summary>The time of our reader in milliseconds.</summary>
    public double Ours()
    {
        long start = Stopwatch.GetTimestamp();
        Manifests manifests = Manifests.Parse(_yaml, "policies.yaml");
        var objects = new List<object>(manifests.Documents.Length);
        foreach (ManifestDocument document in manifests.Documents)
        {
            objects.Add(document.Id.Group switch
            {
                NetworkPolicy.KubeGroup => document.As(CalicoJsonContext.Default.NetworkPolicy).Value!,
                AuthorizationPolicy.KubeGroup => document.As(IstioJsonContext.Default.AuthorizationPolicy).Value!,
                _ => document,
            });
        }

        double time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Check(objects, manifests.Diagnostics.Length);
        return time;
    }

    /// <summary>The time of KubernetesYaml in milliseconds.</summary>
    public double Theirs()
    {
        long start = Stopwatch.GetTimestamp();
        List<object> objects = KubernetesYaml.LoadAllFromString(_yaml, Types);
        double time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Check(objects, 0);
        return time;
    }

    private void Check(List<object> objects, int diagnostics)
    {
        long ports = objects.Sum(Ports);
        if (objects.Count != _text.Documents || diagnostics != 0 || ports != _text.PortSum)
        {
            throw new InvalidOperationException($"{objects.Count} documents with a port sum of {ports} were read, and {diagnostics} diagnostics; {_text.Documents} and {_text.PortSum} were written");
        }
    }

    private static long Ports(object value) => value switch
    {
        ManifestDocument document => Ports(document.Json),
        V1NetworkPolicy policy => policy.Spec.Ingress.SelectMany(r => r.Ports).Concat(policy.Spec.Egress.SelectMany(r => r.Ports)).Sum(p => long.Parse(p.Port.Value, null)),
        NetworkPolicy policy => policy.Spec!.Ingress!.Concat(policy.Spec.Egress!).SelectMany(r => r.Destination?.Ports ?? []).Sum(p => long.Parse(p.Value, null)),
        AuthorizationPolicy policy => policy.Spec!.Rules!.SelectMany(r => r!.To!).SelectMany(t => t!.Operation!.Ports!).Sum(p => long.Parse(p!, null)),
        _ => throw new InvalidOperationException($"a {value.GetType()} was read"),
    };

    private static long Ports(JsonElement policy) => Ports(policy, "ingress") + Ports(policy, "egress");

    private static long Ports(JsonElement policy, string direction) => policy.GetProperty("spec").GetProperty(direction).EnumerateArray()
        .SelectMany(r => r.GetProperty("ports").EnumerateArray()).Sum(p => p.GetProperty("port").GetInt64());
}

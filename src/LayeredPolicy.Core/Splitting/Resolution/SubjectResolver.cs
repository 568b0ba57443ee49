using System.Collections.Immutable;
using LayeredPolicy.Intents;

namespace LayeredPolicy.Splitting.Resolution;

/// <summary>Finds in the facts what an intent's subjects name. What does not resolve is an error; nothing is guessed.</summary>
internal sealed class SubjectResolver(IntentSet set, ClusterFacts facts, TargetProfile profile, SplitLog log)
{
    private const string NoName = "";

    /// <summary>The IPv4 and IPv6 addresses at which clouds serve instance metadata.</summary>
    private static readonly ImmutableArray<Cidr> MetadataAddresses = [Cidr.Parse("169.254.169.254/32"), Cidr.Parse("fd00:ec2::254/128")];

    private readonly Dictionary<string, Subject> _named = set.Subjects.ToDictionary(s => s.Name, s => s.Subject, StringComparer.Ordinal);

    /// <summary>The ends that a subject stands for; empty when it does not resolve, which is reported.</summary>
    public ImmutableArray<ResolvedEnd> Resolve(Subject subject, SourceLocation? at) => Resolve(subject, NoName, subject.Location ?? at);

    /// <summary>The pods that a subject stands for, as scopes for policies; empty and reported when it is anything else.</summary>
    public ImmutableArray<PodScope> Scopes(Subject subject, Clause clause)
    {
        var scopes = ImmutableArray.CreateBuilder<PodScope>();
        foreach (ResolvedEnd end in Resolve(subject, clause.Location))
        {
            switch (end)
            {
                case ResolvedEnd.Pods pods:
                    scopes.Add(pods.Scope);
                    break;
                case ResolvedEnd.Spaces spaces:
                    scopes.AddRange(spaces.Scopes);
                    break;
                case ResolvedEnd.Cluster:
                    scopes.AddRange(facts.Namespaces.Select(n => Space(n.Name)));
                    break;
                default:
                    log.Report(CoreDiagnostics.SplitUnresolved, clause.Location, $"clause '{clause.Id}': {end.Name} is not pods, and only pods can be in its scope");
                    break;
            }
        }

        return [.. scopes.DistinctBy(s => s.Key)];
    }

    /// <summary>How a workload takes part in the target's mesh.</summary>
    public MeshMode ModeOf(Workload workload) =>
        profile.Mesh == MeshTarget.None || workload.HostNetwork ? MeshMode.None : workload.Mesh;

    /// <summary>The account a workload runs under, as <c>namespace/name</c>; the API server assigns <c>default</c> when the manifest gives none.</summary>
    public static string AccountOf(Workload workload) => workload.Namespace + "/" + (workload.ServiceAccount ?? "default");

    /// <summary>The scope of a whole namespace.</summary>
    public PodScope Space(string name) => new(name, Selector.All, name, [.. facts.Workloads.Where(w => w.Namespace == name && !w.HostNetwork)]);

    private ImmutableArray<ResolvedEnd> Resolve(Subject subject, string name, SourceLocation? at)
    {
        switch (subject)
        {
            case Subject.Named named when _named.TryGetValue(named.Name, out Subject? declared):
                return Resolve(declared, named.Name, declared.Location ?? at);
            case Subject.Named named:
                return ByPath(named.Name, at);
            case Subject.Group group:
                return [.. group.Members.SelectMany(m => Resolve(m, m is Subject.Named ? NoName : name, m.Location ?? at))];
            case Subject.Workloads pods:
                return Pods(Called(name, pods.ToString()), pods.Namespace, pods.Selector, pods.ServiceAccount, false, at);
            case Subject.Gateway gateway:
                return Pods(Called(name, gateway.ToString()), gateway.Namespace, gateway.Selector, gateway.ServiceAccount, true, at);
            case Subject.Service service:
                return Service(name, service, at);
            case Subject.Namespaces spaces:
                return Spaces(Called(name, spaces.ToString()), spaces.Names, at);
            case Subject.NamespacesBy by:
                return SpacesBy(Called(name, by.ToString()), by.Selector, at);
            case Subject.Networks networks:
                return [new ResolvedEnd.Addresses(Called(name, networks.ToString()), Sorted(networks.Ranges))];
            case Subject.Host host:
                return Host(Called(name, host.ToString()), host, at);
            case Subject.Anyone { Reach: Reach.Cluster }:
                return [new ResolvedEnd.Cluster("any pod")];
            case Subject.Anyone:
                return [new ResolvedEnd.Addresses("anyone", [Cidr.Parse("0.0.0.0/0"), Cidr.Parse("::/0")])];
            case Subject.Platform platform:
                return Platform(platform, at);
            case Subject.Fqdn fqdn:
                return [new ResolvedEnd.Beyond(
                    Called(name, fqdn.ToString()),
                    "a DNS name cannot be checked by open-source Calico or by Kubernetes policy, and pinning today's addresses would go wrong silently",
                    "route it through an egress gateway, use a data plane that follows DNS, or write a cidr subject with the addresses and an owner")];
            default:
                return [new ResolvedEnd.Beyond(
                    Called(name, subject.ToString()),
                    "pods that share their node's network are outside pod policy and outside the mesh",
                    "move them off the host network, or guard the node with host endpoints")];
        }
    }

    private ImmutableArray<ResolvedEnd> ByPath(string path, SourceLocation? at)
    {
        Workload[] found = [.. facts.Workloads.Where(w => w.ToString() == path)];
        if (found.Length == 0)
        {
            return Fail(at, $"there is no workload '{path}' in the facts");
        }

        // The labels of the workloads found become the selector; it must not pick anybody else.
        Selector selector = Selector.AnyOf(found.Select(w => w.Labels).Distinct().Select(SelectorOf));
        Workload[] picked = [.. facts.Workloads.Where(w => w.Namespace == found[0].Namespace && selector.Matches(w.Labels))];
        return found.Any(w => w.Labels.Count == 0) || picked.Any(w => w.ToString() != path)
            ? Fail(at, $"'{path}' has no labels of its own that tell it apart from {string.Join(", ", picked.Select(w => w.ToString()).Where(w => w != path).Distinct().DefaultIfEmpty("other pods"))}; declare a workload subject with a selector")
            : Pods(found[0].Name, found[0].Namespace, selector, null, false, at);
    }

    private ImmutableArray<ResolvedEnd> Service(string name, Subject.Service subject, SourceLocation? at)
    {
        if (facts.Services.FirstOrDefault(s => s.Namespace == subject.Namespace && s.Name == subject.Name) is not { } service)
        {
            return Fail(at, $"there is no {subject} in the facts");
        }

        return service.Selector is { Count: > 0 } labels
            ? Pods(Called(name, subject.Name), subject.Namespace, SelectorOf(labels), null, false, at)
            : Fail(at, $"{subject} has no selector, so the facts do not say which pods are behind it");
    }

    private ImmutableArray<ResolvedEnd> Pods(string name, string space, Selector selector, string? account, bool gateway, SourceLocation? at)
    {
        Workload[] found = [.. facts.Workloads.Where(w => w.Namespace == space && selector.Matches(w.Labels))];
        if (found.Length == 0)
        {
            bool known = facts.Workloads.Any(w => w.Namespace == space) || facts.Namespaces.Any(n => n.Name == space);
            return Fail(at, known
                ? $"no workload of namespace '{space}' matches {selector}"
                : $"the facts know no namespace '{space}', so {selector} finds nothing there");
        }

        if (found.Any(w => w.HostNetwork))
        {
            return
            [
                new ResolvedEnd.Beyond(
                    name,
                    $"{found.First(w => w.HostNetwork)} shares its node's network, so pod policy and the mesh do not see it",
                    "move it off the host network, or guard the node with host endpoints"),
            ];
        }

        if (account is not null && found.FirstOrDefault(w => (w.ServiceAccount ?? "default") != account) is { } other)
        {
            return Fail(at, $"subject '{name}' runs as service account '{account}' in the intent, and {other} runs as '{other.ServiceAccount ?? "default"}' in the facts", CoreDiagnostics.SplitAccount);
        }

        MeshMode[] modes = [.. found.Select(ModeOf).Distinct()];
        if (gateway && profile.Mesh != MeshTarget.None)
        {
            modes = [profile.Mesh == MeshTarget.Sidecar ? MeshMode.Sidecar : MeshMode.Ambient];
        }

        if (modes.Length > 1)
        {
            string members = string.Join(", ", found.Select(w => $"{w} is {Words(ModeOf(w))}"));
            return [new ResolvedEnd.Beyond(name, $"its workloads take part in the mesh in different ways: {members}", "declare one subject for each")];
        }

        if ((profile.Mesh, modes[0]) is (MeshTarget.Ambient, MeshMode.Sidecar) or (MeshTarget.Sidecar, MeshMode.Ambient))
        {
            return Fail(
                at,
                profile.Mesh == MeshTarget.Ambient
                    ? $"the target is an ambient mesh, and the facts say that {found[0]} has a sidecar"
                    : $"the target is a sidecar mesh, and the facts say that {found[0]} is in an ambient mesh",
                CoreDiagnostics.SplitTarget);
        }

        if (modes[0] == MeshMode.Unknown)
        {
            return
            [
                new ResolvedEnd.Beyond(
                    name,
                    $"the facts do not say whether {found[0]} is in the mesh",
                    $"add the manifest of namespace {space} with its injection label to the facts"),
            ];
        }

        var scope = new PodScope(space, selector, name, [.. found]);
        return [new ResolvedEnd.Pods(name, scope, [.. found.Select(AccountOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], modes[0])];
    }

    private ImmutableArray<ResolvedEnd> Host(string name, Subject.Host host, SourceLocation? at)
    {
        ImmutableArray<HostEndpointFact> guards =
            [.. facts.HostEndpoints.Where(h => h.Name == host.HostEndpoint || h.Addresses.Any(host.Addresses.Contains)).OrderBy(h => h.Name, StringComparer.Ordinal)];
        return host.HostEndpoint is { } named && !guards.Any(g => g.Name == named)
            ? Fail(at, $"there is no HostEndpoint '{named}' in the facts")
            : [new ResolvedEnd.Addresses(name, Sorted(host.Addresses.Select(a => new Cidr(a, a.Bits)))) { Guards = guards }];
    }

    private ImmutableArray<ResolvedEnd> Spaces(string name, ImmutableArray<string> names, SourceLocation? at)
    {
        foreach (string missing in names.Where(n => !facts.Namespaces.Any(f => f.Name == n) && !facts.Workloads.Any(w => w.Namespace == n)))
        {
            return Fail(at, $"the facts know no namespace '{missing}'");
        }

        return [new ResolvedEnd.Spaces(name, null, [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(Space)])];
    }

    private ImmutableArray<ResolvedEnd> SpacesBy(string name, Selector selector, SourceLocation? at)
    {
        string[] found = [.. facts.Namespaces.Where(n => selector.Matches(n.Labels)).Select(n => n.Name).Order(StringComparer.Ordinal)];
        return found.Length == 0
            ? Fail(at, $"no namespace of the facts matches {selector}")
            : [new ResolvedEnd.Spaces(name, selector, [.. found.Select(Space)])];
    }

    private ImmutableArray<ResolvedEnd> Platform(Subject.Platform platform, SourceLocation? at)
    {
        switch (platform.Part)
        {
            case PlatformPart.Metadata:
                return [new ResolvedEnd.Addresses("cloud metadata", Sorted([.. MetadataAddresses, .. facts.Stated.MetadataAddresses?.Value ?? []]))];
            case PlatformPart.ApiServer or PlatformPart.Nodes:
                ImmutableArray<Cidr>? stated = (platform.Part == PlatformPart.Nodes ? facts.Stated.NodeAddresses : facts.Stated.ApiServerAddresses)?.Value;
                return stated is { IsEmpty: false } addresses
                    ? [new ResolvedEnd.Addresses(platform.ToString(), Sorted(addresses))]
                    : [
                        new ResolvedEnd.Beyond(
                            platform.ToString(),
                            "its addresses differ from cluster to cluster and the facts do not carry them",
                            "state them in a document of kind ClusterFacts"),
                    ];
            default:
                PlatformService? service = PlatformFinder.Find(facts, platform.Part);
                return service is null
                    ? Fail(at, $"the facts do not show {platform}: {PlatformFinder.Wanted(platform.Part)}", CoreDiagnostics.SplitPlatform)
                    : Pods(service.Scope.Name, service.Scope.Namespace, service.Scope.Selector, null, false, at);
        }
    }

    private ImmutableArray<ResolvedEnd> Fail(SourceLocation? at, string message, DiagnosticDescriptor? descriptor = null)
    {
        log.Report(descriptor ?? CoreDiagnostics.SplitUnresolved, at, message);
        return [];
    }

    private static string Called(string name, string text) => name.Length > 0 ? name : text;

    private static string Words(MeshMode mode) => mode switch
    {
        MeshMode.Sidecar => "in it with a sidecar",
        MeshMode.Ambient => "in it through its node",
        MeshMode.None => "outside",
        _ => "unknown",
    };

    private static ImmutableArray<Cidr> Sorted(IEnumerable<Cidr> ranges) =>
        [.. ranges.Distinct().OrderBy(r => r.First).ThenBy(r => r.PrefixLength)];

    internal static Selector SelectorOf(IEnumerable<KeyValuePair<string, string>> labels) =>
        Selector.AllOf(labels.OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => Selector.Label(l.Key, l.Value)));
}

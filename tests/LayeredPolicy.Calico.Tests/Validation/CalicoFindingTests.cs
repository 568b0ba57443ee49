using LayeredPolicy.Calico.Validation;

namespace LayeredPolicy.Calico.Tests.Validation;

/// <summary>What people regret: each finding with its position, and silence on documents that are right.</summary>
public sealed class CalicoFindingTests
{
    /// <summary>Kind, spec in flow form, id of the only finding, and its path.</summary>
    public static TheoryData<string, string, string, string> Mistakes => new()
    {
        { "NetworkPolicy", "{types: [Ingress], selector: a == 'b', action: Allow, protocol: TCP, ingress: null}", "LP2202", "spec.action" },
        { "NetworkPolicy", "{types: [Egress], egress: [{action: Allow, destination: {domains: ['*.example.com']}}]}", "LP2203", "spec.egress[0].destination.domains" },
        { "NetworkPolicy", "{types: [Ingress], podSelector: {}, ingress: [{action: Allow}]}", "LP2204", "spec.podSelector" },
        { "NetworkPolicy", "{types: [Ingress], namespaceSelector: all(), ingress: [{action: Allow}]}", "LP2205", "spec.namespaceSelector" },
        { "NetworkPolicy", "{types: [Ingress], ingress: [{action: Allow, destination: {protocol: TCP}}]}", "LP2207", "spec.ingress[0].destination.protocol" },
        { "NetworkPolicy", "{types: [Ingress], selectr: a == 'b', ingress: [{action: Allow}]}", "LP2208", "spec.selectr" },
        { "NetworkPolicy", "{types: [Ingress], ingress: [{action: Allow}, {action: Deny, protocol: TCP}]}", "LP2210", "spec.ingress[1]" },
        { "NetworkPolicy", "{types: [Ingress], ingress: [{action: Deny, source: {nets: [10.0.0.0/8]}}, {action: Allow, protocol: TCP, source: {nets: [10.1.0.0/16]}}]}", "LP2211", "spec.ingress[1]" },
        { "NetworkPolicy", "{types: [Ingress], ingress: [{action: Allow, source: {selector: has(app)}}, {action: Deny, source: {selector: app == 'a'}}]}", "LP2211", "spec.ingress[1]" },
        { "NetworkPolicy", "{types: [Ingress], ingress: [{action: Allow}], egress: [{action: Allow}]}", "LP2212", "spec.egress" },
        { "NetworkPolicy", "{types: [Ingress], selector: a == 'b' && a == 'c', ingress: [{action: Allow}]}", "LP2213", "spec.selector" },
        { "NetworkPolicy", "{types: [Ingress], ingress: [{action: Allow, source: {selector: has(a) && !has(a)}}]}", "LP2215", "spec.ingress[0].source.selector" },
        { "GlobalNetworkPolicy", "{types: [Ingress], namespaceSelector: all(), ingress: [{action: Allow, source: {namespaceSelector: team != 'x'}}]}", "LP2218", "spec.ingress[0].source.namespaceSelector" },
        { "NetworkPolicy", "{types: [Ingress], ingress: [{action: Allow, source: {namespaceSelector: projectcalico.org/namespace == 'a'}}]}", "LP2219", "spec.ingress[0].source.namespaceSelector" },
        { "GlobalNetworkPolicy", "{types: [Ingress], selector: all()}", "LP2220", "spec.selector" },
        { "GlobalNetworkPolicy", "{types: [Ingress], selector: has(host), doNotTrack: true, applyOnForward: true, ingress: [{action: Allow, protocol: UDP}]}", "LP2221", "spec.doNotTrack" },
        { "NetworkPolicy", "{types: [Ingress], ingress: [{action: Deny, source: {selector: all()}}]}", "LP2222", "spec.ingress[0].source.selector" },
        { "NetworkPolicy", "{types: [Ingress], ingress: [{action: Allow, http: {methods: [GET]}}]}", "LP2223", "spec.ingress[0].http" },
        { "NetworkPolicy", "{types: [Egress], egress: [{action: Allow, destination: {services: {name: a}}}, {action: Allow, protocol: UDP, destination: {ports: [53]}}]}", "LP2224", "spec.egress[0].destination.services" },
        { "NetworkPolicy", "{types: [Ingress], ingress: [{action: Pass}]}", "LP2226", "spec.ingress[0].action" },
        { "NetworkPolicy", "{types: [Egress], egress: [{action: Allow, protocol: TCP, destination: {selector: has(a), ports: [80]}}]}", "LP2231", "spec.egress" },
        { "NetworkPolicy", "{types: [Ingress], ingress: [{action: Allow, protocol: 1, icmp: {type: 8}}]}", "LP2232", "spec.ingress[0].protocol" },
        { "NetworkPolicy", "{types: [Ingress], ingress: [{action: Allow, protocol: ICMP, icmp: {type: 8, code: 0}}]}", "LP2233", "spec.ingress[0].icmp.code" },
        { "NetworkPolicy", "{types: [Ingress], ingress: [{action: Allow, protocol: TCP, notProtocol: UDP}]}", "LP2234", "spec.ingress[0].notProtocol" },
        { "NetworkPolicy", "{types: [Ingress], ingress: [{action: Allow, source: {serviceAccounts: {names: [\"a'\"]}}}]}", "LP2235", "spec.ingress[0].source.serviceAccounts.names[0]" },
        { "NetworkSet", "{nets: [10.5.6.7/8]}", "LP2217", "spec.nets[0]" },
        { "NetworkPolicy", "{types: [Ingress], ingress: [{action: allow}]}", "LP2305", "spec.ingress[0].action" },
        { "NetworkPolicy", "{types: [Ingress], ingress: [{action: Allow, source: {nets: [10.0.0.0/8, 10.0.0.0/8]}}]}", "LP2309", "spec.ingress[0].source.nets[1]" },
        { "NetworkPolicy", "{types: [Ingress], ingress: [{action: Allow, source: {nets: [10.0.0.1/8]}}]}", "LP2150", "spec.ingress[0].source.nets[0]" },
        { "NetworkPolicy", "{types: [Ingress], selector: global(), ingress: [{action: Allow}]}", "LP2334", "spec" },
    };

    public static TheoryData<string, string> Right => new()
    {
        { "NetworkPolicy", "{tier: default, order: 10, selector: app == 'db', types: [Ingress], ingress: [{action: Allow, protocol: TCP, source: {selector: app == 'web'}, destination: {ports: [5432]}}]}" },
        { "NetworkPolicy", "{selector: all(), types: [Ingress, Egress]}" },
        { "NetworkPolicy", "{types: [Ingress], ingress: [{action: Log}, {action: Allow, protocol: TCP}, {action: Deny}]}" },
        { "NetworkPolicy", "{types: [Ingress], ingress: [{action: Allow, source: {notNets: [10.0.0.0/8]}}, {action: Deny, source: {nets: [10.0.0.0/8]}}]}" },
        { "NetworkPolicy", "{types: [Ingress], ingress: [{action: Allow, source: {selector: app == 'a'}}, {action: Deny, source: {selector: has(app)}}]}" },
        { "NetworkPolicy", "{types: [Ingress], ingress: [{action: Allow, protocol: TCP, destination: {ports: [80]}}, {action: Deny, protocol: TCP, destination: {ports: ['80:90']}}]}" },
        { "NetworkPolicy", "{types: [Egress], egress: [{action: Allow, protocol: UDP, destination: {ports: [53]}}, {action: Allow, destination: {selector: has(a)}}]}" },
        { "GlobalNetworkPolicy", "{namespaceSelector: has(projectcalico.org/name) && team != 'x', types: [Ingress]}" },
        { "GlobalNetworkPolicy", "{selector: has(host), types: [Ingress], ingress: [{action: Allow, source: {namespaceSelector: global()}}]}" },
        { "GlobalNetworkPolicy", "{selector: all(), applyOnForward: true, preDNAT: true, types: [Ingress], ingress: [{action: Deny, protocol: TCP, destination: {ports: [80]}}]}" },
        { "NetworkPolicy", "{types: [Ingress], ingress: [{action: Deny, source: {selector: ''}}]}" },
        { "StagedNetworkPolicy", "{stagedAction: Delete}" },
        { "NetworkSet", "{nets: [10.0.0.0/8, 10.0.0.1, 'fd00::/8']}" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_gives_one_finding_with_path_position_and_remedy(string kind, string spec, string id, string path)
    {
        Diagnostic finding = Assert.Single(Validate(Document(kind, spec)));
        Assert.Equal((id, path), (finding.Id, finding.Path));
        Assert.Equal("policy.yaml", finding.Location!.Value.File);
        Assert.NotEmpty(finding.Remedy!);
    }

    [Theory]
    [MemberData(nameof(Right))]
    public void A_right_document_gives_no_finding(string kind, string spec) => Assert.Empty(Validate(Document(kind, spec)));

    [Fact]
    public void A_selector_that_breaks_out_of_its_parentheses_is_named_as_such() =>
        Assert.Contains(Validate(Document("NetworkPolicy", "{types: [Ingress], selector: 'has(a)) || (all()', ingress: [{action: Allow}]}")), d => d.Id == "LP2216");

    [Fact]
    public void Ports_of_a_cluster_network_policy_are_reported_as_covering_everything()
    {
        Diagnostic finding = Assert.Single(Validate("""
            apiVersion: policy.networking.k8s.io/v1alpha2
            kind: ClusterNetworkPolicy
            metadata: {name: a}
            spec:
              tier: Admin
              priority: 1
              subject: {namespaces: {}}
              ingress:
              - action: Accept
                from: [{namespaces: {}}]
                ports: [{portNumber: {port: 80}}]
            """));
        Assert.Equal(("LP2206", 11), (finding.Id, finding.Location!.Value.Line));
    }

    [Fact]
    public void A_name_that_both_engines_refuse_is_reported_once_for_both()
    {
        Diagnostic finding = Assert.Single(Validate(Document("NetworkPolicy", "{types: [Ingress]}", "A_b")));
        Assert.Equal(("LP2102", "Calico client, API server"), (finding.Id, finding.EnforcedBy));
    }

    [Fact]
    public void Two_policies_of_one_order_with_opposite_actions_are_reported()
    {
        string first = Document("NetworkPolicy", "{order: 5, types: [Ingress], ingress: [{action: Allow, source: {nets: [10.0.0.0/8]}}]}", "a");
        string second = Document("NetworkPolicy", "{order: 5, types: [Ingress], ingress: [{action: Deny, source: {nets: [10.1.0.0/16]}}]}", "b");
        string elsewhere = Document("NetworkPolicy", "{order: 5, types: [Ingress], ingress: [{action: Deny, source: {nets: [192.168.0.0/16]}}]}", "c");
        Assert.Equal("LP2228", Assert.Single(Validate($"{first}---\n{second}---\n{elsewhere}")).Id);
    }

    [Fact]
    public void A_policy_that_selects_none_of_the_workloads_beside_it_is_reported()
    {
        string pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop, labels: {app: web}}\nspec: {containers: [{name: c, image: i}]}\n";
        string policy = Document("NetworkPolicy", "{types: [Ingress], selector: app == 'wbe'}");
        Assert.Equal("LP2214", Assert.Single(Validate($"{pod}---\n{policy}")).Id);
        Assert.Empty(Validate($"{pod}---\n{Document("NetworkPolicy", "{types: [Ingress], selector: app == 'web'}")}"));
    }

    [Theory]
    [InlineData("a/x.yaml", "shop", "a/y.yaml", "shop", true)]
    [InlineData("a/x.yaml", "shop", "b/y.yaml", "shop", true)]
    [InlineData("a/x.yaml", "", "a/y.yaml", "", true)]
    [InlineData("a/x.yaml", "", "b/y.yaml", "", false)]
    public void Policies_tie_only_where_they_lie_in_one_directory_or_name_one_namespace(string file, string ns, string otherFile, string otherNs, bool isTie)
    {
        const string Allow = "{order: 5, types: [Ingress], ingress: [{action: Allow, source: {nets: [10.0.0.0/8]}}]}";
        string deny = Allow.Replace("Allow", "Deny", StringComparison.Ordinal);
        Manifests both = Manifests.Combine(Manifests.Parse(InNamespace(Allow, "a", ns), file), Manifests.Parse(InNamespace(deny, "b", otherNs), otherFile));
        Assert.Equal(isTie, both.Validate(CalicoLayer.Instance).Any(d => d.Id == "LP2228"));
    }

    [Theory]
    [InlineData("a", "a", true)]
    [InlineData("a", "b", false)]
    public void Global_policies_tie_only_in_one_directory(string directory, string other, bool isTie)
    {
        string allow = Document("GlobalNetworkPolicy", "{order: 5, selector: has(a), types: [Ingress], ingress: [{action: Allow}]}", "x");
        string deny = Document("GlobalNetworkPolicy", "{order: 5, selector: has(a), types: [Ingress], ingress: [{action: Deny}]}", "y");
        Manifests both = Manifests.Combine(Manifests.Parse(allow, directory + "/x.yaml"), Manifests.Parse(deny, other + "/y.yaml"));
        Assert.Equal(isTie, both.Validate(CalicoLayer.Instance).Any(d => d.Id == "LP2228"));
    }

    [Theory]
    [InlineData(", namespace: default", ", namespace: default", true)]
    [InlineData(", namespace: default", "", false)]
    [InlineData("", ", namespace: default", false)]
    [InlineData("", "", false)]
    public void A_policy_is_compared_with_workloads_only_where_both_name_the_namespace(string ofPod, string ofPolicy, bool isFound)
    {
        string pod = $"apiVersion: v1\nkind: Pod\nmetadata: {{name: web{ofPod}, labels: {{app: web}}}}\nspec: {{containers: [{{name: c, image: i}}]}}\n";
        string policy = $"apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {{name: a{ofPolicy}}}\nspec: {{podSelector: {{matchLabels: {{app: wbe}}}}}}\n";
        Assert.Equal(isFound, Validate($"{pod}---\n{policy}").Any(d => d.Id == "LP2214"));
    }

    [Fact]
    public void A_workload_that_names_no_namespace_may_be_the_selected_one()
    {
        const string Pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: NAME, labels: {app: NAME}}\nspec: {containers: [{name: c, image: i}]}\n";
        string named = Pod.Replace("NAME,", "db, namespace: shop,", StringComparison.Ordinal).Replace("NAME", "db", StringComparison.Ordinal);
        string unnamed = Pod.Replace("NAME", "web", StringComparison.Ordinal);
        string policy = Document("NetworkPolicy", "{types: [Ingress], selector: app == 'web' && projectcalico.org/namespace == 'shop'}");
        Assert.Equal("LP2214", Assert.Single(Validate($"{named}---\n{policy}")).Id);
        Assert.Empty(Validate($"{named}---\n{unnamed}---\n{policy}"));
    }

    [Fact]
    public void A_Kubernetes_policy_that_selects_none_of_the_workloads_beside_it_is_reported()
    {
        string pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop, labels: {app: web}}\nspec: {containers: [{name: c, image: i}]}\n";
        string policy = "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: a, namespace: shop}\nspec: {podSelector: {matchLabels: {app: wbe}}}\n";
        Diagnostic finding = Assert.Single(Validate($"{pod}---\n{policy}"));
        Assert.Equal(("LP2214", "spec.podSelector"), (finding.Id, finding.Path));
        Assert.Empty(Validate($"{pod}---\n{policy.Replace("wbe", "web", StringComparison.Ordinal)}"));
    }

    [Theory]
    [InlineData("podSelector: {matchLabels: {app: wbe}}", "spec.ingress[0].from[0].podSelector")]
    [InlineData("podSelector: {matchLabels: {app: web}}", "")]
    [InlineData("podSelector: {}", "")]
    [InlineData("namespaceSelector: {}, podSelector: {matchLabels: {app: wbe}}", "")]
    [InlineData("ipBlock: {cidr: 10.0.0.0/8}", "")]
    public void A_peer_of_a_Kubernetes_rule_that_is_none_of_the_workloads_beside_it_is_reported(string peer, string path) =>
        AssertPeer($"apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {{name: a, namespace: shop}}\nspec: {{podSelector: {{}}, ingress: [{{from: [{{{peer}}}]}}]}}\n", path);

    [Theory]
    [InlineData("types: [Ingress], ingress: [{action: Allow, source: {selector: app == 'wbe'}}]", "spec.ingress[0].source.selector")]
    [InlineData("types: [Egress], egress: [{action: Allow}, {action: Deny, destination: {selector: app == 'wbe'}}]", "spec.egress[1].destination.selector")]
    [InlineData("types: [Ingress], ingress: [{action: Allow, source: {selector: app == 'web'}}]", "")]
    [InlineData("types: [Ingress], ingress: [{action: Allow, source: {selector: kind == 'office'}}]", "")]
    [InlineData("types: [Ingress], ingress: [{action: Allow, source: {namespaceSelector: all(), selector: app == 'wbe'}}]", "")]
    public void A_peer_of_a_rule_that_is_none_of_the_workloads_and_network_sets_beside_it_is_reported(string spec, string path) => AssertPeer(
        "apiVersion: projectcalico.org/v3\nkind: NetworkSet\nmetadata: {name: s, namespace: shop, labels: {kind: office}}\nspec: {nets: [203.0.113.0/24]}\n---\n" +
        Document("NetworkPolicy", $"{{{spec}}}"), path);

    private static void AssertPeer(string policy, string path)
    {
        string pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop, labels: {app: web}}\nspec: {containers: [{name: c, image: i}]}\n";
        Assert.Equal(path, string.Join(' ', Validate($"{pod}---\n{policy}").Where(static d => d.Id == "LP2237").Select(static d => d.Path)));
    }

    [Fact]
    public void Tiers_are_missed_only_where_the_input_has_tiers()
    {
        string policy = Document("NetworkPolicy", "{tier: security, types: [Ingress]}");
        string tier = "apiVersion: projectcalico.org/v3\nkind: Tier\nmetadata: {name: platform}\nspec: {order: 5}\n";
        Assert.Empty(Validate(policy));
        Assert.Empty(Validate($"{Document("NetworkPolicy", "{tier: calico-system, types: [Ingress]}", "calico-system.a")}---\n{tier}"));
        Assert.Equal("LP2230", Assert.Single(Validate($"{policy}---\n{tier}")).Id);
    }

    [Fact]
    public void Objects_of_the_storage_group_are_judged_as_well()
    {
        string text = Document("NetworkPolicy", "{types: [Ingress], ingress: [{action: Allow, protocol: tcp}]}").Replace("projectcalico.org/v3", "crd.projectcalico.org/v1", StringComparison.Ordinal);
        Assert.Equal(["LP2201", "LP2131"], Validate(text).Select(d => d.Id));
    }

    [Fact]
    public void Other_kinds_are_left_alone() =>
        Assert.Empty(Validate("apiVersion: projectcalico.org/v3\nkind: IPPool\nmetadata: {name: A_b}\nspec: {cidr: x}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: A_b}\n"));

    private static Diagnostic[] Validate(string yaml)
    {
        Manifests manifests = Manifests.Parse(yaml, "policy.yaml");
        Assert.Empty(manifests.Diagnostics);
        return [.. manifests.Validate(CalicoLayer.Instance)];
    }

    private static string InNamespace(string spec, string name, string ns) =>
        Document("NetworkPolicy", spec, name).Replace(", namespace: shop", ns.Length == 0 ? "" : ", namespace: " + ns, StringComparison.Ordinal);

    private static string Document(string kind, string spec, string name = "a") =>
        $"apiVersion: projectcalico.org/v3\nkind: {kind}\nmetadata: {{name: {name}{(kind.Contains("Global", StringComparison.Ordinal) ? "" : ", namespace: shop")}}}\nspec: {spec}\n";
}

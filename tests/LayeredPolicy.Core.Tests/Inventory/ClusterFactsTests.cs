namespace LayeredPolicy.Core.Tests.Inventory;

public class ClusterFactsTests
{
    private const string Shop = """
        apiVersion: v1
        kind: Namespace
        metadata: { name: shop, labels: { team: a } }
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: frontend, namespace: shop }
        spec:
          template:
            metadata: { labels: { app: frontend } }
            spec:
              serviceAccountName: front
              initContainers:
              - { name: proxy, restartPolicy: Always, ports: [ { containerPort: 9000, name: side } ] }
              - { name: once, ports: [ { containerPort: 9001, name: init } ] }
              containers:
              - name: c
                ports:
                - { containerPort: 8080, name: http }
                - { containerPort: 5353, protocol: UDP }
        ---
        apiVersion: v1
        kind: Service
        metadata: { name: front, namespace: shop }
        spec:
          selector: { app: frontend }
          clusterIP: 10.96.0.7
          ports:
          - { name: web, port: 80, targetPort: http, appProtocol: http }
          - { name: plain, port: 81, targetPort: "8081" }
          - { name: same, port: 82 }
          - { name: lost, port: 83, targetPort: absent }
        """;

    [Fact]
    public void Pods_whose_labels_are_written_alike_share_them_and_a_wrong_label_is_reported_for_each()
    {
        static string Pod(int i, string labels) => $"apiVersion: v1\nkind: Pod\nmetadata: {{ name: p{i}, namespace: shop, labels: {labels} }}\n---\n";
        ClusterFacts facts = ClusterFacts.From(Manifests.Parse(
            Pod(0, "{ app: a, tier: x }") + Pod(1, "{ app: a, tier: 5 }") + Pod(2, "{ app: a, tier: x }") + Pod(3, "{ app: a, tier: 5 }") + Pod(4, "{ app: b, tier: x }"), "f.yaml"));

        Assert.Equal(["app=a,tier=x", "app=a", "app=a,tier=x", "app=a", "app=b,tier=x"], facts.Workloads.Select(w => w.Labels.ToString()));
        Assert.Same(facts.Workloads[0].Labels, facts.Workloads[2].Labels);
        Assert.Equal([(7, "Pod shop/p1"), (15, "Pod shop/p3")], facts.Diagnostics.Select(d => (d.Location!.Value.Line, d.Resource!.ToString())));
        Assert.All(facts.Diagnostics, d => Assert.Equal("metadata.labels.tier", d.Path));
    }

    [Fact]
    public void A_template_stands_for_its_pods()
    {
        ClusterFacts facts = Facts(Shop);

        Workload frontend = Assert.Single(facts.Workloads);
        Assert.Equal("shop/frontend", frontend.ToString());
        Assert.Equal(new LabelSet { ["app"] = "frontend" }, frontend.Labels);
        Assert.Equal("front", frontend.ServiceAccount);
        Assert.Equal([new(8080, "http", IpProtocol.Tcp), new(5353, null, IpProtocol.Udp), new(9000, "side", IpProtocol.Tcp)], frontend.Ports);
        Assert.Equal([new ContainerPort(9001, "init", IpProtocol.Tcp)], frontend.InitPorts);
        Assert.Null(frontend.Phase);
        Assert.Empty(frontend.Addresses);
        Assert.Same(frontend, facts.FindWorkload("shop/frontend"));
        Assert.Empty(facts.Diagnostics);
    }

    [Fact]
    public void A_service_port_leads_to_the_container_port_that_each_workload_gives_the_name()
    {
        ClusterFacts facts = Facts(Shop);

        ServiceFact service = facts.FindService("shop/front")!;
        Workload frontend = Assert.Single(facts.WorkloadsSelectedBy(service));
        Assert.Equal([8080, 8081, 82, null], service.Ports.Select(p => p.ResolveTarget(frontend)));
        Assert.Equal("http", service.Ports[0].AppProtocol);
        Assert.Equal([IpAddress.Parse("10.96.0.7")], service.ClusterIps);
        Assert.False(service.Headless);
        Assert.Equal("ClusterIP", service.Type);
        Assert.Null(service.ExternalTrafficPolicy);
    }

    [Fact]
    public void A_service_without_selector_selects_no_workload()
    {
        ClusterFacts facts = Facts(Shop + "\n---\n" + """
            apiVersion: v1
            kind: Service
            metadata: { name: outside, namespace: shop }
            spec: { clusterIP: None, ports: [ { port: 5432 } ] }
            """);

        ServiceFact outside = facts.FindService("shop/outside")!;
        Assert.Null(outside.Selector);
        Assert.True(outside.Headless);
        Assert.Empty(facts.WorkloadsSelectedBy(outside));
    }

    [Fact]
    public void Pods_stand_for_the_controllers_above_them()
    {
        ClusterFacts facts = Facts(Shop + "\n---\n" + """
            apiVersion: apps/v1
            kind: ReplicaSet
            metadata: { name: frontend-5d8f, namespace: shop, ownerReferences: [ { apiVersion: apps/v1, kind: Deployment, name: frontend, controller: true } ] }
            spec: { template: { metadata: { labels: { app: frontend } } } }
            ---
            apiVersion: v1
            kind: Pod
            metadata: { name: frontend-5d8f-a, namespace: shop, labels: { app: frontend }, ownerReferences: [ { apiVersion: apps/v1, kind: ReplicaSet, name: frontend-5d8f, controller: true } ] }
            status: { phase: Running, podIPs: [ { ip: 10.1.0.4 }, { ip: "fd00::4" } ] }
            ---
            apiVersion: v1
            kind: Pod
            metadata: { name: frontend-5d8f-b, namespace: shop, labels: { app: frontend }, ownerReferences: [ { apiVersion: apps/v1, kind: ReplicaSet, name: frontend-5d8f, controller: true } ] }
            status: { phase: Failed, podIP: 10.1.0.5 }
            """);

        Assert.Equal(["shop/frontend-5d8f-a", "shop/frontend-5d8f-b"], facts.Workloads.Select(w => w.ToString()));
        Assert.Equal([0, 1], facts.Workloads.Select(w => w.Index));
        Assert.All(facts.Workloads, w => Assert.Equal("Deployment shop/frontend", w.Controller!.ToString()));
        Assert.Equal("shop/frontend-5d8f-a", facts.FindWorkload("shop/frontend")!.ToString());
        Assert.Equal(2, facts.FindWorkloads("shop/frontend").Length);
        Assert.Equal("shop/frontend-5d8f-a", facts.WorkloadAt(IpAddress.Parse("fd00::4"))!.ToString());
        Assert.Null(facts.WorkloadAt(IpAddress.Parse("10.1.0.5")));
    }

    [Fact]
    public void A_deployment_is_found_above_its_pods_without_the_replica_set()
    {
        ClusterFacts facts = Facts(Shop + "\n---\n" + """
            apiVersion: v1
            kind: Pod
            metadata: { name: frontend-5d8f-a, namespace: shop, labels: { app: frontend, pod-template-hash: 5d8f }, ownerReferences: [ { apiVersion: apps/v1, kind: ReplicaSet, name: frontend-5d8f, controller: true } ] }
            """);

        Assert.Equal("shop/frontend-5d8f-a", Assert.Single(facts.Workloads).ToString());
    }

    [Theory]
    [InlineData("apps/v1", "StatefulSet")]
    [InlineData("apps/v1", "DaemonSet")]
    [InlineData("apps/v1", "ReplicaSet")]
    [InlineData("v1", "ReplicationController")]
    [InlineData("extensions/v1beta1", "Deployment")]
    [InlineData("apps.openshift.io/v1", "DeploymentConfig")]
    [InlineData("argoproj.io/v1alpha1", "Rollout")]
    [InlineData("apps.kruise.io/v1alpha1", "CloneSet")]
    [InlineData("kubevirt.io/v1", "VirtualMachine")]
    [InlineData("batch/v1", "Job")]
    public void Every_controller_kind_gives_a_workload(string apiVersion, string kind)
    {
        ClusterFacts facts = Facts($$"""
            apiVersion: {{apiVersion}}
            kind: {{kind}}
            metadata: { name: w }
            spec: { template: { metadata: { labels: { app: w } }, spec: { hostNetwork: true, nodeName: n1 } } }
            """);

        Workload workload = Assert.Single(facts.Workloads);
        Assert.Equal("default/w", workload.ToString());
        Assert.True(workload.HostNetwork);
        Assert.Equal("n1", workload.Node);
        Assert.Same(workload, facts.FindWorkload("w"));
    }

    [Fact]
    public void A_cron_job_stands_for_the_pods_of_its_jobs()
    {
        ClusterFacts facts = Facts("""
            apiVersion: batch/v1
            kind: CronJob
            metadata: { name: nightly, namespace: bank }
            spec: { jobTemplate: { spec: { template: { metadata: { labels: { app: nightly } } } } } }
            ---
            apiVersion: batch/v1
            kind: Job
            metadata: { name: nightly-29000000, namespace: bank, ownerReferences: [ { apiVersion: batch/v1, kind: CronJob, name: nightly, controller: true } ] }
            spec: { template: { metadata: { labels: { app: nightly, job: x } } } }
            """);

        Assert.Equal("nightly", Assert.Single(facts.Workloads).Labels["app"]);
        Assert.Equal("CronJob", facts.Workloads[0].Id.Kind);
    }

    [Fact]
    public void Endpoints_nodes_accounts_and_host_endpoints_are_facts()
    {
        ClusterFacts facts = Facts("""
            { apiVersion: v1, kind: ServiceAccount, metadata: { name: front, namespace: shop, labels: { tier: web } } }
            ---
            apiVersion: discovery.k8s.io/v1
            kind: EndpointSlice
            metadata: { name: s-1, namespace: shop, labels: { kubernetes.io/service-name: s } }
            endpoints:
            - { addresses: [10.1.0.4], targetRef: { kind: Pod, name: p } }
            - { addresses: [10.1.0.5], conditions: { ready: false }, nodeName: n2 }
            ports: [ { port: 8080, name: http } ]
            ---
            apiVersion: v1
            kind: Endpoints
            metadata: { name: db, namespace: shop }
            subsets: [ { addresses: [ { ip: 10.9.0.1 } ], ports: [ { port: 5432 } ] } ]
            ---
            apiVersion: v1
            kind: Node
            metadata: { name: n1 }
            spec: { podCIDRs: [10.244.0.0/24] }
            status: { addresses: [ { type: InternalIP, address: 192.168.0.1 }, { type: Hostname, address: n1 } ] }
            ---
            apiVersion: projectcalico.org/v3
            kind: HostEndpoint
            metadata: { name: pg01, labels: { role: db } }
            spec: { node: pg01, interfaceName: eth0, expectedIPs: [10.20.0.15], profiles: [p], ports: [ { name: pg, protocol: TCP, port: 5432 } ] }
            """);

        Assert.Equal("web", Assert.Single(facts.ServiceAccounts).Labels["tier"]);
        Assert.Equal(["s", "db"], facts.EndpointSlices.Select(s => s.Service));
        Assert.Equal(["shop/p", null], facts.EndpointSlices[0].Endpoints.Select(e => e.Pod));
        Assert.Equal([true, false], facts.EndpointSlices[0].Endpoints.Select(e => e.Ready));
        Assert.Equal([IpAddress.Parse("192.168.0.1")], facts.Nodes[0].Addresses);
        Assert.Equal([Cidr.Parse("10.244.0.0/24")], facts.Nodes[0].PodNetworks);
        Assert.Equal([IpAddress.Parse("10.20.0.15")], Assert.Single(facts.HostEndpoints).Addresses);
        Assert.Empty(facts.Diagnostics);
    }

    [Fact]
    public void What_the_api_server_adds_is_added_on_demand_only()
    {
        ClusterFacts written = Facts("{ apiVersion: v1, kind: Namespace, metadata: { name: a } }\n---\n{ apiVersion: v1, kind: Pod, metadata: { name: p, namespace: a } }");
        ClusterFacts served = written.AsServed();

        Assert.Empty(written.FindNamespace("a")!.Labels);
        Assert.Null(written.Workloads[0].ServiceAccount);
        Assert.Equal("a", served.FindNamespace("a")!.Labels[ClusterFacts.NamespaceNameLabel]);
        Assert.Equal("default", served.FindWorkload("a/p")!.ServiceAccount);
        Assert.Null(served.FindNamespace("b"));
    }

    [Fact]
    public void Broken_objects_cost_their_broken_facts_only()
    {
        ClusterFacts facts = Facts("""
            apiVersion: v1
            kind: Pod
            metadata: { name: p, namespace: a, labels: { app: x, version: 2 } }
            spec:
              hostNetwork: maybe
              containers:
              - ports: [ { containerPort: http }, { containerPort: 70000 }, { containerPort: 80, protocol: QUIC }, { containerPort: 81 } ]
              - just-a-name
            status: { podIP: 10.0.0.300 }
            """);

        Assert.Equal([81], Assert.Single(facts.Workloads).Ports.Select(p => p.Number));
        Assert.Equal(
            [
                "f.yaml:3:63: error LP1301: 'metadata.labels.version' is the number 2, but it must be a text [Pod a/p metadata.labels.version]",
                "f.yaml:5:16: error LP1301: 'spec.hostNetwork' is a text, but it must be a boolean [Pod a/p spec.hostNetwork]",
                "f.yaml:7:31: error LP1301: 'spec.containers[0].ports[0].containerPort' is a text, but it must be a port number [Pod a/p spec.containers[0].ports[0].containerPort]",
                "f.yaml:7:56: error LP1301: 'spec.containers[0].ports[1].containerPort' is 70000, but a port is a number from 1 to 65535 [Pod a/p spec.containers[0].ports[1].containerPort]",
                "f.yaml:7:96: error LP1301: 'spec.containers[0].ports[2].protocol' is the text 'QUIC', but it must be TCP, UDP or SCTP [Pod a/p spec.containers[0].ports[2].protocol]",
                "f.yaml:8:5: error LP1301: 'spec.containers[1]' is a text, but it must be a map [Pod a/p spec.containers[1]]",
                "f.yaml:9:18: error LP1301: 'status.podIP' is the text '10.0.0.300', but it must be an IP address [Pod a/p status.podIP]",
            ],
            facts.Diagnostics.OrderBy(d => d.Location!.Value.Line).ThenBy(d => d.Location!.Value.Column).Select(d => d.ToString()));
    }

    [Fact]
    public void The_second_of_two_equal_objects_is_passed_over()
    {
        ClusterFacts facts = Facts("{ apiVersion: v1, kind: Pod, metadata: { name: p } }\n---\n{ apiVersion: v1, kind: Pod, metadata: { name: p, labels: { a: b } } }");

        Assert.Empty(Assert.Single(facts.Workloads).Labels);
        Assert.Equal("f.yaml:3:48: warning LP1302: Pod p is there already in f.yaml:1:1; this one is passed over [Pod p metadata.name]", Assert.Single(facts.Diagnostics).ToString());
    }

    private static ClusterFacts Facts(string yaml)
    {
        Manifests manifests = Manifests.Parse(yaml, "f.yaml");
        Assert.Empty(manifests.Diagnostics);
        return ClusterFacts.From(manifests);
    }
}

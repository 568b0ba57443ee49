using System.Text;

namespace LayeredPolicy.Benchmarks.Workloads;

/// <summary>A seeded YAML text of policy documents as people write them: Kubernetes, Calico and Istio policies in turn, some thirty lines each.</summary>
internal sealed class PolicyText(int documents, ulong seed)
{
    private readonly SplitMix _random = new(seed);

    /// <summary>How many documents the text has.</summary>
    public int Documents => documents;

    /// <summary>The sum of all port numbers of the text, which a reader that loses or changes one does not find.</summary>
    public long PortSum { get; private set; }

    /// <summary>Writes the text.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        for (int i = 0; i < documents; i++)
        {
            text.Append(i > 0 ? "---\n" : "# generated\n");
            string policy = (i % 3) switch
            {
                0 => Kubernetes(i),
                1 => Calico(i),
                _ => Istio(i),
            };
            text.Append(policy).Append('\n');
        }

        return text.ToString();
    }

    private int Port()
    {
        int port = 1024 + _random.Below(60000);
        PortSum += port;
        return port;
    }

    private string Kubernetes(int i) => $$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: allow-app-{{i}}
          namespace: team-{{i % 40}}
          labels:
            app.kubernetes.io/name: app-{{i}}
            tier: backend
          annotations:
            owner: "team {{i % 40}}, on call"
        spec:
          podSelector:
            matchLabels:
              app: app-{{i}}
          policyTypes:
          - Ingress
          - Egress
          ingress:
          - from:
            - namespaceSelector:
                matchLabels:
                  kubernetes.io/metadata.name: team-{{_random.Below(40)}}
              podSelector:
                matchExpressions:
                - { key: app, operator: In, values: [app-{{_random.Below(1000)}}, app-{{_random.Below(1000)}}] }
            ports:
            - protocol: TCP
              port: {{Port()}}
          egress:
          - to:
            - ipBlock:
                cidr: 10.{{_random.Below(256)}}.0.0/16
                except: [10.0.0.0/24]
            ports:
            - port: {{Port()}}
        """;

    private string Calico(int i) => $$"""
        apiVersion: projectcalico.org/v3
        kind: NetworkPolicy
        metadata:
          name: platform.app-{{i}}
          namespace: team-{{i % 40}}
        spec:
          tier: platform
          order: {{100 + (i % 900)}}
          selector: app == 'app-{{i}}' && env in { 'prod', 'staging' }
          types: [Ingress, Egress]
          ingress:
          # the callers that the team agreed on
          - action: Allow
            protocol: TCP
            source:
              selector: app == 'app-{{_random.Below(1000)}}'
              namespaceSelector: projectcalico.org/name == 'team-{{_random.Below(40)}}'
            destination:
              ports: [{{Port()}}, {{Port()}}]
          - action: Deny
          egress:
          - action: Allow
            protocol: UDP
            destination:
              nets:
              - 10.{{_random.Below(256)}}.{{_random.Below(256)}}.0/24
              - fd00:{{i % 9}}::/64
              ports:
              - {{Port()}}
          - action: Pass
        """;

    private string Istio(int i) => $$"""
        apiVersion: security.istio.io/v1
        kind: AuthorizationPolicy
        metadata:
          name: app-{{i}}
          namespace: team-{{i % 40}}
        spec:
          selector:
            matchLabels:
              app: app-{{i}}
          action: ALLOW
          rules:
          - from:
            - source:
                principals:
                - cluster.local/ns/team-{{_random.Below(40)}}/sa/app-{{_random.Below(1000)}}
                - "*/sa/monitor"
            to:
            - operation:
                methods: ["GET", "HEAD"]
                paths: ["/api/v1/*", /healthz]
                ports: ["{{Port()}}"]
            when:
            - key: request.auth.claims[group]
              values:
              - admins
              - 'team {{i % 40}}'
        """;
}

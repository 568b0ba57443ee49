namespace LayeredPolicy.Calico;

/// <content>LP22xx: what the engines accept, or say nothing about, and people regret.</content>
public static partial class CalicoDiagnostics
{
    /// <summary>The object is written for Calico's own storage.</summary>
    public static DiagnosticDescriptor StorageApiVersion { get; } = new(
        "LP2201", DiagnosticSeverity.Warning, "The object is written for Calico's own storage", "Write apiVersion projectcalico.org/v3. Objects of crd.projectcalico.org/v1 bypass Calico's validation and keep their true names in an annotation.");

    /// <summary>Fields of a rule stand directly under spec and are dropped.</summary>
    public static DiagnosticDescriptor RuleFieldTooHigh { get; } = new(
        "LP2202", DiagnosticSeverity.Warning, "Fields of a rule stand directly under spec and are dropped", "Move them into an entry of spec.ingress or spec.egress. As it stands the policy has no such rule, and denies what it selects.");

    /// <summary>A field of a commercial edition is dropped.</summary>
    public static DiagnosticDescriptor CommercialField { get; } = new(
        "LP2203", DiagnosticSeverity.Warning, "A field of a commercial edition is dropped", "Express the condition with nets, network sets or selectors, or run the edition that knows the field. Without it a rule covers more than it says, and a set less.");

    /// <summary>A field of a Kubernetes NetworkPolicy is dropped from a Calico object.</summary>
    public static DiagnosticDescriptor KubernetesShape { get; } = new(
        "LP2204", DiagnosticSeverity.Warning, "A field of a Kubernetes NetworkPolicy is dropped from a Calico object", "Use Calico's fields: selector, types, source, destination; or make it a networking.k8s.io/v1 NetworkPolicy.");

    /// <summary>spec.namespaceSelector is dropped from a namespaced policy.</summary>
    public static DiagnosticDescriptor NamespaceSelectorOnNamespacedPolicy { get; } = new(
        "LP2205", DiagnosticSeverity.Warning, "spec.namespaceSelector is dropped from a namespaced policy", "A NetworkPolicy selects in its own namespace only. Use a GlobalNetworkPolicy to select namespaces, or namespaceSelector inside a rule for peers.");

    /// <summary>Ports of a ClusterNetworkPolicy rule are dropped: the rule covers all ports.</summary>
    public static DiagnosticDescriptor PortsOfClusterPolicy { get; } = new(
        "LP2206", DiagnosticSeverity.Warning, "Ports of a ClusterNetworkPolicy rule are dropped: the rule covers all ports", "Write protocols, as in 'protocols: [{tcp: {destinationPort: {number: 80}}}]'; ports belong to an earlier version of the API.");

    /// <summary>A protocol inside source or destination is dropped.</summary>
    public static DiagnosticDescriptor MisplacedProtocol { get; } = new(
        "LP2207", DiagnosticSeverity.Warning, "A protocol inside source or destination is dropped", "Move protocol beside source and destination.");

    /// <summary>A field is not known here and is dropped; a known one is spelt almost so.</summary>
    public static DiagnosticDescriptor MisspeltField { get; } = new(
        "LP2208", DiagnosticSeverity.Warning, "A field is not known here and is dropped; a known one is spelt almost so", "Use the known spelling.");

    /// <summary>A field of Calico is dropped from a Kubernetes NetworkPolicy.</summary>
    public static DiagnosticDescriptor CalicoShape { get; } = new(
        "LP2209", DiagnosticSeverity.Warning, "A field of Calico is dropped from a Kubernetes NetworkPolicy", "Use podSelector, policyTypes, from, to and ports; or make it a projectcalico.org/v3 NetworkPolicy.");

    /// <summary>A rule can never be reached.</summary>
    public static DiagnosticDescriptor UnreachableRule { get; } = new(
        "LP2210", DiagnosticSeverity.Warning, "A rule can never be reached", "Move the rule before the one that takes everything, or remove it.");

    /// <summary>Everything that a rule matches is decided by an earlier rule.</summary>
    public static DiagnosticDescriptor ShadowedRule { get; } = new(
        "LP2211", DiagnosticSeverity.Warning, "Everything that a rule matches is decided by an earlier rule", "Remove the rule, or move it before the earlier one.");

    /// <summary>Rules of a direction that is not in types are ignored.</summary>
    public static DiagnosticDescriptor RulesWithoutType { get; } = new(
        "LP2212", DiagnosticSeverity.Warning, "Rules of a direction that is not in types are ignored", "Add the direction to spec.types, or remove the rules.");

    /// <summary>The selector of a policy can match nothing.</summary>
    public static DiagnosticDescriptor SelectsNothing { get; } = new(
        "LP2213", DiagnosticSeverity.Warning, "The selector of a policy can match nothing", "Correct the selector: its conditions contradict each other.");

    /// <summary>The policy selects none of the workloads beside it.</summary>
    public static DiagnosticDescriptor SelectsNoWorkload { get; } = new(
        "LP2214", DiagnosticSeverity.Warning, "The policy selects none of the workloads beside it", "Compare the selector with the labels of the workloads.");

    /// <summary>A selector of a rule can match nothing, so the rule never applies.</summary>
    public static DiagnosticDescriptor PeerSelectsNothing { get; } = new(
        "LP2215", DiagnosticSeverity.Warning, "A selector of a rule can match nothing, so the rule never applies", "Correct the selector: its conditions contradict each other.");

    /// <summary>A selector breaks out of the parentheses that Calico puts around it.</summary>
    public static DiagnosticDescriptor EscapingSelector { get; } = new(
        "LP2216", DiagnosticSeverity.Error, "A selector breaks out of the parentheses that Calico puts around it", "Balance the parentheses. Where only the API server validates, the text becomes valid inside Calico and escapes its namespace.");

    /// <summary>Bits behind the prefix of a network are set and are ignored.</summary>
    public static DiagnosticDescriptor HostBitsInNetwork { get; } = new(
        "LP2217", DiagnosticSeverity.Warning, "Bits behind the prefix of a network are set and are ignored", "Write the network as it is used, or /32 or /128 for one address.");

    /// <summary>A namespace selector made of negations also matches what has no namespace.</summary>
    public static DiagnosticDescriptor NegativeNamespaceSelector { get; } = new(
        "LP2218", DiagnosticSeverity.Warning, "A namespace selector made of negations also matches what has no namespace", "Add has(projectcalico.org/name) to mean pods only; otherwise host endpoints and global network sets match too.");

    /// <summary>A namespace selector asks for a label that no namespace has.</summary>
    public static DiagnosticDescriptor ImpossibleNamespaceLabel { get; } = new(
        "LP2219", DiagnosticSeverity.Warning, "A namespace selector asks for a label that no namespace has", "Use projectcalico.org/name or kubernetes.io/metadata.name for the namespace's name.");

    /// <summary>A global policy without a namespace selector also applies to every host endpoint.</summary>
    public static DiagnosticDescriptor CoversHosts { get; } = new(
        "LP2220", DiagnosticSeverity.Warning, "A global policy without a namespace selector also applies to every host endpoint", "Add namespaceSelector: all() to mean pods, or a selector that host endpoints lack; otherwise nodes with host endpoints can be cut off.");

    /// <summary>An untracked policy allows one direction only.</summary>
    public static DiagnosticDescriptor UntrackedOneWay { get; } = new(
        "LP2221", DiagnosticSeverity.Warning, "An untracked policy allows one direction only", "Allow the replies in the other direction too: without connection tracking nothing lets them through.");

    /// <summary>A Deny for all() does not cover addresses outside the cluster.</summary>
    public static DiagnosticDescriptor DenyOfKnownEndpoints { get; } = new(
        "LP2222", DiagnosticSeverity.Warning, "A Deny for all() does not cover addresses outside the cluster", "Leave the peer out to mean anyone: all() means endpoints and network sets that Calico knows.");

    /// <summary>An HTTP match is enforced only where Calico's application layer policy is on.</summary>
    public static DiagnosticDescriptor HttpNeedsProxy { get; } = new(
        "LP2223", DiagnosticSeverity.Warning, "An HTTP match is enforced only where Calico's application layer policy is on", "Switch it on (policySyncPathPrefix), or enforce HTTP in the mesh. For the kernel the rule allows every request on its ports.");

    /// <summary>Services without a namespace match nothing.</summary>
    public static DiagnosticDescriptor ServiceMatchesNothing { get; } = new(
        "LP2224", DiagnosticSeverity.Warning, "Services without a namespace match nothing", "Set the namespace of the service, also when it is the policy's own.");

    /// <summary>A policy without order is evaluated after the Kubernetes policies of its namespace.</summary>
    public static DiagnosticDescriptor SortsAfterKubernetes { get; } = new(
        "LP2225", DiagnosticSeverity.Info, "A policy without order is evaluated after the Kubernetes policies of its namespace", "Set an order below 1000 to come first, above it to come later.");

    /// <summary>A Pass in the default tier leads to tier kube-baseline and then to the profiles.</summary>
    public static DiagnosticDescriptor PassInDefaultTier { get; } = new(
        "LP2226", DiagnosticSeverity.Info, "A Pass in the default tier leads to tier kube-baseline and then to the profiles", "Use Allow if the traffic is meant to be admitted here.");

    /// <summary>notNets of one family alone make the rule match that family only.</summary>
    public static DiagnosticDescriptor OneFamilyExclusion { get; } = new(
        "LP2227", DiagnosticSeverity.Info, "notNets of one family alone make the rule match that family only", "Write a second rule for the other family.");

    /// <summary>Two policies with opposite actions have the same order, so their names decide.</summary>
    public static DiagnosticDescriptor OrderTie { get; } = new(
        "LP2228", DiagnosticSeverity.Warning, "Two policies with opposite actions have the same order, so their names decide", "Give them different orders.");

    /// <summary>Two tiers have the same order, so their names decide.</summary>
    public static DiagnosticDescriptor TierOrderTie { get; } = new(
        "LP2229", DiagnosticSeverity.Warning, "Two tiers have the same order, so their names decide", "Give them different orders.");

    /// <summary>The tier of a policy is not among the tiers beside it.</summary>
    public static DiagnosticDescriptor UnknownTier { get; } = new(
        "LP2230", DiagnosticSeverity.Warning, "The tier of a policy is not among the tiers beside it", "Add the tier or correct its name: policies of a missing tier are enforced last, and its end denies.");

    /// <summary>No policy beside it lets the selected endpoints ask for names.</summary>
    public static DiagnosticDescriptor NoDns { get; } = new(
        "LP2231", DiagnosticSeverity.Info, "No policy beside it lets the selected endpoints ask for names", "Allow UDP and TCP 53 to the cluster's DNS, unless the endpoints need none.");

    /// <summary>Felix cannot program the rule and stops.</summary>
    public static DiagnosticDescriptor UnprogrammableIcmp { get; } = new(
        "LP2232", DiagnosticSeverity.Error, "Felix cannot program the rule and stops", "Set ipVersion: 4 with protocol 1 and ipVersion: 6 with protocol 58, or use the names ICMP and ICMPv6.");

    /// <summary>With nftables Felix cannot program an ICMP type together with a code.</summary>
    public static DiagnosticDescriptor UnprogrammableIcmpCode { get; } = new(
        "LP2233", DiagnosticSeverity.Info, "With nftables Felix cannot program an ICMP type together with a code", "Leave the code out, or use another dataplane.");

    /// <summary>With iptables Felix cannot program protocol together with notProtocol.</summary>
    public static DiagnosticDescriptor UnprogrammableProtocols { get; } = new(
        "LP2234", DiagnosticSeverity.Warning, "With iptables Felix cannot program protocol together with notProtocol", "Keep one of the two: protocol alone excludes every other protocol.");

    /// <summary>The name of a service account breaks the selector that Calico makes of it.</summary>
    public static DiagnosticDescriptor BrokenServiceAccountName { get; } = new(
        "LP2235", DiagnosticSeverity.Error, "The name of a service account breaks the selector that Calico makes of it", "Give the plain name of the service account.");

    /// <summary>The object names no namespace.</summary>
    public static DiagnosticDescriptor NoNamespace { get; } = new(
        "LP2236", DiagnosticSeverity.Info, "The object names no namespace", "Set metadata.namespace: kubectl takes the namespace of its context, and Calico's own client refuses the object.");

    /// <summary>A peer of a rule is none of the workloads beside it.</summary>
    public static DiagnosticDescriptor PeerIsNoWorkload { get; } = new(
        "LP2237", DiagnosticSeverity.Info, "A rule names none of the workloads beside it", "Compare the selector with the labels of the workloads; a peer in another namespace needs a namespaceSelector.");
}

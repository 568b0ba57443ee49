namespace LayeredPolicy.Splitting;

/// <summary>Which policies the network half of a plan is written in.</summary>
public enum NetworkTarget
{
    /// <summary>Calico policies, <c>projectcalico.org/v3</c>.</summary>
    Calico,

    /// <summary>Kubernetes NetworkPolicy, <c>networking.k8s.io/v1</c>: no explicit deny, no order, equality and set selectors only.</summary>
    Kubernetes,
}

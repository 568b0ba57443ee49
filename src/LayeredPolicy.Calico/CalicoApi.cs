namespace LayeredPolicy.Calico;

/// <summary>How the cluster serves Calico's API, which decides what happens to malformed objects and to absent <c>types</c>.</summary>
public enum CalicoApi
{
    /// <summary>
    /// Calico's aggregated API server, or <c>calicoctl</c>: its client checks every part, refuses malformed objects and fills <c>types</c>
    /// from the rules that are present.
    /// </summary>
    Classic,

    /// <summary>
    /// Plain custom resources, <c>projectcalico.org/v3</c> served by the Kubernetes API server: selectors, networks and names are not
    /// checked, malformed parts are skipped by the node agent, and <c>types</c> is filled from the fields that are present.
    /// </summary>
    CustomResources,
}

namespace LayeredPolicy.Calico.Models;

/// <summary>Values of the <c>types</c> and <c>policyTypes</c> lists: the directions that a policy isolates.</summary>
public static class PolicyTypes
{
    /// <summary>Traffic to the selected endpoints.</summary>
    public const string Ingress = "Ingress";

    /// <summary>Traffic from the selected endpoints.</summary>
    public const string Egress = "Egress";
}

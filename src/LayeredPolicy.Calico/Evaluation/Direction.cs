namespace LayeredPolicy.Calico.Evaluation;

/// <summary>Which way traffic goes, seen from the endpoint that enforces.</summary>
public enum Direction
{
    /// <summary>Traffic that comes to the endpoint.</summary>
    Ingress,

    /// <summary>Traffic that the endpoint opens.</summary>
    Egress,
}

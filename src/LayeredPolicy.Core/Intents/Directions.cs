namespace LayeredPolicy.Intents;

/// <summary>Which way of a workload's traffic a clause is about.</summary>
[Flags]
public enum Directions
{
    /// <summary>Neither.</summary>
    None = 0,

    /// <summary>What comes in.</summary>
    Ingress = 1,

    /// <summary>What goes out.</summary>
    Egress = 2,

    /// <summary>Both ways.</summary>
    Both = Ingress | Egress,
}

namespace LayeredPolicy.Intents;

/// <summary>How far <see cref="Subject.Anyone"/> reaches.</summary>
public enum Reach
{
    /// <summary>Every pod of the cluster.</summary>
    Cluster,

    /// <summary>Every address.</summary>
    Internet,
}

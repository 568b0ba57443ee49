namespace LayeredPolicy.Intents;

/// <summary>What a layer cannot enforce of a clause and hands to the other layer, or to nobody.</summary>
public enum ResidualCode
{
    /// <summary>No residual.</summary>
    None = 0,

    /// <summary>The request part is not visible to the node.</summary>
    R1 = 1,

    /// <summary>The port is not visible to the node, for the mesh wraps the traffic.</summary>
    R2 = 2,

    /// <summary>The mesh sees more callers than meant, for they share a service account.</summary>
    R3 = 3,

    /// <summary>Who is meant rests on labels that can be changed.</summary>
    R4 = 4,

    /// <summary>There is no mesh at the destination, so nobody reads requests.</summary>
    R5 = 5,

    /// <summary>A DNS name is not what the node checks.</summary>
    R6 = 6,

    /// <summary>The mesh does not see the traffic.</summary>
    R7 = 7,

    /// <summary>Connections that are open already stay open.</summary>
    R8 = 8,

    /// <summary>The rule sits with the client, which can ignore it.</summary>
    R9 = 9,

    /// <summary>The client's address is lost on the way.</summary>
    R10 = 10,

    /// <summary>All clients of a shared hop look alike.</summary>
    R11 = 11,
}

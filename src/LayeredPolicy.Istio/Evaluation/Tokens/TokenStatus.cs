namespace LayeredPolicy.Istio.Evaluation;

/// <summary>What became of the tokens that one provider looked for.</summary>
internal enum TokenStatus
{
    /// <summary>All that were found verified.</summary>
    Verified,

    /// <summary>None was found.</summary>
    Missing,

    /// <summary>It depends on keys that are not known.</summary>
    Undecided,

    /// <summary>A token is of another issuer.</summary>
    OtherIssuer,

    /// <summary>A token is for another audience.</summary>
    OtherAudience,

    /// <summary>A token is not one, is out of its time, or its signature does not verify.</summary>
    Invalid,
}

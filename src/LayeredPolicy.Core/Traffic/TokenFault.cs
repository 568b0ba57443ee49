namespace LayeredPolicy;

/// <summary>What is wrong with a token apart from its claims.</summary>
public enum TokenFault
{
    /// <summary>Nothing: the token is well-formed, signed, and within its time.</summary>
    None,

    /// <summary>Its <c>exp</c> lies in the past.</summary>
    Expired,

    /// <summary>Its <c>nbf</c> lies in the future.</summary>
    NotYetValid,

    /// <summary>The signature does not verify under the key it names.</summary>
    BadSignature,

    /// <summary>The text is not a token at all.</summary>
    Malformed,
}

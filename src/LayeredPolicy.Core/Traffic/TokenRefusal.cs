namespace LayeredPolicy;

/// <summary>What a token check makes of a request: it goes on, or it is refused for a token that it carries.</summary>
public enum TokenRefusal
{
    /// <summary>The request goes on: it carries no token that the check looks at, or one that it accepts.</summary>
    None,

    /// <summary>A token is malformed, of another issuer, out of its time, or its signature does not verify; HTTP status 401.</summary>
    Invalid,

    /// <summary>A token is meant for another audience; HTTP status 403.</summary>
    OtherAudience,
}

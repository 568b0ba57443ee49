namespace LayeredPolicy;

/// <summary>Where a request carries a token.</summary>
public enum TokenLocation
{
    /// <summary>In a header line: the name, then the prefix directly before the token.</summary>
    Header,

    /// <summary>In a parameter of the query.</summary>
    QueryParameter,

    /// <summary>In a cookie.</summary>
    Cookie,
}

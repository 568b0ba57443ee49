namespace LayeredPolicy;

/// <summary>One header line of a request. Names compare without regard to case.</summary>
/// <param name="Name">The header name as sent.</param>
/// <param name="Value">The value as sent.</param>
public readonly record struct HttpHeader(string Name, string Value);

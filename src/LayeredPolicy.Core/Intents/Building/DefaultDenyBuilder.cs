namespace LayeredPolicy.Intents;

/// <summary>Builds a default deny.</summary>
public sealed class DefaultDenyBuilder
{
    private DefaultDenyClause _clause;

    internal DefaultDenyBuilder(string id, Subject scope)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(scope);
        _clause = new DefaultDenyClause(id, scope, Directions.Both);
    }

    /// <summary>One way only.</summary>
    public DefaultDenyBuilder Only(Directions direction)
    {
        _clause = _clause with { Direction = direction };
        return this;
    }

    /// <summary>Keeps these platform flows open, and no others.</summary>
    public DefaultDenyBuilder Keep(params ReadOnlySpan<PlatformFlow> flows)
    {
        _clause = _clause with { Keep = [.. flows] };
        return this;
    }

    internal DefaultDenyClause Build() => _clause;
}

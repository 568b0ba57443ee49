namespace LayeredPolicy.Intents;

/// <summary>Builds a guardrail.</summary>
public sealed class GuardrailBuilder
{
    private Guardrail _guardrail;

    internal GuardrailBuilder(string id, Subject from, Subject to)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        _guardrail = new Guardrail(id, from, to);
    }

    /// <summary>On these container ports only.</summary>
    public GuardrailBuilder On(params ReadOnlySpan<int> ports)
    {
        foreach (int port in ports)
        {
            _guardrail = _guardrail with { Ports = _guardrail.Ports.Add(new PortRef.Number(port)) };
        }

        return this;
    }

    /// <summary>Owned by somebody else than the set.</summary>
    public GuardrailBuilder OwnedBy(string owner)
    {
        _guardrail = _guardrail with { Owner = owner };
        return this;
    }

    /// <summary>For a reason.</summary>
    public GuardrailBuilder Because(string reason)
    {
        _guardrail = _guardrail with { Reason = reason };
        return this;
    }

    internal Guardrail Build() => _guardrail;
}

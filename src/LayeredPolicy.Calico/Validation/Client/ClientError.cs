namespace LayeredPolicy.Calico.Validation;

/// <summary>One reason why Calico's v3 client refuses an object.</summary>
/// <param name="Field">The field as the client names it: the field of its own structure (<c>Nets[1]</c>, <c>Source.Ports</c>), not a path.</param>
/// <param name="Reason">The reason in the client's words.</param>
/// <param name="Diagnostic">The same for a reader: our id, the path inside the object, what is wrong and what to do.</param>
public sealed record ClientError(string Field, string Reason, Diagnostic Diagnostic)
{
    /// <summary>Prints <c>field: reason</c>.</summary>
    public override string ToString() => $"{Field}: {Reason}";
}

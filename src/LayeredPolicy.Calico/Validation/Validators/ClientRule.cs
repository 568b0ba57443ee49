namespace LayeredPolicy.Calico.Validation;

/// <summary>One rule of Calico's client: the id under which we report it, and the words in which the client does.</summary>
/// <param name="Descriptor">Our catalogue entry.</param>
/// <param name="Field">The field as the client names it; <c>[i]</c> stands for the index of the item.</param>
/// <param name="Reason">The client's reason; <c>[i]</c> as in <paramref name="Field"/>.</param>
internal sealed record ClientRule(DiagnosticDescriptor Descriptor, string Field, string Reason)
{
    /// <summary>A rule that the client has as a tag on the field.</summary>
    public static ClientRule Tag(DiagnosticDescriptor descriptor, string field, string tag) =>
        new(descriptor, field, $"failed to validate Field: {field} because of Tag: {tag} ");
}

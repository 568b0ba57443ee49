using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Validation;

/// <summary>One error of the API server for a reader.</summary>
/// <param name="Error">The error.</param>
/// <param name="Descriptor">Our catalogue entry.</param>
/// <param name="Path">The field; empty for the object as a whole.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record ServerFault(AdmissionError Error, DiagnosticDescriptor Descriptor, string Path, string Message)
{
    /// <summary>The faults of a verdict. The server answers a wrong type twice: at the path, and without one as a failed composite; one is left.</summary>
    public static IEnumerable<ServerFault> Of(AdmissionVerdict verdict)
    {
        bool hasPlace = verdict.Errors.Any(e => e.Field.Length > 0);
        return verdict.Errors
            .Where(e => !(hasPlace && e is { Field.Length: 0, Rule: null, Type: AdmissionErrorType.FieldValueInvalid }))
            .Select(Of);
    }

    private static ServerFault Of(AdmissionError error)
    {
        string path = error.Type == AdmissionErrorType.InternalError ? "metadata.resourceVersion" : error.Field;
        DiagnosticDescriptor descriptor = error.Rule is { } rule ? CalicoDiagnostics.Of(rule) : DescriptorOf(error.Type);
        string message = error.Rule is not null ? error.Message
            : error.Type == AdmissionErrorType.FieldValueRequired ? $"{descriptor.Title}: {path}"
            : $"{descriptor.Title}: {error.Message}";
        return new(error, descriptor, path, message);
    }

    private static DiagnosticDescriptor DescriptorOf(AdmissionErrorType type) => type switch
    {
        AdmissionErrorType.NotFound => CalicoDiagnostics.NotServed,
        AdmissionErrorType.Decode => CalicoDiagnostics.UndecodableObject,
        AdmissionErrorType.FieldValueRequired => CalicoDiagnostics.RequiredField,
        AdmissionErrorType.FieldValueNotSupported => CalicoDiagnostics.UnsupportedValue,
        AdmissionErrorType.FieldValueTypeInvalid => CalicoDiagnostics.WrongType,
        AdmissionErrorType.FieldValueTooLong => CalicoDiagnostics.TooLong,
        AdmissionErrorType.FieldValueTooMany => CalicoDiagnostics.TooMany,
        AdmissionErrorType.FieldValueDuplicate => CalicoDiagnostics.Duplicate,
        AdmissionErrorType.FieldValueForbidden => CalicoDiagnostics.ForbiddenField,
        AdmissionErrorType.InternalError => CalicoDiagnostics.ServerError,
        _ => CalicoDiagnostics.InvalidValue,
    };
}

namespace LayeredPolicy.Resources;

/// <summary>One reason why the API server refuses an object.</summary>
/// <param name="Field">The path of the field, as in <c>spec.ingress[0].action</c>; empty for the object itself and for failed composites of schemas.</param>
/// <param name="Type">What kind of error it is.</param>
/// <param name="Message">What was found and what was expected.</param>
public sealed record AdmissionError(string Field, AdmissionErrorType Type, string Message)
{
    /// <summary>The CEL rule that failed, or null when the schema or the metadata was at fault.</summary>
    public AdmissionRule? Rule { get; init; }

    /// <summary>Whether an error of this type keeps the server from running any CEL rule.</summary>
    public bool StopsRules => Type is AdmissionErrorType.FieldValueRequired or AdmissionErrorType.FieldValueNotSupported
        or AdmissionErrorType.FieldValueTooLong or AdmissionErrorType.FieldValueTooMany or AdmissionErrorType.FieldValueTypeInvalid;

    /// <summary>Prints <c>field: type: message</c>.</summary>
    public override string ToString() => $"{Field}: {Type}: {Message}";
}

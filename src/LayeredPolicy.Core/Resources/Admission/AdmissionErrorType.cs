namespace LayeredPolicy.Resources;

/// <summary>The kinds of error that kube-apiserver gives for an object it refuses; the names are those of its field errors.</summary>
public enum AdmissionErrorType
{
    /// <summary>The text is not an object of the kind: metadata of a wrong type, or a wrong type anywhere in a built-in kind.</summary>
    Decode,

    /// <summary>The server serves no such kind at that API version.</summary>
    NotFound,

    /// <summary>The server failed for a reason outside the schema, such as a resource version on an object that is being created.</summary>
    InternalError,

    /// <summary>A field that must be there is absent.</summary>
    FieldValueRequired,

    /// <summary>A value breaks a rule: pattern, bounds, a CEL rule without another reason, a composite of schemas.</summary>
    FieldValueInvalid,

    /// <summary>A value is none of those that the field allows.</summary>
    FieldValueNotSupported,

    /// <summary>A value has the wrong JSON type.</summary>
    FieldValueTypeInvalid,

    /// <summary>A text has too many characters.</summary>
    FieldValueTooLong,

    /// <summary>A list has too many items or an object too many fields.</summary>
    FieldValueTooMany,

    /// <summary>An item of a set, or the key of an item of a keyed list, is there twice.</summary>
    FieldValueDuplicate,

    /// <summary>The field may not be used here.</summary>
    FieldValueForbidden,
}

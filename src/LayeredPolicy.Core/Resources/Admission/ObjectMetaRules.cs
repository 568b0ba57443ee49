using System.Text;

namespace LayeredPolicy.Resources;

/// <summary>The rules that the API server has for the metadata of every object.</summary>
internal static class ObjectMetaRules
{
    /// <summary>Checks the metadata of an object that is about to be created.</summary>
    public static void Check(ObjectMeta meta, bool isNamespaced, List<AdmissionError> errors)
    {
        if (meta.GenerateName.Length > 0 && !KubernetesNames.IsDnsSubdomain(AsPrefix(meta.GenerateName)))
        {
            errors.Add(Invalid("metadata.generateName", $"'{meta.GenerateName}' cannot begin a DNS subdomain"));
        }

        if (meta.Name.Length == 0)
        {
            errors.Add(new("metadata.name", AdmissionErrorType.FieldValueRequired, "name or generateName is required"));
        }
        else if (!KubernetesNames.IsDnsSubdomain(meta.Name))
        {
            errors.Add(Invalid("metadata.name", $"'{meta.Name}' is not a DNS subdomain: lower-case letters, digits, '-' and '.', at most 253"));
        }

        if (isNamespaced && !KubernetesNames.IsDnsLabel(meta.Namespace))
        {
            errors.Add(Invalid("metadata.namespace", $"'{meta.Namespace}' is not a DNS label: lower-case letters, digits and '-', at most 63"));
        }

        CheckLabels(meta, errors);
        CheckAnnotations(meta, errors);
        CheckOwners(meta, errors);
        foreach (string finalizer in meta.Finalizers.Where(f => !KubernetesNames.IsQualifiedName(f)))
        {
            errors.Add(Invalid("metadata.finalizers", $"'{finalizer}' is not a qualified name"));
        }

        if (meta.Finalizers.Contains("orphan") && meta.Finalizers.Contains("foregroundDeletion"))
        {
            errors.Add(Invalid("metadata.finalizers", "'orphan' and 'foregroundDeletion' cannot both be set"));
        }
    }

    private static void CheckLabels(ObjectMeta meta, List<AdmissionError> errors)
    {
        foreach ((string key, string value) in meta.Labels)
        {
            if (!KubernetesNames.IsQualifiedName(key))
            {
                errors.Add(Invalid("metadata.labels", $"'{key}' is not a label key"));
            }

            if (!KubernetesNames.IsLabelValue(value))
            {
                errors.Add(Invalid("metadata.labels", $"'{value}' is not a label value"));
            }
        }
    }

    private static void CheckAnnotations(ObjectMeta meta, List<AdmissionError> errors)
    {
        long bytes = 0;
        foreach ((string key, string value) in meta.Annotations)
        {
            bytes += Encoding.UTF8.GetByteCount(key) + Encoding.UTF8.GetByteCount(value);
            if (!KubernetesNames.IsQualifiedName(key.ToLowerInvariant()))
            {
                errors.Add(Invalid("metadata.annotations", $"'{key}' is not an annotation key"));
            }
        }

        if (bytes > KubernetesNames.MaxAnnotationBytes)
        {
            errors.Add(new("metadata.annotations", AdmissionErrorType.FieldValueTooLong, $"the annotations have {bytes} bytes, more than 256 KiB"));
        }
    }

    private static void CheckOwners(ObjectMeta meta, List<AdmissionError> errors)
    {
        const string Path = "metadata.ownerReferences";
        foreach (OwnerReference owner in meta.OwnerReferences)
        {
            int slash = owner.ApiVersion.LastIndexOf('/');
            if (owner.ApiVersion.Length == slash + 1 || owner.ApiVersion.AsSpan().Count('/') > 1)
            {
                errors.Add(Invalid(Path + ".apiVersion", $"'{owner.ApiVersion}' has no version"));
            }

            foreach ((string field, string value) in (ReadOnlySpan<(string, string)>)[("kind", owner.Kind), ("name", owner.Name), ("uid", owner.Uid)])
            {
                if (value.Length == 0)
                {
                    errors.Add(Invalid($"{Path}.{field}", "must not be empty"));
                }
            }

            if (owner is { ApiVersion: "v1", Kind: "Event" })
            {
                errors.Add(Invalid(Path, "an Event cannot own objects"));
            }
        }

        if (meta.OwnerReferences.Count(o => o.IsController) > 1)
        {
            errors.Add(Invalid(Path, "only one owner can be the controller"));
        }
    }

    /// <summary>The server judges a prefix as if its last two characters were one letter when it ends in a dash.</summary>
    private static string AsPrefix(string text) => text.Length > 1 && text[^1] == '-' ? text[..^2] + "a" : text;

    private static AdmissionError Invalid(string field, string message) => new(field, AdmissionErrorType.FieldValueInvalid, message);
}

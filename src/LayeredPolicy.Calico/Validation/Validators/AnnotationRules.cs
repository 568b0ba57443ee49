using System.Text;
using FluentValidation;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Validation;

/// <summary>What Calico's client demands of annotations, on objects and on rules.</summary>
internal static class AnnotationRules
{
    private const string Field = "Metadata.Annotations (key)";

    /// <summary>Checks the keys, lower-cased, and the size of all annotations together.</summary>
    public static void Check<T>(IDictionary<string, string>? annotations, string below, ValidationContext<T> context)
    {
        long bytes = 0;
        foreach ((string key, string value) in annotations ?? new Dictionary<string, string>())
        {
            bytes += Encoding.UTF8.GetByteCount(key) + Encoding.UTF8.GetByteCount(value ?? "");
            foreach (string reason in QualifiedNameReasons.Key(key.ToLowerInvariant()))
            {
                context.Report(FieldPath.Field(below, key), new ClientRule(CalicoDiagnostics.InvalidAnnotationKey, Field, reason), $"'{key}'");
            }
        }

        if (bytes > KubernetesNames.MaxAnnotationBytes)
        {
            long excess = bytes - KubernetesNames.MaxAnnotationBytes;
            context.Report(below, new ClientRule(CalicoDiagnostics.AnnotationsTooLarge, Field, $"total size of annotations is too large by {excess} bytes"));
        }
    }
}

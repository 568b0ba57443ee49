using System.Text.Json.Nodes;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Validation;

/// <summary>What the API server demands of a label selector inside a built-in kind.</summary>
internal static class LabelSelectorRules
{
    /// <summary>Checks a decoded selector; an absent one is fine.</summary>
    public static void Check(JsonObject? selector, string path, List<AdmissionError> errors)
    {
        foreach ((string key, JsonNode? value) in selector?["matchLabels"] as JsonObject ?? [])
        {
            if (!KubernetesNames.IsQualifiedName(key) || !KubernetesNames.IsLabelValue(value?.GetValue<string>()))
            {
                errors.Add(new(path + ".matchLabels", AdmissionErrorType.FieldValueInvalid, $"'{key}={value}' is not a label"));
            }
        }

        JsonArray expressions = selector?["matchExpressions"] as JsonArray ?? [];
        for (int i = 0; i < expressions.Count; i++)
        {
            CheckExpression((JsonObject)expressions[i]!, $"{path}.matchExpressions[{i}]", errors);
        }
    }

    private static void CheckExpression(JsonObject expression, string path, List<AdmissionError> errors)
    {
        string key = expression["key"]?.GetValue<string>() ?? "";
        string operation = expression["operator"]?.GetValue<string>() ?? "";
        JsonArray values = expression["values"] as JsonArray ?? [];
        switch (operation)
        {
            case "In" or "NotIn":
                if (values.Count == 0)
                {
                    errors.Add(new(path + ".values", AdmissionErrorType.FieldValueRequired, $"must be given with {operation}"));
                }

                break;
            case "Exists" or "DoesNotExist":
                if (values.Count > 0)
                {
                    errors.Add(new(path + ".values", AdmissionErrorType.FieldValueForbidden, $"may not be given with {operation}"));
                }

                break;
            default:
                errors.Add(new(path + ".operator", AdmissionErrorType.FieldValueInvalid, $"'{operation}' is none of In, NotIn, Exists, DoesNotExist"));
                break;
        }

        if (!KubernetesNames.IsQualifiedName(key))
        {
            errors.Add(new(path + ".key", AdmissionErrorType.FieldValueInvalid, $"'{key}' is not a label key"));
        }

        for (int i = 0; i < values.Count; i++)
        {
            if (!KubernetesNames.IsLabelValue(values[i]?.GetValue<string>()))
            {
                errors.Add(new($"{path}.values[{i}]", AdmissionErrorType.FieldValueInvalid, $"'{values[i]}' is not a label value"));
            }
        }
    }
}

using System.Text.Json.Nodes;

namespace LayeredPolicy.Resources;

/// <summary>Runs the CEL rules of a schema on a value and on everything inside it.</summary>
internal static class RuleChecker
{
    /// <summary>Checks a whole object.</summary>
    public static void Check(JsonObject root, SchemaNode schema, List<AdmissionError> errors) => Check(root, schema, "", errors);

    private static void Check(JsonNode? node, SchemaNode schema, string path, List<AdmissionError> errors)
    {
        if (node is null)
        {
            return;
        }

        foreach (AdmissionRule rule in schema.Rules)
        {
            if (rule.Holds(new AdmissionValue(node)) is not true and var outcome)
            {
                errors.Add(new(path, outcome is null ? AdmissionErrorType.FieldValueInvalid : rule.Reason, rule.Statement) { Rule = rule });
            }
        }

        switch (node)
        {
            case JsonObject o:
                foreach ((string key, JsonNode? value) in o)
                {
                    if (schema.Properties.TryGetValue(key, out SchemaNode? field))
                    {
                        Check(value, field, SchemaChecker.Join(path, key), errors);
                    }
                    else if (schema.Values is { } values)
                    {
                        Check(value, values, $"{path}[{key}]", errors);
                    }
                }

                break;
            case JsonArray list when schema.Items is { } items:
                for (int i = 0; i < list.Count; i++)
                {
                    Check(list[i], items, SchemaChecker.Item(path, i), errors);
                }

                break;
        }
    }
}

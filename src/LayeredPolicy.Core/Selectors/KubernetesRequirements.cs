using System.Diagnostics.CodeAnalysis;

namespace LayeredPolicy.Selectors;

/// <summary>Makes nodes of Kubernetes requirements and refuses what Kubernetes refuses.</summary>
internal static class KubernetesRequirements
{
    /// <summary>Makes the node of <c>key == value</c>, checked.</summary>
    public static bool TryEqual(string key, string value, [NotNullWhen(true)] out SelectorNode? node, [NotNullWhen(false)] out string? problem)
    {
        node = null;
        if (!CheckKey(key, out problem) || !CheckValue(value, out problem))
        {
            return false;
        }

        node = new LabelNode(key, LabelOperator.Equal, value);
        return true;
    }

    /// <summary>Makes the node of an entry of <c>matchExpressions</c>, checked.</summary>
    public static bool TryRequirement(LabelRequirement requirement, [NotNullWhen(true)] out SelectorNode? node, [NotNullWhen(false)] out string? problem)
    {
        node = null;
        string key = requirement.Key;
        LabelOperator? op = requirement.Operator switch
        {
            "In" => LabelOperator.In,
            "NotIn" => LabelOperator.NotIn,
            "Exists" or "DoesNotExist" => LabelOperator.Exists,
            _ => null,
        };
        if (op is null)
        {
            problem = $"expected the operator In, NotIn, Exists or DoesNotExist for label '{key}', found '{requirement.Operator}'";
            return false;
        }

        if (!CheckKey(key, out problem))
        {
            return false;
        }

        if (op == LabelOperator.Exists)
        {
            if (requirement.Values.Length > 0)
            {
                problem = $"expected no values with {requirement.Operator} for label '{key}', found '{requirement.Values[0]}'";
                return false;
            }

            var exists = new LabelNode(key, LabelOperator.Exists, (string?)null);
            node = requirement.Operator == "Exists" ? exists : new NotNode(exists);
            return true;
        }

        if (requirement.Values.Length == 0)
        {
            problem = $"expected at least one value with {requirement.Operator} for label '{key}', found none";
            return false;
        }

        foreach (string value in requirement.Values)
        {
            if (!CheckValue(value, out problem))
            {
                return false;
            }
        }

        node = new LabelNode(key, op.Value, requirement.Values);
        return true;
    }

    public static bool CheckKey(string key, [NotNullWhen(false)] out string? problem)
    {
        bool valid = LabelSyntax.IsKey(key, out string? reason);
        problem = valid ? null : $"'{key}' is not a label key: it {reason}";
        return valid;
    }

    public static bool CheckValue(string value, [NotNullWhen(false)] out string? problem)
    {
        bool valid = LabelSyntax.IsValue(value, out string? reason);
        problem = valid ? null : $"'{value}' is not a label value: it {reason}";
        return valid;
    }
}

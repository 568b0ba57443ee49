using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Validation;

/// <summary>Why a label key or value is not valid, each broken rule apart, in the words of the Kubernetes libraries.</summary>
internal static class QualifiedNameReasons
{
    private const string NameForm = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
    private const string NameWords =
        $"must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '{NameForm}')";

    private const string SubdomainWords =
        "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";

    private const string ValueWords =
        $"a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '({NameForm})?')";

    /// <summary>What is wrong with a key of labels or annotations.</summary>
    public static IEnumerable<string> Key(string key)
    {
        string[] parts = key.Split('/');
        if (parts.Length > 2)
        {
            yield return $"a valid label key {NameWords} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')";
            yield break;
        }

        if (parts.Length == 2)
        {
            string prefix = parts[0];
            if (prefix.Length == 0)
            {
                yield return "prefix part must be non-empty";
            }
            else
            {
                if (prefix.Length > KubernetesNames.MaxSubdomain)
                {
                    yield return $"prefix part must be no more than {KubernetesNames.MaxSubdomain} bytes";
                }

                if (!KubernetesNames.IsDnsSubdomainOfAnyLength(prefix))
                {
                    yield return "prefix part " + SubdomainWords;
                }
            }
        }

        string name = parts[^1];
        if (name.Length == 0)
        {
            yield return "name part must be non-empty";
        }
        else if (name.Length > KubernetesNames.MaxLabel)
        {
            yield return $"name part must be no more than {KubernetesNames.MaxLabel} bytes";
        }

        if (!KubernetesNames.IsNamePartOfAnyLength(name))
        {
            yield return "name part " + NameWords;
        }
    }

    /// <summary>What is wrong with the value of a label.</summary>
    public static IEnumerable<string> Value(string? value)
    {
        string text = value ?? "";
        if (text.Length > KubernetesNames.MaxLabel)
        {
            yield return $"must be no more than {KubernetesNames.MaxLabel} bytes";
        }

        if (text.Length > 0 && !KubernetesNames.IsNamePartOfAnyLength(text))
        {
            yield return ValueWords;
        }
    }
}

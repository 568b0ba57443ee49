using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Validation;

/// <summary>The forms that names of Calico objects take.</summary>
internal enum NameForm
{
    /// <summary>A DNS subdomain.</summary>
    Subdomain,

    /// <summary>One DNS label, or two joined by a dot, or <c>knp.default.</c> or <c>ossg.default.</c> and a subdomain.</summary>
    Policy,

    /// <summary>One DNS label, or two joined by a dot.</summary>
    GlobalPolicy,

    /// <summary>One DNS label of at most 63 characters.</summary>
    Tier,
}

/// <summary>Tests of names. Lengths are judged apart.</summary>
internal static class NameForms
{
    /// <summary>Whether a name has the form.</summary>
    public static bool Fits(this NameForm form, string name) => form switch
    {
        NameForm.Policy => IsOneOrTwoLabels(name) || HasLegacyPrefix(name, "knp.default.") || HasLegacyPrefix(name, "ossg.default."),
        NameForm.GlobalPolicy => IsOneOrTwoLabels(name),
        NameForm.Tier => KubernetesNames.IsDnsLabelOfAnyLength(name),
        _ => IsResourceName(name),
    };

    /// <summary>The characters of a DNS subdomain, whatever its length: what the client asks of every name.</summary>
    public static bool IsResourceName(string name) => KubernetesNames.IsDnsSubdomainOfAnyLength(name);

    private static bool IsOneOrTwoLabels(string name) => name.AsSpan().Count('.') <= 1 && IsResourceName(name);

    private static bool HasLegacyPrefix(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal) && IsResourceName(name[prefix.Length..]);
}

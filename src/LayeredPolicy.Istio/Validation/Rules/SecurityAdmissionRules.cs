using System.Globalization;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the custom resource definitions demand of the security kinds beyond their shape.</summary>
internal static class SecurityAdmissionRules
{
    public static AdmissionRule AccountsExcludeIdentities { get; } = new(
        "accounts-exclude-identities",
        "Service accounts are not combined with principals or namespaces in one source.",
        source => source.CountOf("serviceAccounts", "notServiceAccounts") == 0
            || source.CountOf("principals", "notPrincipals", "namespaces", "notNamespaces") == 0);

    public static AdmissionRule PortModesNeedSelector { get; } = new(
        "port-modes-need-selector",
        "Modes by port need a selector with a label.",
        spec => !spec.Has("portLevelMtls") || spec["selector"]["matchLabels"].Size > 0);

    public static AdmissionRule KeysArePorts { get; } = new(
        "keys-are-ports", "Each key is a port, 1 to 65535.", ports => All(ports.Keys, IsPort));

    public static AdmissionRule OneKeySource { get; } = new(
        "one-key-source", "Only one of jwksUri, jwks_uri and jwks is given.", rule => rule.CountOf("jwksUri", "jwks_uri", "jwks") <= 1);

    public static AdmissionRule HttpUrl { get; } = new(
        "http-url",
        "The address is a URL of scheme http or https.",
        value => GoUrl.TryParseRequest(value.Text ?? "", out GoUrl? url) ? url.Scheme is "http" or "https" : null);

    /// <summary>CEL's <c>all</c>: one item that fails decides, whatever cannot be evaluated beside it.</summary>
    private static bool? All(IEnumerable<string> keys, Func<string, bool?> holds) => keys.Aggregate((bool?)true, (all, key) => all & holds(key));

    private static bool? IsPort(string key) =>
        long.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long port) ? port is > 0 and <= 65535 : null;
}

using LayeredPolicy.Resources;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the custom resource definitions demand of the networking and telemetry kinds beyond their shape.</summary>
internal static class NetworkingAdmissionRules
{
    public static AdmissionRule MillisecondOrMore { get; } = new(
        "millisecond-or-more",
        "The value is a duration of a millisecond at least.",
        value => GoDuration.Parse(value.Text ?? "") is { } duration ? duration >= GoDuration.Millisecond : null);

    public static AdmissionRule PortNumber { get; } = new(
        "port-number", "A port is 1 to 65535.", value => value.IsInteger ? value.Number is > 0 and <= 65535 : null);

    public static AdmissionRule CredentialNamesExcludeCertificates { get; } = new(
        "credential-names-exclude-certificates",
        "Only one of credentialNames and tlsCertificates is given.",
        tls => tls.CountOf("credentialNames", "tlsCertificates") <= 1);

    public static AdmissionRule CredentialNamesExcludeName { get; } = new(
        "credential-names-exclude-name",
        "Only one of credentialName and credentialNames is given.",
        tls => tls.CountOf("credentialName", "credentialNames") <= 1);

    /// <summary>The definition states the first of these rules twice, so that the server answers with two errors.</summary>
    public static AdmissionRule CredentialNamesExcludeCertificatesAgain { get; } = new(
        "credential-names-exclude-certificates-again",
        "Only one of credentialName and tlsCertificates is given, as the definition words it.",
        tls => tls.CountOf("credentialNames", "tlsCertificates") <= 1);

    public static AdmissionRule UpsertHasValue { get; } = new(
        "upsert-has-value",
        "A tag that is added or replaced has a value.",
        tag => tag["operation"].Text != "UPSERT" ? true : tag.Has("value") ? tag["value"].Text != "" : null);

    public static AdmissionRule RemoveHasNoValue { get; } = new(
        "remove-has-no-value", "A tag that is removed has no value.", tag => tag["operation"].Text != "REMOVE" || !tag.Has("value"));

    public static AdmissionRule HttpScheme { get; } = new(
        "http-scheme", "A scheme is HTTP, HTTPS or empty.", value => value.Text is "" or "HTTP" or "HTTPS");
}

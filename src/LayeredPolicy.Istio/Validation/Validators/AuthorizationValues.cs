using System.Globalization;
using System.Text;
using FluentValidation;

namespace LayeredPolicy.Istio.Validation;

/// <summary>The forms that single values of an AuthorizationPolicy must have. A fault is the sentence that says what is wrong; null is none.</summary>
internal static class AuthorizationValues
{
    private const int MostServiceAccounts = 16;
    private const int LongestServiceAccount = 320;
    private const int GreatestPort = 65535;

    /// <summary>An address or a block.</summary>
    public static string? AddressFault(string value) => AddressText.IsAddressOrBlock(value) ? null : $"'{value}' is not an address or block";

    /// <summary>A port: digits only, 0 and leading zeros allowed.</summary>
    public static string? PortFault(string value) =>
        value.Length > 0 && value.AsSpan().ContainsOnlyDigits() && ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out ulong port) && port <= GreatestPort
            ? null
            : $"'{value}' is not a port";

    /// <summary>A trust domain with one wildcard at an end at most.</summary>
    public static string? TrustDomainFault(string value) => value.Contains('/', StringComparison.Ordinal) ? $"'{value}' has a '/'" : TrustDomainWildcardFault(value);

    /// <summary>As <see cref="TrustDomainFault"/>, but a slash is not looked for: the webhook lets it through in conditions.</summary>
    public static string? TrustDomainWildcardFault(string value) => value.Count(c => c == '*') switch
    {
        0 => null,
        1 => value[0] == '*' || value[^1] == '*' ? null : $"'{value}' has a wildcard in the middle",
        _ => $"'{value}' has more than one wildcard",
    };

    /// <summary>Service accounts: how many, and their form.</summary>
    public static void CheckServiceAccounts<T>(IList<string>? values, string field, ValidationContext<T> context)
    {
        if (values?.Count > MostServiceAccounts)
        {
            context.Report(field, IstioDiagnostics.InvalidServiceAccount, $"{values.Count} service accounts are more than {MostServiceAccounts}");
        }

        context.ReportItems(field, values, IstioDiagnostics.InvalidServiceAccount, ServiceAccountFault);
    }

    private static string? ServiceAccountFault(string value) =>
        Encoding.UTF8.GetByteCount(value) > LongestServiceAccount ? $"a service account is longer than {LongestServiceAccount} characters"
        : value.Contains('*', StringComparison.Ordinal) ? $"'{value}' has a wildcard"
        : value.Split('/') is [_] or [{ Length: > 0 }, { Length: > 0 }] ? null
        : $"'{value}' is neither ACCOUNT nor NAMESPACE/ACCOUNT";
}

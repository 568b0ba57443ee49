namespace LayeredPolicy.Istio.Validation;

/// <summary>Names of gateways that a route holds for: <c>NAMESPACE/NAME</c>, a name alone, or <c>mesh</c>.</summary>
internal static class GatewayNames
{
    /// <summary>Checks the names. istiod stops at the first one without a slash.</summary>
    public static void Check(IList<string>? names, string path, Reporter report)
    {
        for (int i = 0; i < (names?.Count ?? 0); i++)
        {
            string at = $"{path}[{i}]";
            string[] parts = names![i].Split('/', 2);
            if (parts.Length == 1)
            {
                if (names[i].Contains('.', StringComparison.Ordinal))
                {
                    report(at, IstioDiagnostics.DeprecatedSetting, $"'{names[i]}' is the old form of NAMESPACE/NAME");
                }

                if (HostText.NameFault(names[i]) is { } fault)
                {
                    report(at, IstioDiagnostics.InvalidHost, fault);
                }

                return;
            }

            if (!HostText.IsLabel(parts[0]) || !HostText.IsLabel(parts[1]))
            {
                report(at, IstioDiagnostics.InvalidHost, $"'{names[i]}' is not NAMESPACE/NAME of a gateway");
            }
        }
    }
}

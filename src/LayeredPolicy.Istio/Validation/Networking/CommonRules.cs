using System.Globalization;
using System.Text.RegularExpressions;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>Rules that several networking kinds share.</summary>
internal static partial class CommonRules
{
    private const string Socket = "unix://";
    private const int LongestLabelPart = 63;
    private const int LongestLabelPrefix = 253;

    /// <summary>A port number is 1 to 65535.</summary>
    public static void CheckPort(long? number, string path, Reporter report)
    {
        if (number is null or < 1 or > 65535)
        {
            report(path, IstioDiagnostics.InvalidPortDefinition, $"{number ?? 0} is not a port number");
        }
    }

    /// <summary>A port name is a DNS label.</summary>
    public static void CheckPortName(string? name, string path, Reporter report)
    {
        if (!HostText.IsLabel(name ?? ""))
        {
            report(path, IstioDiagnostics.InvalidPortDefinition, $"'{name}' is not a port name");
        }
    }

    /// <summary>A protocol is known or absent.</summary>
    public static void CheckProtocol(string? protocol, string path, Reporter report)
    {
        if (!string.IsNullOrEmpty(protocol) && !ProtocolText.IsKnown(protocol))
        {
            report(path, IstioDiagnostics.InvalidPortDefinition, $"'{protocol}' is no protocol that Istio knows");
        }
    }

    /// <summary>A duration is of whole milliseconds, one at least; an absent one passes.</summary>
    public static void CheckDuration(string? text, string path, Reporter report)
    {
        if (text is not null && DurationRules.FaultOf(text) is { } fault)
        {
            report(path, IstioDiagnostics.InvalidDuration, fault);
        }
    }

    /// <summary>Whether an address is a Unix socket.</summary>
    public static bool IsSocket(string? address) => address?.StartsWith(Socket, StringComparison.Ordinal) == true;

    /// <summary>A Unix socket is an absolute path to a file, or abstract.</summary>
    public static void CheckSocket(string address, string path, Reporter report)
    {
        string file = address[Socket.Length..];
        if (!file.StartsWith('@') && (!file.StartsWith('/') || file.EndsWith('/')))
        {
            report(path, IstioDiagnostics.InvalidEndpoint, $"'{address}' is not an absolute path to a file");
        }
    }

    /// <summary>An address is an IP address.</summary>
    public static void CheckAddress(string? address, string path, Reporter report)
    {
        if (!string.IsNullOrEmpty(address) && !AddressText.IsAddress(address))
        {
            report(path, IstioDiagnostics.InvalidEndpoint, $"'{address}' is not an IP address");
        }
    }

    /// <summary>Labels are those of Kubernetes, but istiod does not look at the length of values.</summary>
    public static void CheckLabels(IDictionary<string, string>? labels, string path, Reporter report)
    {
        foreach ((string key, string value) in labels ?? new Dictionary<string, string>())
        {
            int slash = key.IndexOf('/', StringComparison.Ordinal);
            if (!LabelKey().IsMatch(key) || slash > LongestLabelPrefix || key.Length - slash - 1 > LongestLabelPart)
            {
                report(path, IstioDiagnostics.InvalidLabel, $"'{key}' is not a label key");
            }

            if (!LabelValue().IsMatch(value))
            {
                report(path, IstioDiagnostics.InvalidLabel, $"'{value}' is not a label value");
            }
        }
    }

    /// <summary>A selector by <c>labels</c> has exact labels; without any it is doubtful.</summary>
    public static void CheckSelector(NetworkingWorkloadSelector? selector, string path, Reporter report) => CheckSelector(selector?.Labels, selector is not null, path + ".labels", report);

    /// <summary>A selector by <c>matchLabels</c> has exact labels; without any it is doubtful.</summary>
    public static void CheckSelector(WorkloadSelector? selector, string path, Reporter report) => CheckSelector(selector?.MatchLabels, selector is not null, path + ".matchLabels", report);

    /// <summary>The destination of traffic: a host, a subset, a port.</summary>
    public static void CheckDestination(Destination? destination, string path, Reporter report)
    {
        if (destination is null)
        {
            report(path, IstioDiagnostics.MissingPart, "the destination is missing");
            return;
        }

        string host = destination.Host ?? "";
        if ((host == "*" ? "the wildcard is no destination" : HostText.WildcardNameFault(host)) is { } fault)
        {
            report(path + ".host", IstioDiagnostics.InvalidHost, fault);
        }

        if (!string.IsNullOrEmpty(destination.Subset) && !HostText.IsLabel(destination.Subset))
        {
            report(path + ".subset", IstioDiagnostics.InvalidLabel, $"'{destination.Subset}' is not a subset name");
        }

        if (destination.Port is { } port)
        {
            CheckPort(port.Number, path + ".port.number", report);
        }
    }

    /// <summary>Which namespaces see an object: each once, <c>*</c> and <c>~</c> alone.</summary>
    public static void CheckExportTo(IList<string>? exportTo, string ns, bool isServiceEntry, bool hasSelector, Reporter report)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < (exportTo?.Count ?? 0); i++)
        {
            string entry = exportTo![i] == "." ? ns : exportTo[i];
            string path = string.Create(CultureInfo.InvariantCulture, $"spec.exportTo[{i}]");
            if (!seen.Add(entry))
            {
                report(path, IstioDiagnostics.InvalidExportTo, $"'{exportTo[i]}' is there twice");
            }
            else if (entry == "~" ? !isServiceEntry : entry != "*" && !HostText.IsLabel(entry))
            {
                report(path, IstioDiagnostics.InvalidExportTo, $"'{entry}' is neither '.', '*' nor a namespace");
            }
        }

        if (exportTo?.Count > 1 && (seen.Contains("*") || seen.Contains("~")))
        {
            report("spec.exportTo", IstioDiagnostics.InvalidExportTo, "'*' and '~' stand alone");
        }

        if (hasSelector && seen.Count > 0 && (seen.Count > 1 || !seen.Contains(ns)))
        {
            report("spec.exportTo", IstioDiagnostics.InvalidExportTo, "a rule with a selector is for its own namespace only");
        }
    }

    private static void CheckSelector(IDictionary<string, string>? labels, bool isPresent, string path, Reporter report)
    {
        if (isPresent && labels is null or { Count: 0 })
        {
            report(path, IstioDiagnostics.SelectorWithoutLabels, "the selector has no labels and selects every workload in scope");
        }

        foreach ((string key, string value) in labels ?? new Dictionary<string, string>())
        {
            if (key.Length == 0 || key.Contains('*', StringComparison.Ordinal) || value.Contains('*', StringComparison.Ordinal))
            {
                report(path, IstioDiagnostics.InvalidSelector, $"label '{key}={value}' has an empty key or a wildcard");
            }
        }
    }

    [GeneratedRegex(@"^([a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?(\.[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?)*/)?([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]\z", RegexOptions.CultureInvariant)]
    private static partial Regex LabelKey();

    [GeneratedRegex(@"^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex LabelValue();
}

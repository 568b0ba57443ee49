using FluentValidation;
using LayeredPolicy.Calico.Models;

namespace LayeredPolicy.Calico.Validation;

/// <summary>What Calico's client demands of the four net lists of a rule together.</summary>
internal static class FamilyRules
{
    /// <summary>Checks that nets have a prefix length, are of one family and of the rule's, and that no exclusion covers everything.</summary>
    public static void Check(Rule rule, ValidationContext<Rule> context)
    {
        ReadOnlySpan<(string Field, string Path, IList<string>? Nets)> lists =
        [
            ("Source.Nets", "source.nets", rule.Source?.Nets),
            ("Source.NotNets", "source.notNets", rule.Source?.NotNets),
            ("Destination.Nets", "destination.nets", rule.Destination?.Nets),
            ("Destination.NotNets", "destination.notNets", rule.Destination?.NotNets),
        ];
        bool seenV4 = false;
        bool seenV6 = false;
        foreach ((string field, string path, IList<string>? nets) in lists)
        {
            (bool v4, bool v6) = Scan(nets ?? [], field, path, context);
            if ((v4 && rule.IpVersion is not (null or 4)) || (v6 && rule.IpVersion is not (null or 6)))
            {
                context.Report(path, new(CalicoDiagnostics.FamilyMismatch, field, "rule IP version doesn't match CIDR version"), $"ipVersion {rule.IpVersion}");
            }

            if ((v4 && (seenV6 || v6)) || (v6 && seenV4))
            {
                context.Report(path, new(CalicoDiagnostics.MixedFamilies, field, "rule contains both IPv4 and IPv6 CIDRs"));
            }

            seenV4 |= v4;
            seenV6 |= v6;
        }
    }

    private static (bool V4, bool V6) Scan(IList<string> nets, string field, string path, ValidationContext<Rule> context)
    {
        bool v4 = false;
        bool v6 = false;
        for (int i = 0; i < nets.Count; i++)
        {
            string text = nets[i] ?? "";
            if (!ClientNetwork.TryParse(text, out ClientNetwork network))
            {
                DiagnosticDescriptor descriptor = ClientNetwork.IsAddress(text) ? CalicoDiagnostics.NetWithoutPrefix : CalicoDiagnostics.InvalidNet;
                context.Report($"{path}[{i}]", new(descriptor, field, "invalid CIDR"), text.Length == 0 ? "the item is empty" : $"'{text}'");
                continue;
            }

            v4 |= network.IsV4;
            v6 |= !network.IsV4;
            if (path.EndsWith("otNets", StringComparison.Ordinal) && IsEverything(text, network))
            {
                const string Words = "catch-all CIDR in negation creates logical contradiction (matches no traffic)";
                context.Report($"{path}[{i}]", new(CalicoDiagnostics.NegatedEverything, field, Words));
            }
        }

        return (v4, v6);
    }

    /// <summary>The client compares IPv4 by its text, so that other spellings of the prefix length pass, and IPv6 by its value.</summary>
    private static bool IsEverything(string text, ClientNetwork network) =>
        network.IsV4 ? text == "0.0.0.0/0" : network.PrefixLength == 0;
}

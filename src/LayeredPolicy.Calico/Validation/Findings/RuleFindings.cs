using System.Buffers;
using LayeredPolicy.Calico.Models;

namespace LayeredPolicy.Calico.Validation;

/// <summary>Rules that every engine accepts and that do something else than they seem to, or that the node agent cannot program.</summary>
internal static class RuleFindings
{
    private static readonly SearchValues<char> s_breaking = SearchValues.Create("\"'{}(),");

    /// <summary>The findings of one policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="hasApplicationLayer">Whether a configuration beside it switches application layer policy on.</param>
    /// <param name="usesIpv6">Whether policies of the same directory have nets of IPv6.</param>
    public static IEnumerable<Diagnostic> Find(PolicyDocument policy, bool hasApplicationLayer, bool usesIpv6) =>
        policy.Rules.SelectMany(r => FindIn(policy, r.Rule, r.Path, r.IsIngress, hasApplicationLayer))
            .Concat(policy.Entities.SelectMany(e => FindIn(policy, e.Entity, e.Path, usesIpv6)));

    private static IEnumerable<Diagnostic> FindIn(PolicyDocument policy, Rule rule, string path, bool isIngress, bool hasApplicationLayer)
    {
        if (rule.Http is not null && !hasApplicationLayer)
        {
            yield return policy.Report(CalicoDiagnostics.HttpNeedsProxy, "no FelixConfiguration beside it sets policySyncPathPrefix", path + ".http");
        }

        if (rule.Action == RuleActions.Pass && policy.Tier == "default")
        {
            yield return policy.Report(CalicoDiagnostics.PassInDefaultTier, "the policy is in tier default", path + ".action");
        }

        EntityRule? peer = isIngress ? rule.Source : rule.Destination;
        if (rule.Action == RuleActions.Deny && peer is { Selector: { Length: > 0 } selector } && IsAllAlone(peer) && LayeredPolicy.Selector.TryParse(selector, out Selector? parsed)
            && parsed.Root is Selectors.AllNode)
        {
            yield return policy.Report(CalicoDiagnostics.DenyOfKnownEndpoints, $"'{selector}' leaves out every other address", $"{path}.{(isIngress ? "source" : "destination")}.selector");
        }

        foreach (Diagnostic finding in FindUnprogrammable(policy, rule, path))
        {
            yield return finding;
        }
    }

    private static bool IsAllAlone(EntityRule peer) => string.IsNullOrEmpty(peer.NamespaceSelector) && string.IsNullOrEmpty(peer.NotSelector)
        && peer.Nets is null or { Count: 0 } && peer.ServiceAccounts is null;

    private static IEnumerable<Diagnostic> FindUnprogrammable(PolicyDocument policy, Rule rule, string path)
    {
        byte? number = ClientProtocol.Parse(rule.Protocol?.Value ?? "").Number;
        if (rule.IpVersion is null && number is 1 or 58 && (rule.Icmp ?? rule.NotIcmp) is not null)
        {
            yield return policy.Report(CalicoDiagnostics.UnprogrammableIcmp, $"protocol {number} with ICMP fields and no ipVersion", path + ".protocol");
        }

        foreach ((IcmpFields? icmp, string field) in (IEnumerable<(IcmpFields?, string)>)[(rule.Icmp, "icmp"), (rule.NotIcmp, "notICMP")])
        {
            if (icmp is { Type: not null, Code: not null })
            {
                yield return policy.Report(CalicoDiagnostics.UnprogrammableIcmpCode, $"type {icmp.Type} with code {icmp.Code}", $"{path}.{field}.code");
            }
        }

        if (rule.Protocol is not null && rule.NotProtocol is not null)
        {
            yield return policy.Report(CalicoDiagnostics.UnprogrammableProtocols, $"protocol {rule.Protocol.Value} with notProtocol {rule.NotProtocol.Value}", path + ".notProtocol");
        }
    }

    private static IEnumerable<Diagnostic> FindIn(PolicyDocument policy, EntityRule entity, string path, bool usesIpv6)
    {
        if (entity.Services is { Name.Length: > 0, Namespace: null or "" } && !policy.Shape.IsGlobal)
        {
            yield return policy.Report(CalicoDiagnostics.ServiceMatchesNothing, $"service '{entity.Services.Name}'", path + ".services");
        }

        for (int i = 0; i < (entity.ServiceAccounts?.Names?.Count ?? 0); i++)
        {
            if (entity.ServiceAccounts!.Names![i] is { } name && name.AsSpan().ContainsAny(s_breaking))
            {
                yield return policy.Report(CalicoDiagnostics.BrokenServiceAccountName, $"'{name}'", $"{path}.serviceAccounts.names[{i}]");
            }
        }

        if (usesIpv6 && entity.NotNets is { Count: > 0 } excluded && entity.Nets is null or { Count: 0 })
        {
            bool isV6 = excluded.All(n => n.Contains(':', StringComparison.Ordinal));
            if (isV6 || excluded.All(n => !n.Contains(':', StringComparison.Ordinal)))
            {
                yield return policy.Report(CalicoDiagnostics.OneFamilyExclusion, $"no {(isV6 ? "IPv4" : "IPv6")} address matches", path + ".notNets");
            }
        }
    }
}

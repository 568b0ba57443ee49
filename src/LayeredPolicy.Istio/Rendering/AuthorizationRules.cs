using System.Collections.Immutable;
using System.Globalization;
using LayeredPolicy.Intents;
using LayeredPolicy.Istio.Models;
using LayeredPolicy.Splitting;

namespace LayeredPolicy.Istio.Rendering;

/// <summary>Writes rules of AuthorizationPolicies, within the limits of their CRD.</summary>
internal static class AuthorizationRules
{
    private const int MaxAccounts = 16;

    /// <summary>The rule for one peer; null when the peer proves nothing that a rule could name, which must never become a rule without a source.</summary>
    public static AuthorizationRule? Of(Peer peer, ImmutableArray<PortRange> ports, HttpScope? requests)
    {
        if (Sources(peer) is not { } sources)
        {
            return null;
        }

        AuthorizationOperation? operation = Operation(ports, requests);
        return new AuthorizationRule
        {
            From = sources.Count == 0 ? null : [.. sources.Select(s => new AuthorizationRuleFrom { Source = s })],
            To = operation is null ? null : [new AuthorizationRuleTo { Operation = operation }],
            When = requests is { Headers.IsEmpty: false }
                ? [.. requests.Headers.Select(h => new AuthorizationCondition { Key = $"request.headers[{h.Name}]", Values = [.. h.Values] })]
                : null,
        };
    }

    // An empty list stands for everyone and is given for the one peer that means it.
    private static List<AuthorizationSource>? Sources(Peer peer) => peer switch
    {
        // Accounts by namespace and name hold in every trust domain of the mesh, so none has to be known.
        Peer.Pods { Accounts.IsEmpty: false } pods => [.. pods.Accounts.Chunk(MaxAccounts).Select(c => new AuthorizationSource { ServiceAccounts = [.. c] })],
        Peer.Namespaces { Identified: true, Names.IsEmpty: false } spaces => [new AuthorizationSource { Namespaces = [.. spaces.Names] }],
        Peer.AnyPod { Identified: true } => [new AuthorizationSource { Principals = ["*"] }],
        Peer.AnyPod => [],
        Peer.Networks networks => [new AuthorizationSource { IpBlocks = [.. networks.Ranges.Select(r => r.ToString())] }],
        _ => null,
    };

    private static AuthorizationOperation? Operation(ImmutableArray<PortRange> ports, HttpScope? requests)
    {
        if (ports.IsEmpty && (requests is null || (requests.Methods.IsEmpty && requests.Paths.IsEmpty && requests.Hosts.IsEmpty)))
        {
            return null;
        }

        return new AuthorizationOperation
        {
            Ports = ports.IsEmpty ? null : [.. ports.Select(p => p.First.ToString(CultureInfo.InvariantCulture))],
            Methods = List(requests?.Methods),
            Paths = List(requests?.Paths),
            Hosts = Hosts(requests?.Hosts),
        };
    }

    private static List<string>? List(ImmutableArray<string>? values) => values is { IsEmpty: false } list ? [.. list] : null;

    // The port that a client may write behind the host is part of what is compared.
    private static List<string>? Hosts(ImmutableArray<string>? hosts) => hosts is { IsEmpty: false } list
        ? [.. list.SelectMany(h => h.Contains(':', StringComparison.Ordinal) || h.EndsWith('*') || h.StartsWith('*') ? new[] { h } : [h, h + ":*"])]
        : null;
}

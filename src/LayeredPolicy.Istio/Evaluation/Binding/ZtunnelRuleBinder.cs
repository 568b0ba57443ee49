using System.Collections.Immutable;
using LayeredPolicy.Evaluation;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// Turns the rules of authorization policies into what ztunnel enforces. It knows connections only: an ALLOW rule that asks for more is
/// left out, and in a DENY rule what it does not know vanishes. An item of which nothing is left never matches, so a clause of such items
/// makes the whole rule inert.
/// </summary>
internal static class ZtunnelRuleBinder
{
    /// <summary>The rules of a policy that ztunnel enforces.</summary>
    public static IEnumerable<Rule> Bind(SecurityPolicy<AuthorizationPolicySpec> policy, PolicyAction action)
    {
        IList<AuthorizationRule> rules = policy.Spec.Rules ?? [];
        for (int i = 0; i < rules.Count; i++)
        {
            if (rules[i] is { } rule && (action != PolicyAction.Allow || !AsksForHttp(rule)))
            {
                string path = $"spec.rules[{i}]";
                yield return new(new(policy.Id, path, i) { Document = policy.Document, Clause = RuleClauses.Of(policy.Document, i) }, Clauses(rule, policy.Namespace));
            }
        }
    }

    private static ImmutableArray<Clause> Clauses(AuthorizationRule rule, string policyNamespace)
    {
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        if (rule.To is { Count: > 0 } to)
        {
            clauses.Add(ClauseOf("to", to.Select(t => Operation(t?.Operation ?? new()))));
        }

        if (rule.From is { Count: > 0 } from)
        {
            clauses.Add(ClauseOf("from", from.Select(f => Source(f?.Source ?? new(), policyNamespace))));
        }

        IList<AuthorizationCondition> when = rule.When ?? [];
        for (int i = 0; i < when.Count; i++)
        {
            clauses.Add(ClauseOf($"when[{i}]", [When(when[i] ?? new())]));
        }

        return clauses.DrainToImmutable();
    }

    private static Clause ClauseOf(string name, IEnumerable<Alternative> alternatives) => new(name, [.. alternatives.Where(a => !a.Atoms.IsEmpty)]);

    private static bool AsksForHttp(AuthorizationRule rule) =>
        (rule.From ?? []).Any(f => f?.Source is { } s && Any(s.RequestPrincipals, s.NotRequestPrincipals, s.RemoteIpBlocks, s.NotRemoteIpBlocks)) ||
        (rule.To ?? []).Any(t => t?.Operation is { } o &&
            Any(o.Hosts, o.NotHosts, o.Methods, o.NotMethods, o.Paths, o.NotPaths)) ||
        (rule.When ?? []).Any(w => w?.Key is not ("source.ip" or "source.namespace" or "source.principal" or "destination.ip" or "destination.port"));

    private static bool Any(params ReadOnlySpan<IList<string>?> lists)
    {
        foreach (IList<string>? list in lists)
        {
            if (list is { Count: > 0 })
            {
                return true;
            }
        }

        return false;
    }

    private static Alternative Operation(AuthorizationOperation operation)
    {
        var atoms = ImmutableArray.CreateBuilder<MeshAtom>();
        Add(atoms, operation.Ports, operation.NotPorts, "ports", "notPorts", Ports);
        return new(atoms.DrainToImmutable());
    }

    private static Alternative Source(AuthorizationSource source, string policyNamespace)
    {
        var atoms = ImmutableArray.CreateBuilder<MeshAtom>();
        Add(atoms, source.IpBlocks, source.NotIpBlocks, "ipBlocks", "notIpBlocks", SourceBlocks);
        Add(atoms, source.Namespaces, source.NotNamespaces, "namespaces", "notNamespaces", Namespaces);
        Add(atoms, source.ServiceAccounts, source.NotServiceAccounts, "serviceAccounts", "notServiceAccounts", (field, values) =>
            new ZtunnelServiceAccountAtom(field, [.. values.Select(v => ServiceAccountPattern.Parse(v, policyNamespace))]));
        Add(atoms, source.Principals, source.NotPrincipals, "principals", "notPrincipals", Principals);
        return new(atoms.DrainToImmutable());
    }

    private static Alternative When(AuthorizationCondition condition)
    {
        var atoms = ImmutableArray.CreateBuilder<MeshAtom>();
        Func<string, IEnumerable<string>, MeshAtom?> make = condition.Key switch
        {
            "source.ip" => SourceBlocks,
            "source.namespace" => Namespaces,
            "source.principal" => Principals,
            "destination.ip" => DestinationBlocks,
            "destination.port" => Ports,
            _ => static (_, _) => null,
        };
        Add(atoms, condition.Values, condition.NotValues, condition.Key ?? "", condition.Key ?? "", make);
        return new(atoms.DrainToImmutable());
    }

    private static void Add(
        ImmutableArray<MeshAtom>.Builder atoms,
        IList<string>? values,
        IList<string>? notValues,
        string field,
        string notField,
        Func<string, IEnumerable<string>, MeshAtom?> make)
    {
        if (values is { Count: > 0 } && make(field, values.Select(v => v ?? "")) is { } atom)
        {
            atoms.Add(atom);
        }

        if (notValues is { Count: > 0 } && make(notField, notValues.Select(v => v ?? "")) is { } excluded)
        {
            atoms.Add(new Negation(excluded));
        }
    }

    private static PrincipalAtom Principals(string field, IEnumerable<string> values) => new(field, [.. values.Select(v => StringPattern.Parse(v))]);

    private static ZtunnelNamespaceAtom Namespaces(string field, IEnumerable<string> values) => new(field, [.. values.Select(v => StringPattern.Parse(v))]);

    private static SourceAddressAtom? SourceBlocks(string field, IEnumerable<string> values) =>
        Blocks(values) is { } blocks ? new(field, blocks) : null;

    private static DestinationAddressAtom? DestinationBlocks(string field, IEnumerable<string> values) =>
        Blocks(values) is { } blocks ? new(field, blocks) : null;

    private static DestinationPortAtom? Ports(string field, IEnumerable<string> values)
    {
        ImmutableArray<int> ports = [.. values.Select(EnvoyConditions.ReadPort).OfType<int>()];
        return ports.IsEmpty ? null : new(field, ports);
    }

    private static IpBlocks? Blocks(IEnumerable<string> values)
    {
        ImmutableArray<Cidr> blocks = [.. values.Select(v => Cidr.TryParse(v, out Cidr block, out _) ? block : (Cidr?)null).OfType<Cidr>()];
        return blocks.IsEmpty ? null : new(blocks);
    }
}

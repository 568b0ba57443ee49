using System.Collections.Immutable;
using LayeredPolicy.Evaluation;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>One rule on its way from the wire to what an Envoy chain enforces.</summary>
internal sealed class EnvoyRuleDraft(EnvoyRuleBinder binder, SecurityPolicy<AuthorizationPolicySpec> policy, PolicyAction action, int index)
{
    private readonly string _path = $"spec.rules[{index}]";
    private bool _dropped;

    /// <summary>The rule as the chain enforces it, or null when it is dropped.</summary>
    public Rule? Bind(AuthorizationRule rule)
    {
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        if (rule.From is { Count: > 0 } from)
        {
            clauses.Add(new("from", [.. from.Select((f, i) => Source(f?.Source ?? new(), $"from[{i}].source"))]));
        }

        if (rule.To is { Count: > 0 } to)
        {
            clauses.Add(new("to", [.. to.Select((t, i) => Operation(t?.Operation ?? new(), $"to[{i}].operation"))]));
        }

        IList<AuthorizationCondition> when = rule.When ?? [];
        for (int i = 0; i < when.Count; i++)
        {
            clauses.Add(new($"when[{i}]", [When(when[i] ?? new(), $"when[{i}]")]));
        }

        return _dropped ? null : new(
            new(policy.Id, _path, index) { Document = policy.Document, Clause = RuleClauses.Of(policy.Document, index) },
            [.. clauses.Where(c => !c.Alternatives.Any(a => a.Atoms.IsEmpty))]);
    }

    private Alternative Source(AuthorizationSource source, string path)
    {
        var atoms = ImmutableArray.CreateBuilder<MeshAtom>();
        Add(atoms, "source.principal", path, "principals", source.Principals, source.NotPrincipals);
        Add(atoms, "source.namespace", path, "namespaces", source.Namespaces, source.NotNamespaces);
        Add(atoms, "source.serviceAccount", path, "serviceAccounts", source.ServiceAccounts, source.NotServiceAccounts);
        Add(atoms, "source.trustDomain", path, "trustDomains", source.TrustDomains, source.NotTrustDomains);
        Add(atoms, "source.ip", path, "ipBlocks", source.IpBlocks, source.NotIpBlocks);
        Add(atoms, "remote.ip", path, "remoteIpBlocks", source.RemoteIpBlocks, source.NotRemoteIpBlocks);
        Add(atoms, "request.auth.principal", path, "requestPrincipals", source.RequestPrincipals, source.NotRequestPrincipals);
        return new(atoms.DrainToImmutable());
    }

    private Alternative Operation(AuthorizationOperation operation, string path)
    {
        var atoms = ImmutableArray.CreateBuilder<MeshAtom>();
        Add(atoms, "destination.port", path, "ports", operation.Ports, operation.NotPorts);
        Add(atoms, "request.path", path, "paths", operation.Paths, operation.NotPaths);
        Add(atoms, "request.method", path, "methods", operation.Methods, operation.NotMethods);
        Add(atoms, "request.host", path, "hosts", operation.Hosts, operation.NotHosts);
        return new(atoms.DrainToImmutable());
    }

    private Alternative When(AuthorizationCondition condition, string path)
    {
        var atoms = ImmutableArray.CreateBuilder<MeshAtom>();
        string key = condition.Key ?? "";
        if (!EnvoyConditions.IsKnown(key))
        {
            _dropped = true;
            binder.Log.Add(IstioDiagnostics.UnknownConditionKey, policy.Document, $"{_path}.{path}.key", $"'{key}' is not a condition key, so the rule is not enforced");
            return new([]);
        }

        AddList(atoms, key, $"{key}", $"{path}.values", condition.Values, negated: false);
        AddList(atoms, key, $"{key}", $"{path}.notValues", condition.NotValues, negated: true);
        return new(atoms.DrainToImmutable());
    }

    private void Add(
        ImmutableArray<MeshAtom>.Builder atoms, string key, string path, string name, IList<string>? values, IList<string>? notValues)
    {
        string not = "not" + char.ToUpperInvariant(name[0]) + name[1..];
        AddList(atoms, key, name, $"{path}.{name}", values, negated: false);
        AddList(atoms, key, not, $"{path}.{not}", notValues, negated: true);
    }

    private void AddList(ImmutableArray<MeshAtom>.Builder atoms, string key, string field, string path, IList<string>? values, bool negated)
    {
        if (values is not { Count: > 0 })
        {
            return;
        }

        MeshAtom? atom = binder.Conditions.Make(key, field, [.. values.Select(v => v ?? "")], policy.Namespace, out ImmutableArray<string> unusable);
        if (!unusable.IsEmpty)
        {
            Note(unusable, $"{_path}.{path}");
            _dropped |= action == PolicyAction.Allow;
        }

        if (atom is RefusedAtom refused)
        {
            binder.Log.Add(
                IstioDiagnostics.RefusedListener, policy.Document, $"{_path}.{path}", $"Envoy refuses the whole listener for '{refused.Values}'");
        }

        if (atom is not null)
        {
            atoms.Add(negated ? new Negation(atom) : atom);
        }
    }

    // That TCP chains do not know HTTP is no fault of the policy; findings about it are the linter's.
    private void Note(ImmutableArray<string> unusable, string path)
    {
        if (binder.ForTcp)
        {
            return;
        }

        (DiagnosticDescriptor descriptor, string effect) = action == PolicyAction.Allow
            ? (IstioDiagnostics.DroppedRule, "so the rule allows nothing")
            : (IstioDiagnostics.DroppedValue, "so the rule matches more than it says");
        binder.Log.Add(descriptor, policy.Document, path, $"'{string.Join("', '", unusable)}' cannot be used, {effect}");
    }
}

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace LayeredPolicy.Intents;

/// <summary>
/// Builds an intent set in code, in the order of reading: subjects first, then what holds between them. The result is judged by the
/// same validators as a document.
/// </summary>
/// <example>
/// <code>
/// IntentBuilder shop = IntentSet.Define("shop", owner: "team-payments");
/// Subject frontend = shop.Workload("frontend", "shop", "app == 'frontend'");
/// Subject checkout = shop.Workload("checkout", "shop", "app == 'checkout'");
/// shop.DefaultDeny("deny-all", "shop");
/// shop.Allow("fe-checkout", frontend, checkout).On(8080).Http(h => h.Get("/api/{**}")).Because("storefront reads the basket");
/// IntentSet intents = shop.Build();
/// </code>
/// </example>
public sealed class IntentBuilder
{
    private readonly string _name;
    private readonly string _owner;
    private readonly List<NamedSubject> _subjects = [];
    private readonly List<Func<Clause>> _clauses = [];
    private readonly List<Func<Guardrail>> _guardrails = [];
    private readonly List<Func<Operation>> _operations = [];
    private readonly List<Acceptance> _acceptances = [];

    internal IntentBuilder(string name, string owner)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(owner);
        (_name, _owner) = (name, owner);
    }

    /// <summary>Declares pods of one namespace, their service account taken from the facts.</summary>
    /// <exception cref="FormatException">The selector does not parse.</exception>
    public Subject Workload(string name, string space, [StringSyntax(Selector.CalicoSyntax)] string selector) =>
        Declare(name, new Subject.Workloads(space, Selector.Parse(selector)));

    /// <summary>Declares pods of one namespace that run under a service account.</summary>
    /// <exception cref="FormatException">The selector does not parse.</exception>
    public Subject Workload(string name, string space, [StringSyntax(Selector.CalicoSyntax)] string selector, string serviceAccount) =>
        Declare(name, new Subject.Workloads(space, Selector.Parse(selector)) { ServiceAccount = serviceAccount });

    /// <summary>Declares a machine outside the mesh by its addresses.</summary>
    /// <exception cref="FormatException">One of the texts is not an address.</exception>
    public Subject Host(string name, params ReadOnlySpan<string> addresses)
    {
        var parsed = ImmutableArray.CreateBuilder<IpAddress>(addresses.Length);
        foreach (string address in addresses)
        {
            parsed.Add(IpAddress.Parse(address));
        }

        return Declare(name, new Subject.Host(parsed.ToImmutable()));
    }

    /// <summary>Declares any subject under a name.</summary>
    public Subject Declare(string name, Subject subject)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(subject);
        _subjects.Add(new NamedSubject(name, subject));
        return new Subject.Named(name);
    }

    /// <summary>Lets one subject call another.</summary>
    public AllowBuilder Allow(string id, Subject from, Subject to)
    {
        var builder = new AllowBuilder(id, from, to, _acceptances);
        _clauses.Add(builder.Build);
        return builder;
    }

    /// <summary>Closes namespaces both ways, except for DNS, probes and mesh control.</summary>
    public DefaultDenyBuilder DefaultDeny(string id, params ReadOnlySpan<string> namespaces) =>
        DefaultDeny(id, new Subject.Namespaces([.. namespaces]));

    /// <summary>Closes a subject both ways, except for DNS, probes and mesh control.</summary>
    public DefaultDenyBuilder DefaultDeny(string id, Subject scope)
    {
        var builder = new DefaultDenyBuilder(id, scope);
        _clauses.Add(builder.Build);
        return builder;
    }

    /// <summary>Adds any clause, guardrail or operation as it is.</summary>
    public IntentBuilder Add(Clause clause)
    {
        ArgumentNullException.ThrowIfNull(clause);
        switch (clause)
        {
            case Guardrail guardrail:
                _guardrails.Add(() => guardrail);
                break;
            case Operation operation:
                _operations.Add(() => operation);
                break;
            default:
                _clauses.Add(() => clause);
                break;
        }

        return this;
    }

    /// <summary>States what must never be.</summary>
    public GuardrailBuilder Never(string id, Subject from, Subject to)
    {
        var builder = new GuardrailBuilder(id, from, to);
        _guardrails.Add(builder.Build);
        return builder;
    }

    /// <summary>States how calls to a target are carried.</summary>
    public OperationBuilder Operate(string id, Subject target)
    {
        var builder = new OperationBuilder(id, target);
        _operations.Add(builder.Build);
        return builder;
    }

    /// <summary>Makes the set; <see cref="IntentSet.Diagnostics"/> says what is wrong with it.</summary>
    public IntentSet Build() => new IntentSet
    {
        Name = _name,
        Owner = _owner,
        Subjects = [.. _subjects],
        Clauses = [.. _clauses.Select(c => c())],
        Guardrails = [.. _guardrails.Select(g => g())],
        Operations = [.. _operations.Select(o => o())],
        Acceptances = [.. _acceptances],
    }.Validated([], static _ => null);
}

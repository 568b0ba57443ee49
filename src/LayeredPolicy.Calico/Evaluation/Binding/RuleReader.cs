using System.Collections.Immutable;
using System.Globalization;
using k8s.Models;
using LayeredPolicy.Calico.Evaluation.Atoms;
using LayeredPolicy.Calico.Models;
using LayeredPolicy.Selectors;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>Reads the rules of Calico policies and profiles.</summary>
internal sealed class RuleReader(BindingContext context, string? policyNamespace)
{
    /// <summary>The annotation that ties a rule to a clause of an intent.</summary>
    public const string ClauseAnnotation = "layeredpolicy.dev/clause";

    /// <summary>Reads a list of rules; null and empty are one.</summary>
    public ImmutableArray<BoundRule> Read(IList<Rule>? rules, string path)
    {
        if (rules is null)
        {
            return [];
        }

        var bound = ImmutableArray.CreateBuilder<BoundRule>(rules.Count);
        for (int i = 0; i < rules.Count; i++)
        {
            string at = string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]");
            if (rules[i] is { } rule)
            {
                bound.Add(Read(rule, at, i));
            }
            else
            {
                context.Ignored(at, "a rule is empty");
            }
        }

        return bound.ToImmutable();
    }

    private BoundRule Read(Rule rule, string path, int index)
    {
        IpProtocol? protocol = Protocol(rule.Protocol, path + ".protocol");
        CheckProgrammable(rule, protocol, path);
        return new()
        {
            Action = Action(rule.Action, path + ".action"),
            Path = path,
            WrittenIndex = index,
            IpVersion = rule.IpVersion ?? ImpliedVersion(rule.Protocol),
            Protocol = protocol,
            NotProtocol = Protocol(rule.NotProtocol, path + ".notProtocol"),
            Icmp = Icmp(rule.Icmp),
            NotIcmp = Icmp(rule.NotIcmp),
            Source = Entity(rule.Source, path + ".source"),
            Destination = Entity(rule.Destination, path + ".destination"),
            Http = Http(rule.Http),
            Clause = rule.Metadata?.Annotations?.TryGetValue(ClauseAnnotation, out string? clause) == true ? clause : null,
        };
    }

    // The API accepts these; the agent then fails to load its rules, tries again, and gives up.
    private void CheckProgrammable(Rule rule, IpProtocol? protocol, string path)
    {
        if (rule.Icmp?.Type is not null || rule.NotIcmp?.Type is not null)
        {
            if (protocol is { IsIcmp: true } && rule.IpVersion is null && ImpliedVersion(rule.Protocol) is null)
            {
                context.Report(CalicoDiagnostics.UnprogrammableIcmp, path, $"protocol {rule.Protocol} is a number, so the IP version of the ICMP type is open; write ICMP or ICMPv6, or add ipVersion");
            }

            if (context.Options.Dataplane == CalicoDataplane.Nftables && (rule.Icmp?.Code ?? rule.NotIcmp?.Code) is not null)
            {
                context.Report(CalicoDiagnostics.UnprogrammableIcmpCode, path, "the nftables rules cannot hold an ICMP type with a code; leave the code out");
            }
        }

        if (context.Options.Dataplane == CalicoDataplane.Iptables && rule.Protocol is not null && rule.NotProtocol is not null)
        {
            context.Report(CalicoDiagnostics.UnprogrammableProtocols, path, "the iptables rules cannot hold protocol and notProtocol together; leave notProtocol out");
        }
    }

    private RuleAction Action(string? action, string path)
    {
        switch (action)
        {
            case RuleActions.Allow: return RuleAction.Allow;
            case RuleActions.Deny: return RuleAction.Deny;
            case RuleActions.Pass: return RuleAction.Pass;
            case RuleActions.Log: return RuleAction.Log;
            default:
                context.Ignored(path, $"'{action}' is not an action; expected Allow, Deny, Log or Pass");
                return RuleAction.Deny;
        }
    }

    private IpProtocol? Protocol(IntOrString? protocol, string path)
    {
        string? text = protocol?.ToString();
        if (text is null)
        {
            return null;
        }

        if (IpProtocol.TryParse(text, out IpProtocol read))
        {
            return read;
        }

        context.Ignored(path, $"'{text}' is not a protocol; expected TCP, UDP, SCTP, ICMP, ICMPv6, UDPLite or a number up to 255");
        return null;
    }

    // The name of the protocol implies the version; its number does not.
    private static int? ImpliedVersion(IntOrString? protocol) => protocol?.ToString()?.ToUpperInvariant() switch
    {
        "ICMP" => 4,
        "ICMPV6" => 6,
        _ => null,
    };

    private static BoundIcmp? Icmp(IcmpFields? fields) => fields?.Type is { } type ? new(type, fields.Code) : null;

    private static BoundHttp? Http(HttpMatch? http)
    {
        if (http is null)
        {
            return null;
        }

        ImmutableArray<HttpPathMatch> paths =
        [
            .. (http.Paths ?? []).Select(p => p?.Exact is { } exact ? new HttpPathMatch(exact, false) : new HttpPathMatch(p?.Prefix ?? "", true)),
        ];
        return new([.. http.Methods ?? []], paths);
    }

    private BoundEntity Entity(EntityRule? entity, string path)
    {
        if (entity is null)
        {
            return BoundEntity.Anyone;
        }

        Selector? selected = RequiredSelector(entity.Selector, path + ".selector");
        Selector? excluded = RequiredSelector(entity.NotSelector, path + ".notSelector");
        Selector? namespaces = OptionalSelector(entity.NamespaceSelector, path + ".namespaceSelector", out bool lost);
        (ImmutableArray<string> names, Selector? accounts) = Accounts(entity.ServiceAccounts, path + ".serviceAccounts");
        return new()
        {
            // A namespace selector that cannot be read takes the limit to the policy's own namespace with it.
            Selected = CalicoComposition.PeersOfRule(lost ? null : policyNamespace, selected, namespaces, names, accounts, excluded is not null),
            Excluded = excluded,
            Nets = Networks(entity.Nets, path + ".nets"),
            NotNets = Networks(entity.NotNets, path + ".notNets"),
            Ports = Ports(entity.Ports, path + ".ports"),
            NotPorts = Ports(entity.NotPorts, path + ".notPorts"),
            Service = Service(entity.Services, path + ".services"),
        };
    }

    private (ImmutableArray<string> Names, Selector? Labels) Accounts(ServiceAccountMatch? accounts, string path)
    {
        Selector? labels = OptionalSelector(accounts?.Selector, path + ".selector", out _);
        ImmutableArray<string> names = [.. (accounts?.Names ?? []).Where(n => n is not null)];
        if (names.Any(n => n.Contains('"', StringComparison.Ordinal)))
        {
            context.Malformed(path + ".names", "a service account's name holds a quotation mark");
            return ([], labels);
        }

        return (names, labels);
    }

    private BoundService? Service(ServiceMatch? service, string path)
    {
        if (service?.Name is not { Length: > 0 } name)
        {
            return null;
        }

        if (string.IsNullOrEmpty(service.Namespace))
        {
            context.Report(CalicoDiagnostics.ServiceWithoutNamespace, path, $"the namespace of service '{name}' is not given, so Calico finds no endpoint of it");
        }

        return new(service.Namespace ?? "", name);
    }

    private Selector? RequiredSelector(string? text, string path)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (Selector.TryParse(text, out Selector? selector, out Diagnostic? fault))
        {
            return selector;
        }

        context.Ignored(path, fault.Message);
        return null;
    }

    private Selector? OptionalSelector(string? text, string path, out bool lost)
    {
        lost = false;
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (Selector.TryParse(text, out Selector? selector, out Diagnostic? fault))
        {
            return selector;
        }

        lost = true;
        context.Malformed(path, fault.Message);
        return null;
    }

    private ImmutableArray<Cidr> Networks(IList<string>? texts, string path)
    {
        if (texts is null)
        {
            return [];
        }

        var networks = ImmutableArray.CreateBuilder<Cidr>(texts.Count);
        for (int i = 0; i < texts.Count; i++)
        {
            string at = string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]");
            if (Cidr.TryParse(texts[i], out Cidr network, out _))
            {
                networks.Add(network);
            }
            else
            {
                context.Malformed(at, $"'{texts[i]}' is not a network");
            }
        }

        return networks.ToImmutable();
    }

    private BoundPorts Ports(IList<IntOrString>? ports, string path)
    {
        if (ports is null || ports.Count == 0)
        {
            return BoundPorts.None;
        }

        var ranges = ImmutableArray.CreateBuilder<PortRange>();
        var names = ImmutableArray.CreateBuilder<string>();
        for (int i = 0; i < ports.Count; i++)
        {
            string text = ports[i]?.ToString() ?? "";
            if (PortText.TryRead(text, out PortRange range, out string? name))
            {
                if (name is null)
                {
                    ranges.Add(range);
                }
                else
                {
                    names.Add(name);
                }
            }
            else
            {
                context.Ignored(string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), $"'{text}' is not a port, a range of ports or a port name");
            }
        }

        return new(ranges.ToImmutable(), names.ToImmutable());
    }
}

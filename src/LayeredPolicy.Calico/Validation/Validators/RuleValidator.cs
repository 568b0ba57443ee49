using FluentValidation;
using k8s.Models;
using LayeredPolicy.Calico.Models;

namespace LayeredPolicy.Calico.Validation;

/// <summary>What Calico's client demands of one rule of a policy or profile, whatever its direction.</summary>
public sealed class RuleValidator : AbstractValidator<Rule>
{
    private const string PortsWords = "rules that specify ports must set protocol to TCP or UDP or SCTP";
    private const string NumericPortsWords = "rules with numeric port or port range must set protocol to TCP or UDP or SCTP";

    private static readonly ClientRule s_number = new(CalicoDiagnostics.InvalidProtocolNumber, "Protocol", "protocol number invalid");
    private static readonly ClientRule s_name = new(CalicoDiagnostics.InvalidProtocolName, "Protocol", "protocol name invalid");

    /// <summary>Makes the validator.</summary>
    public RuleValidator()
    {
        RuleFor(r => r.Protocol).Named("protocol").Custom((p, context) => CheckProtocol(p?.Value, "", context));
        RuleFor(r => r.NotProtocol).Named("notProtocol").Custom((p, context) => CheckProtocol(p?.Value, "", context));
        RuleFor(r => r.Icmp).Named("icmp").SetValidator(new IcmpFieldsValidator()!);
        RuleFor(r => r.NotIcmp).Named("notICMP").SetValidator(new IcmpFieldsValidator()!);
        RuleFor(r => r.Http).Named("http").SetValidator(new HttpMatchValidator()!);
        RuleFor(r => r.Source).Named("source").SetValidator(new EntityRuleValidator()!);
        RuleFor(r => r.Destination).Named("destination").SetValidator(new EntityRuleValidator()!);
        RuleFor(r => r).Custom((rule, context) =>
        {
            CheckPorts(rule, context);
            FamilyRules.Check(rule, context);
            AnnotationRules.Check(rule.Metadata?.Annotations, "metadata.annotations", context);
        });
    }

    /// <summary>Checks the text of a protocol that stands at a path below the value at hand.</summary>
    internal static void CheckProtocol<T>(string? protocol, string below, ValidationContext<T> context)
    {
        if (protocol is not null && ProtocolRuleFor(protocol) is { } rule)
        {
            context.Report(below, rule, $"'{protocol}'");
        }
    }

    private static ClientRule? ProtocolRuleFor(string text)
    {
        ClientProtocol protocol = ClientProtocol.Parse(text);
        return protocol.Number switch
        {
            0 => s_number,
            null when !protocol.IsKnownName => s_name,
            _ => null,
        };
    }

    private static void CheckPorts(Rule rule, ValidationContext<Rule> context)
    {
        ReadOnlySpan<(string Field, string Path, IList<IntOrString>? Ports)> lists =
        [
            ("Source.Ports", "source.ports", rule.Source?.Ports),
            ("Source.NotPorts", "source.notPorts", rule.Source?.NotPorts),
            ("Destination.Ports", "destination.ports", rule.Destination?.Ports),
            ("Destination.NotPorts", "destination.notPorts", rule.Destination?.NotPorts),
        ];
        foreach ((string field, string path, IList<IntOrString>? ports) in lists)
        {
            if (ports is null or { Count: 0 })
            {
                continue;
            }

            if (rule.Protocol is null)
            {
                if (ports.Any(p => ClientPort.TryParse(p?.Value ?? "", out ClientPort port, out _) && port.IsNumeric))
                {
                    context.Report(path, new ClientRule(CalicoDiagnostics.NumericPortsNeedProtocol, field, NumericPortsWords));
                }
            }
            else if (!ClientProtocol.Parse(rule.Protocol.Value ?? "").HasPorts)
            {
                context.Report(path, new ClientRule(CalicoDiagnostics.PortsNeedProtocol, field, PortsWords), $"protocol '{rule.Protocol.Value}'");
            }
        }
    }
}

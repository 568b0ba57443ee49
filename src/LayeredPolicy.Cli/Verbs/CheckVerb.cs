using System.CommandLine;
using LayeredPolicy.Cli.Output;

namespace LayeredPolicy.Cli.Verbs;

/// <summary><c>check PATH --from X --to Y --port P</c>: one flow through both layers, with the whole trace.</summary>
internal static class CheckVerb
{
    public static Command Create(Terminal terminal)
    {
        var manifests = new ManifestsInput();
        var from = new Option<string>("--from") { Description = "Who opens the flow: namespace/name of a workload, an address, or node:NAME.", Required = true };
        var to = new Option<string>("--to") { Description = "Who receives it: namespace/name of a workload or a Service, an address, or node:NAME.", Required = true };
        var port = new Option<int?>("--port") { Description = "The container port, or the Service port when --to names a Service." };
        var protocol = new Option<string>("--protocol") { Description = "tcp, udp, sctp, icmp, icmpv6 or a number.", DefaultValueFactory = _ => "tcp" };
        var http = new Option<string?>("--http") { Description = "The request that the flow carries, for example \"GET /api/cart\"." };
        var host = new Option<string?>("--host") { Description = "The request's host." };
        Option<string?> mesh = Inputs.AssumeMesh();
        var command = new Command("check", "Judge one flow in both layers, with the full trace.") { from, to, port, protocol, http, host, mesh };
        manifests.AddTo(command);
        command.SetAction(parsed => Run(
            terminal, manifests.Of(parsed), parsed.GetRequiredValue(from), parsed.GetRequiredValue(to),
            parsed.GetValue(port), parsed.GetValue(protocol)!, parsed.GetValue(http), parsed.GetValue(host), parsed.GetValue(mesh)));
        return command;
    }

    private static int Run(Terminal terminal, string path, string from, string to, int? port, string protocolText, string? http, string? host, string? mesh)
    {
        if (!IpProtocol.TryParse(protocolText, out IpProtocol protocol))
        {
            return Inputs.Refuse(terminal, $"--protocol is '{protocolText}', expected tcp, udp, sctp, icmp, icmpv6 or a number");
        }

        if (string.IsNullOrWhiteSpace(from) || string.IsNullOrWhiteSpace(to))
        {
            return Inputs.Refuse(terminal, "--from and --to need a name or an address");
        }

        if (protocol.HasPorts != port is not null || port is < 0 or > 65535)
        {
            return Inputs.Refuse(terminal, protocol.HasPorts ? $"{protocol} needs a --port between 0 and 65535" : $"{protocol} has no ports; leave --port out");
        }

        var flow = Flow.Between(from, to);
        flow = port is { } number ? flow.On(protocol, number) : flow.Over(protocol);
        if (http is not null)
        {
            string[] words = http.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length != 2)
            {
                return Inputs.Refuse(terminal, $"--http is '{http}', expected a method and a path, for example \"GET /api/cart\"");
            }

            flow = flow.Http(new HttpRequest(words[0], words[1]) { Authority = host });
        }

        if (!Inputs.TryWorld(terminal, path, mesh, out PolicyWorld? world))
        {
            return ExitCodes.BadInput;
        }

        Verdict verdict = world.Evaluate(flow);
        if (verdict.Outcome == Outcome.Unknown && verdict.Steps.IsEmpty)
        {
            return Inputs.Refuse(terminal, string.Join("; ", verdict.MissingFacts));
        }

        terminal.Text.Write(verdict.Explain());
        return verdict.Outcome == Outcome.Allowed ? ExitCodes.Clean : ExitCodes.Findings;
    }
}

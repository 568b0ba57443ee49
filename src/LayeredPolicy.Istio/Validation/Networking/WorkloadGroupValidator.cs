using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of a WorkloadGroup. The template itself is not judged.</summary>
/// <remarks>See https://istio.io/latest/docs/reference/config/networking/workload-group/.</remarks>
public sealed class WorkloadGroupValidator : NetworkingValidator<WorkloadGroup>
{
    private protected override void Check(WorkloadGroup value, Reporter report)
    {
        if (value.Spec?.Template is null)
        {
            report("spec.template", IstioDiagnostics.MissingPart, "the template is missing");
        }

        CommonRules.CheckLabels(value.Spec?.Metadata?.Labels, "spec.metadata.labels", report);
        if (value.Spec?.Probe is { } probe)
        {
            CheckProbe(probe, report.Below("spec.probe"));
        }
    }

    private static void CheckProbe(ReadinessProbe probe, Reporter report)
    {
        foreach ((string field, int? number) in (ReadOnlySpan<(string, int?)>)
        [
            ("periodSeconds", probe.PeriodSeconds), ("initialDelaySeconds", probe.InitialDelaySeconds), ("timeoutSeconds", probe.TimeoutSeconds),
            ("successThreshold", probe.SuccessThreshold), ("failureThreshold", probe.FailureThreshold),
        ])
        {
            if (number < 0)
            {
                report(field, IstioDiagnostics.OutOfRange, $"{field} is negative");
            }
        }

        if (probe.HttpGet is { } http)
        {
            CommonRules.CheckPort(http.Port, "httpGet.port", report);
            if (http.Scheme is not (null or "" or "HTTP" or "HTTPS"))
            {
                report("httpGet.scheme", IstioDiagnostics.UnsupportedSetting, $"scheme '{http.Scheme}' is neither HTTP nor HTTPS");
            }

            foreach (ProbeHttpHeader header in http.HttpHeaders ?? [])
            {
                HeaderRules.CheckProbeName(header.Name, "httpGet.httpHeaders", report);
            }
        }
        else if (probe.TcpSocket is { } tcp)
        {
            CommonRules.CheckPort(tcp.Port, "tcpSocket.port", report);
        }
        else if (probe.Exec is { } exec)
        {
            if (exec.Command is null or { Count: 0 })
            {
                report("exec.command", IstioDiagnostics.MissingPart, "the command is missing");
            }
        }
        else
        {
            report("", probe.Grpc is null ? IstioDiagnostics.MissingPart : IstioDiagnostics.UnsupportedSetting, "a check by httpGet, tcpSocket or exec is needed");
        }
    }
}

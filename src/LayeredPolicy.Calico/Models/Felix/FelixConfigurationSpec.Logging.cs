using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

public sealed partial class FelixConfigurationSpec
{
    /// <summary>Setting <c>debugDisableLogDropping</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("debugDisableLogDropping")]
    public bool? DebugDisableLogDropping { get; set; }

    /// <summary>Setting <c>debugHost</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("debugHost")]
    public string? DebugHost { get; set; }

    /// <summary>Setting <c>debugMemoryProfilePath</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("debugMemoryProfilePath")]
    public string? DebugMemoryProfilePath { get; set; }

    /// <summary>Setting <c>debugPort</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("debugPort")]
    public int? DebugPort { get; set; }

    /// <summary>Setting <c>debugSimulateCalcGraphHangAfter</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("debugSimulateCalcGraphHangAfter")]
    public string? DebugSimulateCalcGraphHangAfter { get; set; }

    /// <summary>Setting <c>debugSimulateDataplaneApplyDelay</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("debugSimulateDataplaneApplyDelay")]
    public string? DebugSimulateDataplaneApplyDelay { get; set; }

    /// <summary>Setting <c>debugSimulateDataplaneHangAfter</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("debugSimulateDataplaneHangAfter")]
    public string? DebugSimulateDataplaneHangAfter { get; set; }

    /// <summary>Setting <c>flowLogsCollectorDebugTrace</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("flowLogsCollectorDebugTrace")]
    public bool? FlowLogsCollectorDebugTrace { get; set; }

    /// <summary>Setting <c>flowLogsFlushInterval</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("flowLogsFlushInterval")]
    public string? FlowLogsFlushInterval { get; set; }

    /// <summary>Setting <c>flowLogsGoldmaneServer</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("flowLogsGoldmaneServer")]
    public string? FlowLogsGoldmaneServer { get; set; }

    /// <summary>Setting <c>flowLogsLocalReporter</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("flowLogsLocalReporter")]
    public string? FlowLogsLocalReporter { get; set; }

    /// <summary>Whether long flows are evaluated again when policy changes: <c>None</c> or <c>Continuous</c>.</summary>
    /// <value><c>Continuous</c> when absent.</value>
    [JsonPropertyName("flowLogsPolicyEvaluationMode")]
    public string? FlowLogsPolicyEvaluationMode { get; set; }

    /// <summary>Setting <c>goGCThreshold</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("goGCThreshold")]
    [YamlMember(Alias = "goGCThreshold", ApplyNamingConventions = false)]
    public long? GoGcThreshold { get; set; }

    /// <summary>Setting <c>goMaxProcs</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("goMaxProcs")]
    public long? GoMaxProcs { get; set; }

    /// <summary>Setting <c>goMemoryLimitMB</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("goMemoryLimitMB")]
    [YamlMember(Alias = "goMemoryLimitMB", ApplyNamingConventions = false)]
    public long? GoMemoryLimitMb { get; set; }

    /// <summary>Setting <c>healthEnabled</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("healthEnabled")]
    public bool? HealthEnabled { get; set; }

    /// <summary>Setting <c>healthHost</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("healthHost")]
    public string? HealthHost { get; set; }

    /// <summary>Setting <c>healthPort</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("healthPort")]
    public int? HealthPort { get; set; }

    /// <summary>Setting <c>healthTimeoutOverrides</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("healthTimeoutOverrides")]
    public IList<HealthTimeoutOverride>? HealthTimeoutOverrides { get; set; }

    /// <summary>Setting <c>logActionRateLimit</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("logActionRateLimit")]
    public string? LogActionRateLimit { get; set; }

    /// <summary>Setting <c>logActionRateLimitBurst</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("logActionRateLimitBurst")]
    public int? LogActionRateLimitBurst { get; set; }

    /// <summary>Setting <c>logDebugFilenameRegex</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("logDebugFilenameRegex")]
    public string? LogDebugFilenameRegex { get; set; }

    /// <summary>Setting <c>logFilePath</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("logFilePath")]
    public string? LogFilePath { get; set; }

    /// <summary>The prefix of lines written by <c>Log</c> rules.</summary>
    /// <value><c>calico-packet</c> when absent.</value>
    [JsonPropertyName("logPrefix")]
    public string? LogPrefix { get; set; }

    /// <summary>Setting <c>logSeverityFile</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("logSeverityFile")]
    public string? LogSeverityFile { get; set; }

    /// <summary>Setting <c>logSeverityScreen</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("logSeverityScreen")]
    public string? LogSeverityScreen { get; set; }

    /// <summary>Setting <c>logSeveritySys</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("logSeveritySys")]
    public string? LogSeveritySys { get; set; }

    /// <summary>Setting <c>prometheusGoMetricsEnabled</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("prometheusGoMetricsEnabled")]
    public bool? PrometheusGoMetricsEnabled { get; set; }

    /// <summary>Setting <c>prometheusMetricsCAFile</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("prometheusMetricsCAFile")]
    [YamlMember(Alias = "prometheusMetricsCAFile", ApplyNamingConventions = false)]
    public string? PrometheusMetricsCaFile { get; set; }

    /// <summary>Setting <c>prometheusMetricsCertFile</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("prometheusMetricsCertFile")]
    public string? PrometheusMetricsCertFile { get; set; }

    /// <summary>Setting <c>prometheusMetricsClientAuth</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("prometheusMetricsClientAuth")]
    public string? PrometheusMetricsClientAuth { get; set; }

    /// <summary>Setting <c>prometheusMetricsEnabled</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("prometheusMetricsEnabled")]
    public bool? PrometheusMetricsEnabled { get; set; }

    /// <summary>Setting <c>prometheusMetricsHost</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("prometheusMetricsHost")]
    public string? PrometheusMetricsHost { get; set; }

    /// <summary>Setting <c>prometheusMetricsKeyFile</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("prometheusMetricsKeyFile")]
    public string? PrometheusMetricsKeyFile { get; set; }

    /// <summary>Setting <c>prometheusMetricsPort</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("prometheusMetricsPort")]
    public long? PrometheusMetricsPort { get; set; }

    /// <summary>Setting <c>prometheusProcessMetricsEnabled</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("prometheusProcessMetricsEnabled")]
    public bool? PrometheusProcessMetricsEnabled { get; set; }

    /// <summary>Setting <c>prometheusWireGuardMetricsEnabled</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("prometheusWireGuardMetricsEnabled")]
    public bool? PrometheusWireGuardMetricsEnabled { get; set; }

    /// <summary>Setting <c>reportingInterval</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("reportingInterval")]
    public string? ReportingInterval { get; set; }

    /// <summary>Setting <c>reportingTTL</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("reportingTTL")]
    [YamlMember(Alias = "reportingTTL", ApplyNamingConventions = false)]
    public string? ReportingTtl { get; set; }

    /// <summary>Setting <c>usageReportingEnabled</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("usageReportingEnabled")]
    public bool? UsageReportingEnabled { get; set; }

    /// <summary>Setting <c>usageReportingInitialDelay</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("usageReportingInitialDelay")]
    public string? UsageReportingInitialDelay { get; set; }

    /// <summary>Setting <c>usageReportingInterval</c> of the agent; the upstream page gives its default.</summary>
    [JsonPropertyName("usageReportingInterval")]
    public string? UsageReportingInterval { get; set; }
}

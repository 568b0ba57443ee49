using System.Text.Json;
using LayeredPolicy.Splitting;

namespace LayeredPolicy.Reporting;

/// <summary>Writes a plan as JSON.</summary>
internal static class PlanJson
{
    public static void Write(Utf8JsonWriter json, SplitPlan plan, Proof? proof)
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", PlanReports.SchemaVersion);
        json.WriteString("set", plan.Intents.Name);
        json.WriteString("owner", plan.Intents.Owner);
        json.WriteString("network", plan.Profile.Network.ToString().ToLowerInvariant());
        json.WriteString("mesh", plan.Profile.Mesh.ToString().ToLowerInvariant());
        List(json, "clauses", plan.Clauses, c =>
        {
            json.WriteString("id", c.Clause);
            json.WriteString("says", c.Says);
            Texts(json, "rules", c.Rules);
            Texts(json, "network", c.Network);
            Texts(json, "mesh", c.Mesh);
        });
        List(json, "residuals", plan.Residuals, r =>
        {
            json.WriteString("clause", r.Clause);
            json.WriteString("code", r.Code.ToString());
            json.WriteString("plain", r.Plain);
            json.WriteBoolean("accepted", r.AcceptedBy is not null);
        });
        List(json, "unenforceable", plan.Unenforceable, u =>
        {
            json.WriteString("clause", u.Clause);
            json.WriteString("reason", u.Reason);
            Optional(json, "remedy", u.Remedy);
            Optional(json, "location", u.Location?.ToString());
        });
        List(json, "kept", plan.Kept, k =>
        {
            json.WriteString("clause", k.Clause);
            json.WriteString("flow", k.Flow.ToString());
            json.WriteString("what", k.What);
            json.WriteString("source", k.Source);
        });
        List(json, "diagnostics", plan.Diagnostics, d =>
        {
            json.WriteString("id", d.Id);
            json.WriteString("severity", d.Severity.ToString().ToLowerInvariant());
            json.WriteString("message", d.Message);
            Optional(json, "location", d.Location?.ToString());
        });
        List(json, "proof", proof?.Checks ?? [], c =>
        {
            json.WriteString("invariant", c.Invariant);
            json.WriteString("status", c.Status.ToString().ToLowerInvariant());
            json.WriteString("statement", c.Statement);
            json.WriteNumber("checked", c.Checked);
            List(json, "counterexamples", c.Counterexamples, e =>
            {
                json.WriteString("statement", e.Statement);
                json.WriteBoolean("certain", e.IsCertain);
                Optional(json, "flow", e.Flow?.ToString());
                Optional(json, "traffic", e.Traffic?.ToString());
            });
        });
        List(json, "objects", plan.Objects, o =>
        {
            json.WriteString("layer", o.Layer.ToString().ToLowerInvariant());
            Texts(json, "clauses", o.Clauses);
            List(json, "rules", o.Rules, r =>
            {
                json.WriteString("path", r.Path);
                json.WriteString("clause", r.Clause);
            });
            json.WritePropertyName("object");
            o.Json.WriteTo(json);
        });
        json.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Validation;

/// <summary>What the API server demands of the spec of a Kubernetes NetworkPolicy.</summary>
internal static class KubernetesPolicyRules
{
    private const int MaxPort = 65535;

    /// <summary>Checks a decoded and defaulted spec.</summary>
    public static void Check(JsonObject spec, List<AdmissionError> errors)
    {
        LabelSelectorRules.Check(spec["podSelector"] as JsonObject, "spec.podSelector", errors);
        CheckRules(spec["ingress"] as JsonArray, "spec.ingress", "from", errors);
        CheckRules(spec["egress"] as JsonArray, "spec.egress", "to", errors);
        JsonArray types = spec["policyTypes"] as JsonArray ?? [];
        if (types.Count > 2)
        {
            errors.Add(new("spec.policyTypes", AdmissionErrorType.FieldValueInvalid, "may not have more than two policyTypes"));
            return;
        }

        for (int i = 0; i < types.Count; i++)
        {
            if (Text(types[i]) is not ("Ingress" or "Egress"))
            {
                errors.Add(new($"spec.policyTypes[{i}]", AdmissionErrorType.FieldValueNotSupported, $"'{Text(types[i])}' is neither Ingress nor Egress"));
            }
        }
    }

    private static void CheckRules(JsonArray? rules, string path, string peers, List<AdmissionError> errors)
    {
        for (int i = 0; i < (rules?.Count ?? 0); i++)
        {
            var rule = (JsonObject)rules![i]!;
            JsonArray ports = rule["ports"] as JsonArray ?? [];
            for (int p = 0; p < ports.Count; p++)
            {
                CheckPort((JsonObject)ports[p]!, $"{path}[{i}].ports[{p}]", errors);
            }

            JsonArray all = rule[peers] as JsonArray ?? [];
            for (int p = 0; p < all.Count; p++)
            {
                CheckPeer((JsonObject)all[p]!, $"{path}[{i}].{peers}[{p}]", errors);
            }
        }
    }

    private static void CheckPort(JsonObject port, string path, List<AdmissionError> errors)
    {
        if (Text(port["protocol"]) is { } protocol and not ("TCP" or "UDP" or "SCTP"))
        {
            errors.Add(new(path + ".protocol", AdmissionErrorType.FieldValueNotSupported, $"'{protocol}' is none of TCP, UDP, SCTP"));
        }

        long? end = Number(port["endPort"]);
        if (Number(port["port"]) is { } number)
        {
            if (number is < 1 or > MaxPort)
            {
                errors.Add(Invalid(path + ".port", $"{number} is not from 1 to {MaxPort}"));
            }

            if (end is { } last && (last < number || last is < 1 or > MaxPort))
            {
                errors.Add(Invalid(path + ".endPort", $"{last} is not from port to {MaxPort}"));
            }
        }
        else
        {
            if (end is not null)
            {
                errors.Add(Invalid(path + ".endPort", "is allowed only beside a numeric port"));
            }

            if (Text(port["port"]) is { } name && !KubernetesNames.IsPortName(name))
            {
                errors.Add(Invalid(path + ".port", $"'{name}' is not a port name"));
            }
        }
    }

    private static void CheckPeer(JsonObject peer, string path, List<AdmissionError> errors)
    {
        var block = peer["ipBlock"] as JsonObject;
        LabelSelectorRules.Check(peer["podSelector"] as JsonObject, path + ".podSelector", errors);
        LabelSelectorRules.Check(peer["namespaceSelector"] as JsonObject, path + ".namespaceSelector", errors);
        if (block is not null)
        {
            CheckBlock(block, path + ".ipBlock", errors);
        }

        bool selects = peer["podSelector"] is not null || peer["namespaceSelector"] is not null;
        if (!selects && block is null)
        {
            errors.Add(new(path, AdmissionErrorType.FieldValueRequired, "a peer has podSelector, namespaceSelector or ipBlock"));
        }
        else if (selects && block is not null)
        {
            errors.Add(new(path, AdmissionErrorType.FieldValueForbidden, "ipBlock stands alone"));
        }
    }

    private static void CheckBlock(JsonObject block, string path, List<AdmissionError> errors)
    {
        string cidr = Text(block["cidr"]) ?? "";
        if (cidr.Length == 0)
        {
            errors.Add(new(path + ".cidr", AdmissionErrorType.FieldValueRequired, "is required"));
            return;
        }

        if (!IsStrictCidr(cidr))
        {
            errors.Add(Invalid(path + ".cidr", $"'{cidr}' is not a network without host bits"));
        }

        if (!LooseCidr.TryParse(cidr, out Cidr network))
        {
            return;
        }

        JsonArray except = block["except"] as JsonArray ?? [];
        for (int i = 0; i < except.Count; i++)
        {
            string text = Text(except[i]) ?? "";
            if (!IsStrictCidr(text) || (LooseCidr.TryParse(text, out Cidr inner) && (!network.Contains(inner.First) || network.PrefixLength >= inner.PrefixLength)))
            {
                errors.Add(Invalid($"{path}.except[{i}]", $"'{text}' is not a network without host bits strictly inside '{cidr}'"));
            }
        }
    }

    private static bool IsStrictCidr(string text) => AddressText.IsCidr(text) && Cidr.TryParse(text, out _, out bool hostBits) && !hostBits;

    private static string? Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;

    private static long? Number(JsonNode? node) => node?.GetValueKind() == JsonValueKind.Number ? node.GetValue<long>() : null;

    private static AdmissionError Invalid(string path, string message) => new(path, AdmissionErrorType.FieldValueInvalid, message);
}

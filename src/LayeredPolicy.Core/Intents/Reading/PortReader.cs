using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace LayeredPolicy.Intents.Reading;

/// <summary>Reads ports: <c>8080</c>, <c>8080-8090</c>, <c>http</c>, <c>any</c>, <c>{ number: n }</c>, <c>{ service: s, number: n }</c>.</summary>
internal static class PortReader
{
    public static ImmutableArray<PortRef> Read(IntentNode body)
    {
        IntentNode? one = body.Field("port");
        IntentNode? many = body.Field("ports");
        if (one is not null && many is not null)
        {
            many.Value.Report(CoreDiagnostics.IntentExactlyOne, $"{body.Here()} has both 'port' and 'ports'; keep one");
        }

        return (one ?? many) is { } node ? [.. node.Items().Select(ReadOne).OfType<PortRef>()] : [];
    }

    private static PortRef? ReadOne(IntentNode node)
    {
        switch (node.Json.ValueKind)
        {
            case JsonValueKind.Number:
                return Number(node) is { } number ? new PortRef.Number(number) : null;
            case JsonValueKind.String:
                return OfText(node, node.Json.GetString()!);
            case JsonValueKind.Object:
                return OfObject(node);
            default:
                node.Wrong("a port");
                return null;
        }
    }

    private static int? Number(IntentNode node)
    {
        if (node.Json.TryGetInt32(out int value) && value is >= 1 and <= 65535)
        {
            return value;
        }

        node.Report(CoreDiagnostics.IntentPort, $"{node.Here()} is {node.Json.GetRawText()}, not a port between 1 and 65535");
        return null;
    }

    private static PortRef? OfText(IntentNode node, string text)
    {
        if (text == "any")
        {
            return new PortRef.Any();
        }

        string[] ends = text.Split('-');
        if (ends.Length == 2 && TryPort(ends[0], out int first) && TryPort(ends[1], out int last) && first <= last)
        {
            return new PortRef.Range(first, last);
        }

        if (TryPort(text, out int number))
        {
            return new PortRef.Number(number);
        }

        if (IsPortName(text))
        {
            return new PortRef.Named(text);
        }

        node.Report(CoreDiagnostics.IntentPort, $"{node.Here()} is '{text}', not a port, a range or a port's name");
        return null;
    }

    private static PortRef? OfObject(IntentNode node)
    {
        node.Fields("number", "name", "service");
        IntentNode? number = node.Field("number");
        string? name = node.Field("name")?.Text();
        int? value = number is { } n ? n.Json.ValueKind == JsonValueKind.Number ? Number(n) : null : null;
        if (number is { } wrong && wrong.Json.ValueKind != JsonValueKind.Number)
        {
            wrong.Wrong("a port between 1 and 65535");
            return null;
        }

        if (number is null == (name is null))
        {
            node.Report(CoreDiagnostics.IntentPort, $"{node.Here()} must have either 'number' or 'name'");
            return null;
        }

        if (node.Field("service") is { } service)
        {
            string? port = name ?? value?.ToString(CultureInfo.InvariantCulture);
            return service.Text() is { } serviceName && port is not null ? new PortRef.OfService(serviceName, port) : null;
        }

        return name is not null ? new PortRef.Named(name) : value is { } v ? new PortRef.Number(v) : null;
    }

    private static bool TryPort(string text, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is >= 1 and <= 65535;

    // The rule of Kubernetes for port names: 1 to 15 of a-z, 0-9 and '-', with a letter, no '-' at an end or twice in a row.
    private static bool IsPortName(string text) =>
        text.Length is >= 1 and <= 15 &&
        text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') &&
        text.Any(char.IsAsciiLetterLower) &&
        text[0] != '-' && text[^1] != '-' && !text.Contains("--", StringComparison.Ordinal);
}

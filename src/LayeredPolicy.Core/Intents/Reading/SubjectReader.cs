using System.Collections.Immutable;

namespace LayeredPolicy.Intents.Reading;

/// <summary>Reads subjects: a bare name, a list of subjects, or an object with one key that says the kind.</summary>
internal static class SubjectReader
{
    private static readonly string[] Kinds =
    [
        "workload", "group", "namespace", "namespaces", "namespaceSelector", "service", "cidr", "fqdn", "host", "hostEndpoint",
        "hostNetwork", "gateway", "platform", "anyone",
    ];

    public static Subject? Read(IntentNode node)
    {
        Subject? subject = node switch
        {
            { IsText: true } => node.Text() is { } name ? new Subject.Named(name) : null,
            { IsList: true } => Group(node),
            _ => OfKind(node),
        };
        return subject is null ? null : subject with { Location = node.Location };
    }

    private static Subject? OfKind(IntentNode node)
    {
        if (!node.Fields(Kinds))
        {
            return null;
        }

        string[] present = [.. Kinds.Where(k => node.Field(k) is not null)];
        if (present.Length != 1)
        {
            string found = present.Length == 0 ? "says no kind" : "says " + string.Join(" and ", present);
            node.Report(CoreDiagnostics.IntentExactlyOne, $"{node.Here()} {found}; a subject is exactly one of {string.Join(", ", Kinds)}");
            return null;
        }

        IntentNode body = node.Field(present[0])!.Value;
        return present[0] switch
        {
            "workload" => Workload(body),
            "group" => Group(body.IsObject && body.Field("members") is { } members ? members : body),
            "namespace" or "namespaces" => Namespaces(body),
            "namespaceSelector" => Selector(body) is { } selector ? new Subject.NamespacesBy(selector) : null,
            "service" => Service(body),
            "cidr" => Networks(body),
            "fqdn" => Texts(body) is { IsEmpty: false } names ? new Subject.Fqdn(names) : null,
            "host" or "hostEndpoint" => Host(body),
            "hostNetwork" => HostNetwork(body),
            "gateway" => Gateway(body),
            "platform" => body.Word(IntentWords.Parts) is { } part ? new Subject.Platform(part) : null,
            _ => body.Word(IntentWords.Reaches) is { } reach ? new Subject.Anyone(reach) : null,
        };
    }

    private static Subject.Workloads? Workload(IntentNode node)
    {
        (string? space, Selector? selector, string? account) = Pods(node);
        return space is null || selector is null ? null : new Subject.Workloads(space, selector) { ServiceAccount = account };
    }

    private static Subject.Gateway? Gateway(IntentNode node)
    {
        (string? space, Selector? selector, string? account) = Pods(node);
        return space is null || selector is null ? null : new Subject.Gateway(space, selector) { ServiceAccount = account };
    }

    private static Subject.HostNetwork? HostNetwork(IntentNode node)
    {
        if (!node.Fields("namespace", "selector"))
        {
            return null;
        }

        (string? space, Selector? selector) = (node.Required("namespace")?.Text(), node.Required("selector") is { } text ? Selector(text) : null);
        return space is null || selector is null ? null : new Subject.HostNetwork(space, selector);
    }

    private static (string? Namespace, Selector? Selector, string? Account) Pods(IntentNode node)
    {
        if (!node.Fields("namespace", "selector", "serviceAccount"))
        {
            return default;
        }

        return (node.Required("namespace")?.Text(), node.Required("selector") is { } text ? Selector(text) : null, node.Field("serviceAccount")?.Text());
    }

    private static Subject.Group? Group(IntentNode node)
    {
        ImmutableArray<Subject> members = [.. node.List().Select(Read).OfType<Subject>()];
        if (members.IsEmpty && node.IsList)
        {
            node.Report(CoreDiagnostics.IntentMissingField, $"{node.Here()} has no members; a group without members would mean nobody");
        }

        return members.IsEmpty ? null : new Subject.Group(members);
    }

    private static Subject? Namespaces(IntentNode node)
    {
        if (node.IsObject)
        {
            return node.Fields("selector") && node.Required("selector") is { } text && Selector(text) is { } selector ? new Subject.NamespacesBy(selector) : null;
        }

        ImmutableArray<string> names = Texts(node);
        return names.IsEmpty ? null : new Subject.Namespaces(names);
    }

    private static Subject.Service? Service(IntentNode node) =>
        node.Fields("namespace", "name") && node.Required("namespace")?.Text() is { } space && node.Required("name")?.Text() is { } name
            ? new Subject.Service(space, name)
            : null;

    private static Subject.Networks? Networks(IntentNode node)
    {
        var ranges = ImmutableArray.CreateBuilder<Cidr>();
        foreach (IntentNode item in node.IsObject && node.Fields("v4", "v6") ? Families(node) : node.Items())
        {
            if (Cidr(item) is { } network)
            {
                ranges.Add(network);
            }
        }

        return ranges.Count == 0 ? null : new Subject.Networks(ranges.ToImmutable());
    }

    private static IEnumerable<IntentNode> Families(IntentNode node) =>
        new[] { node.Field("v4"), node.Field("v6") }.OfType<IntentNode>().SelectMany(f => f.Items());

    public static Cidr? Cidr(IntentNode node)
    {
        if (node.Text() is not { } text)
        {
            return null;
        }

        if (!LayeredPolicy.Cidr.TryParse(text, out Cidr network, out bool hostBits))
        {
            node.Report(CoreDiagnostics.IntentAddress, $"{node.Here()} is '{text}', not an address or a network");
            return null;
        }

        if (hostBits)
        {
            node.Report(CoreDiagnostics.IntentAddress, $"{node.Here()} is '{text}', which has host bits set; the network is {network}");
            return null;
        }

        return network;
    }

    private static Subject.Host? Host(IntentNode node)
    {
        if (!node.Fields("name", "addresses", "hostEndpoint"))
        {
            return null;
        }

        var addresses = ImmutableArray.CreateBuilder<IpAddress>();
        foreach (IntentNode item in node.Required("addresses")?.Items() ?? [])
        {
            string? text = item.Text();
            if (IpAddress.TryParse(text, out IpAddress address))
            {
                addresses.Add(address);
            }
            else if (text is not null)
            {
                item.Report(CoreDiagnostics.IntentAddress, $"{item.Here()} is '{text}', not an IPv4 or IPv6 address");
            }
        }

        string? endpoint = node.Field("hostEndpoint")?.Text() ?? node.Field("name")?.Text();
        return addresses.Count == 0 ? null : new Subject.Host(addresses.ToImmutable()) { HostEndpoint = endpoint };
    }

    public static ImmutableArray<string> Texts(IntentNode node) => [.. node.Items().Select(i => i.Text()).OfType<string>()];

    private static Selector? Selector(IntentNode node)
    {
        if (node.Text() is not { } text)
        {
            return null;
        }

        if (LayeredPolicy.Selector.TryParse(text, out Selector? selector, out Diagnostic? problem))
        {
            return selector;
        }

        node.Report(CoreDiagnostics.IntentSelector, $"{node.Here()} is '{text}': {problem.Message}");
        return null;
    }
}

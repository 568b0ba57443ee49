using System.Globalization;

namespace LayeredPolicy.Traffic;

/// <summary>Prints a set of traffic as clauses, each as wide as the set allows, until they cover it.</summary>
internal static class TrafficPrinter
{
    // More exceptions than a person keeps in mind are no shorter than what is left.
    private const int MaxRefused = 4;

    public static string Print(TrafficSet set, int maxClauses)
    {
        if (set.IsEmpty)
        {
            return "none";
        }

        if (set.IsAll)
        {
            return "all traffic";
        }

        List<string> clauses = Clauses(set, maxClauses, out bool all);
        if (clauses.Count > 1 && Clauses(!set, Math.Min(clauses.Count - 1, MaxRefused), out bool exact) is var refused && exact)
        {
            return refused is [var one] ? "all but " + one : $"all but ({string.Join("; ", refused)})";
        }

        return string.Join("; ", clauses) + (all ? "" : "; and more");
    }

    private static List<string> Clauses(TrafficSet set, int maxClauses, out bool all)
    {
        var clauses = new List<string>();
        TrafficSet rest = set;
        while (!rest.IsEmpty && clauses.Count < maxClauses)
        {
            TrafficClause clause = TrafficClause.FirstOf(rest.Root).WidenedIn(set);
            clauses.Add(Print(clause));
            rest -= clause.ToSet();
        }

        all = rest.IsEmpty;
        return clauses;
    }

    private static string Print(TrafficClause clause)
    {
        var words = new List<string>();
        var http = new List<string>();
        bool carriesHttp = false;
        bool portPrinted = false;
        bool hasToken = clause.Conditions.Any(static c => c.Key.Kind == DimensionKind.Claim && AsksForPresence(c.Value));
        int at = -1;
        foreach ((Dimension dimension, Node node) in clause.Conditions)
        {
            if (at < 0 && dimension.Kind > DimensionKind.CarriesHttp)
            {
                at = HttpPlace(words);
            }

            switch (dimension.Kind)
            {
                case DimensionKind.Protocol:
                    words.Add(Protocols(node));
                    break;
                case DimensionKind.DestinationPort:
                    words.Add((words.Count > 0 ? "" : clause.Conditions.Any(IsOfTcp) ? "TCP " : "port ") + Ports(node));
                    portPrinted = true;
                    break;
                case DimensionKind.SourcePort:
                    words.Add((portPrinted ? "from port " : "any port from port ") + Ports(node));
                    break;
                case DimensionKind.IcmpType:
                    words.Add((words.Count == 0 ? "ICMP type " : "type ") + Numbers(node, 256));
                    break;
                case DimensionKind.IcmpCode:
                    words.Add((words.Count == 0 ? "ICMP code " : "code ") + Numbers(node, 256));
                    break;
                case DimensionKind.CarriesHttp:
                    carriesHttp |= Answers(node, 1);
                    if (!carriesHttp)
                    {
                        words.Add(words.Count == 0 ? "TCP without HTTP" : "without HTTP");
                    }

                    break;
                case DimensionKind.Method or DimensionKind.Path:
                    http.Add(Strings(node));
                    break;
                case DimensionKind.Authority:
                    http.Add("host " + Strings(node));
                    break;
                case DimensionKind.Header:
                    http.Add($"header {dimension.Name}={Strings(node)}");
                    break;
                case DimensionKind.Claim:
                    http.Add($"{ClaimName(dimension.Name)}{Strings(node)}");
                    break;
                case DimensionKind.Token when hasToken && Answers(node, (int)TokenRefusal.None):
                    // A token with claims has been accepted, so that goes without saying.
                    carriesHttp = true;
                    break;
                case DimensionKind.Token:
                    carriesHttp = true;
                    words.Add((Answers(node, (int)TokenRefusal.None) ? "unless a token is refused by " : "if a token is refused by ") + dimension.Name);
                    break;
                case DimensionKind.Predicate:
                    words.Add((Answers(node, 1) ? "if " : "unless ") + dimension.Name);
                    break;
                case DimensionKind.ServerName:
                    words.Add("server name " + Strings(node));
                    break;
                case DimensionKind.ClientAddress:
                    words.Add("client " + Addresses(node));
                    break;
                case DimensionKind.SourceAddress:
                    words.Add("from " + Addresses(node));
                    break;
                case DimensionKind.DestinationAddress:
                    words.Add("to " + Addresses(node));
                    break;
                default:
                    words.Add("as " + Strings(node));
                    break;
            }
        }

        if (carriesHttp || http.Count > 0)
        {
            words.Insert(at < 0 ? HttpPlace(words) : at, string.Join(' ', http.Prepend("HTTP")));
        }

        return words.Count == 0 ? "all traffic" : string.Join(' ', words);
    }

    // Conditions that only TCP can meet, so that a clause with one of them need not ask for the protocol.
    private static bool IsOfTcp(KeyValuePair<Dimension, Node> condition) => condition.Key.Kind switch
    {
        DimensionKind.CarriesHttp or DimensionKind.Method or DimensionKind.Authority or DimensionKind.Path or DimensionKind.Header or DimensionKind.Claim => true,
        DimensionKind.ServerName or DimensionKind.Principal => AsksForPresence(condition.Value),
        _ => false,
    };

    // Behind the ports, where there are any.
    private static int HttpPlace(List<string> words) =>
        words.FindLastIndex(static w => char.IsAsciiDigit(w[^1]) && !w.StartsWith("from ", StringComparison.Ordinal)) + 1;

    private static bool AsksForPresence(Node node) => node is StringNode strings && strings.Absent != Node.True;

    // Issuer and subject are who the token speaks for; all other claims go by their names.
    private static string ClaimName(string name) => name switch
    {
        "iss" => "issuer ",
        "sub" => "subject ",
        _ => $"claim {name}=",
    };

    private static bool Answers(Node node, int value) => ((NumberNode)node).ChildAt(value) == Node.True;

    private static string Protocols(Node node)
    {
        int[] members = [.. Enumerable.Range(0, 256).Where(p => Answers(node, p))];
        return members.Length > 128
            ? "all but " + Names(Enumerable.Range(0, 256).Except(members))
            : Names(members);

        // The protocols that people think of first come first.
        static string Names(IEnumerable<int> numbers) => string.Join('/', numbers
            .OrderBy(static n => n switch { 6 => -3, 17 => -2, 132 => -1, _ => n }).Select(static n => new IpProtocol((byte)n)));
    }

    private static string Ports(Node node)
    {
        if (node == Node.True)
        {
            return "any";
        }

        PortSet ports = PortSet.FromToggles(Toggles((NumberNode)node));
        PortSet others = !ports;
        return others.Ranges.Length < ports.Ranges.Length ? "any but " + others : ports.ToString();
    }

    private static string Numbers(Node node, int domain) =>
        string.Join(", ", Enumerable.Range(0, domain).Where(n => Answers(node, n)).Select(static n => n.ToString(CultureInfo.InvariantCulture)));

    private static string Addresses(Node node)
    {
        AddressSet addresses = AddressSet.FromToggles(Toggles((AddressNode)node));
        AddressSet others = !addresses;
        return others.Networks.Length < addresses.Networks.Length ? "any but " + others : addresses.ToString();
    }

    private static string Strings(Node node)
    {
        if (node is not StringNode strings)
        {
            return "any";
        }

        StringSet present = strings.StringsTo(Node.True);
        if (node.Dimension.Kind is DimensionKind.Header or DimensionKind.Claim && !present.IsEmpty)
        {
            // What one line may be is what people ask; only where one does not suffice do several show.
            StringSet single = new(StringLines.Single(present.Automaton));
            if (single.IsEmpty)
            {
                return "several such as " + string.Join(" and ", StringLines.Split(present.Witness()!));
            }

            present = single;
        }

        return strings.Absent != Node.True ? present.ToString()
            : present.IsEmpty ? Absence(strings)
            : present + " or " + Absence(strings);
    }

    private static string Absence(StringNode node) => node.Dimension.Kind == DimensionKind.Principal ? "plaintext" : "absent";

    private static T[] Toggles<T>(IntervalNode<T> node)
        where T : struct, IComparable<T>, IEquatable<T>
    {
        (T Start, Node Child)[] intervals = [.. node.Intervals];
        return [.. intervals.Skip(intervals[0].Child == Node.False ? 1 : 0).Select(static i => i.Start)];
    }
}

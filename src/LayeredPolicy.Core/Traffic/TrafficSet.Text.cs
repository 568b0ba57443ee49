using LayeredPolicy.Traffic;

namespace LayeredPolicy;

public sealed partial class TrafficSet
{
    private const int PrintedClauses = 8;

    /// <summary>
    /// Traffic of the set that a person finds natural: TCP rather than UDP, port 80 or 443, GET, a short path. Parts that do not matter
    /// are null or have their usual value. Null for the empty set.
    /// </summary>
    public TrafficExample? Witness() => TrafficWitness.Of(Root);

    /// <summary>
    /// Prints the set as clauses, <c>TCP 80, 443; HTTP GET /api/*</c>, at most eight of them; <c>; and more</c> says that some are left
    /// out. Equal sets print equally.
    /// </summary>
    public override string ToString() => TrafficPrinter.Print(this, PrintedClauses);

    /// <summary>Prints the set with at most the given number of clauses.</summary>
    public string ToString(int maxClauses)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxClauses, 1);
        return TrafficPrinter.Print(this, maxClauses);
    }

    /// <summary>The traffic that has the question's part at all, and answers it as the one-question diagram says.</summary>
    internal static TrafficSet Guarded(Dimension dimension, Node answers) => Of(dimension.Kind switch
    {
        DimensionKind.DestinationPort or DimensionKind.SourcePort => OnProtocols(s_portProtocols, answers, Node.False),
        DimensionKind.IcmpType or DimensionKind.IcmpCode => OnProtocols(s_icmpProtocols, answers, Node.False),
        DimensionKind.CarriesHttp => OnProtocols(s_tcp, answers, Node.False),
        DimensionKind.Method or DimensionKind.Authority or DimensionKind.Path or DimensionKind.Header or
            DimensionKind.Claim or DimensionKind.Token => OnHttp(answers, Node.False),
        DimensionKind.ServerName or DimensionKind.Principal =>
            OnProtocols(s_tcp, answers, answers is StringNode strings ? strings.Absent! : answers),
        _ => answers,
    });
}

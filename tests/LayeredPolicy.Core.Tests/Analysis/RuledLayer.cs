using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Core.Tests.Analysis;

/// <summary>A layer whose rules are written in the test: what may pass between two named ends. Anything without a rule passes, or not.</summary>
internal sealed class RuledLayer(LayerKind kind, bool open) : IPolicyLayer, ICompiledLayer
{
    private readonly List<(string From, string To, TrafficBounds Traffic)> _rules = [];

    public LayerKind Kind => kind;

    public string Name => "Ruled";

    public ImmutableArray<Diagnostic> Diagnostics => [];

    public RuledLayer Rule(string from, string to, TrafficSet traffic) => Rule(from, to, TrafficBounds.Exactly(traffic));

    public RuledLayer Rule(string from, string to, TrafficBounds traffic)
    {
        _rules.Add((from, to, traffic));
        return this;
    }

    public IEnumerable<Diagnostic> Validate(Manifests manifests) => [];

    public ICompiledLayer Compile(Manifests manifests, ClusterFacts facts) => this;

    public Connection Complete(Connection connection) => connection;

    public Outcome Decide(Connection connection) => Bounds(connection).Test(connection) switch
    {
        Truth.True => Outcome.Allowed,
        Truth.False => Outcome.Denied,
        _ => Outcome.Unknown,
    };

    public ImmutableArray<EnforcementStep> Explain(Connection connection) =>
    [
        new()
        {
            Layer = kind,
            Point = "door of " + connection.Destination,
            Outcome = Decide(connection),
            By = new(new("test", "v1", "Rule", null, $"{connection.Source} to {connection.Destination} in {kind}"), "", -1),
            Reason = "the test says so",
        },
    ];

    public TrafficBounds Allowed(PartyPair pair)
    {
        foreach ((string from, string to, TrafficBounds traffic) in _rules)
        {
            if (from == pair.Source.ToString() && to == pair.Destination.ToString())
            {
                return traffic;
            }
        }

        return open ? TrafficBounds.All : TrafficBounds.None;
    }

    public ImmutableArray<Connection> OnTheWire(Connection connection) => [connection];

    private TrafficBounds Bounds(Connection connection) => Allowed(new(connection.Source, connection.Destination, connection.Principal));
}

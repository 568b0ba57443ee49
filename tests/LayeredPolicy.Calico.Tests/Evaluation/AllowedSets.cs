using LayeredPolicy.Calico.Evaluation;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Tests.Evaluation;

/// <summary>Holds the symbolic answer against the concrete one.</summary>
internal static class AllowedSets
{
    /// <summary>Asserts that the set of allowed traffic holds the connection exactly when it is allowed.</summary>
    public static void AssertAgree(CompiledNetwork network, Connection connection, Outcome outcome) =>
        AssertAgree(network.Allowed(new PartyPair(connection.Source, connection.Destination, null)), connection, outcome);

    /// <summary>Asserts that the set holds the connection exactly when it is allowed.</summary>
    public static void AssertAgree(TrafficBounds allowed, Connection connection, Outcome outcome)
    {
        TrafficExample example = connection.ToExample();
        Outcome symbolic = allowed.Certain.Contains(example) == true ? Outcome.Allowed
            : allowed.Possible.Contains(example) == false ? Outcome.Denied
            : Outcome.Unknown;
        Assert.True(outcome == symbolic, $"the verdict is {outcome}, the set says {symbolic}: {allowed}");
    }

    /// <summary>Asserts that the tables of sets name what the traces name, at both ends, with staged policies and without.</summary>
    public static void AssertTablesAgree(CompiledNetwork network, Connection connection)
    {
        var pair = new PartyPair(connection.Source, connection.Destination, null);
        foreach ((Direction direction, bool withStaged) in new[] { (Direction.Egress, false), (Direction.Egress, true), (Direction.Ingress, false), (Direction.Ingress, true) })
        {
            PolicyTrace? trace = network.Trace(connection, direction, withStaged);
            DecisionTable? table = network.Decisions(pair, direction, withStaged);
            Assert.Equal(trace is null, table is null);
            if (trace is null)
            {
                continue;
            }

            if (table!.For(connection.ToExample()) is { } hits)
            {
                Assert.Equal([.. trace.Via, trace.By], hits);
                Assert.Equal(hits[^1].Action == RuleAction.Allow ? Outcome.Allowed : Outcome.Denied, trace.Outcome);
            }
            else
            {
                Assert.Contains(trace.PassedOver, p => p.Why.StartsWith("undecided: ", StringComparison.Ordinal));
            }
        }
    }
}

using LayeredPolicy.Calico.Evaluation;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Tests.Evaluation;

/// <summary>What a table of decisions says in words, and where it says nothing.</summary>
public sealed class DecisionTableTests
{
    [Fact]
    public void A_table_says_which_rule_acts_on_which_traffic()
    {
        ScenarioWorld world = ScenarioWorld.With("""
            TIER sec {order: 1, defaultAction: Pass}
            NP shop/sec.a {tier: sec, selector: "app == 'db'", types: [Ingress], ingress: [{action: Deny, protocol: UDP}, {action: Pass, protocol: TCP}]}
            NP shop/b {selector: "app == 'db'", types: [Ingress], ingress: [{action: Allow, protocol: TCP, destination: {ports: [5432]}}, {action: Allow, source: {selector: "app == 'nobody'"}}]}
            """);
        Connection connection = world.Connect("web -> db");
        DecisionTable table = world.Network.Decisions(new(connection.Source, connection.Destination, null), Direction.Ingress)!;
        Assert.Equal(
            """
            Deny by NetworkPolicy shop/sec.a rule 1 in tier sec: UDP
            Pass by NetworkPolicy shop/sec.a rule 2 in tier sec: TCP
            Pass by the end of tier sec: all traffic
            Allow by NetworkPolicy shop/b rule 1 in tier default: TCP 5432
            Deny by the end of tier default: all traffic
            """,
            string.Join('\n', table.ToString().Split('\n')[..5]));
        Assert.Equal([RuleAction.Pass, RuleAction.Allow], table.For(connection.ToExample())!.Value.Select(h => h.Action));
        Assert.Null(table.For(new TrafficExample { Protocol = IpProtocol.Tcp }));
    }

    [Fact]
    public void Where_nothing_enforces_there_is_no_table()
    {
        ScenarioWorld world = ScenarioWorld.With("");
        Connection connection = world.Connect("203.0.113.9 -> db");
        Assert.Null(world.Network.Decisions(new(connection.Source, connection.Destination, null), Direction.Egress));
        Assert.NotNull(world.Network.Decisions(new(connection.Source, connection.Destination, null), Direction.Ingress));
    }
}

using CsCheck;
using Xunit;

namespace LayeredPolicy.Core.Tests.Traffic;

/// <summary>An outside prover decides the same questions over the same conditions, written a second time as formulas.</summary>
public sealed class TrafficProverTests
{
    // Traffic is well-formed: only TCP carries HTTP. Ports are numbers that only some protocols look at.
    private const string Vocabulary = """
        (set-option :timeout 1000)
        (declare-const protocol Int) (declare-const port Int) (declare-const http Bool) (declare-const path String)
        (declare-const p0 Bool) (declare-const p1 Bool) (declare-const p2 Bool)
        (assert (and (<= 0 protocol 255) (<= 0 port 65535) (=> http (= protocol 6))))
        """;

    private static readonly string[] s_paths = ["/", "/api", "/api/v1", ".js", "x"];
    private static readonly int[] s_protocols = [6, 17, 1];

    private static readonly Gen<Formula> s_formulas = Gen.Recursive<Formula>((depth, self) => depth > 2 ? Leaf() : Gen.OneOf(
        Leaf(),
        self.Select(x => new Formula(!x.Set, $"(not {x.Logic})")),
        Gen.Select(self, self).Select((x, y) => new Formula(x.Set | y.Set, $"(or {x.Logic} {y.Logic})")),
        Gen.Select(self, self).Select((x, y) => new Formula(x.Set & y.Set, $"(and {x.Logic} {y.Logic})")),
        Gen.Select(self, self).Select((x, y) => new Formula(x.Set - y.Set, $"(and {x.Logic} (not {y.Logic}))"))));

    [Fact]
    public void Emptiness_containment_and_equality_agree_with_Z3()
    {
        Assert.SkipUnless(Smt.IsInstalled, "the native Z3 library is not installed");
        int decided = 0;
        Gen.Select(s_formulas, s_formulas).Sample(
            (x, y) =>
            {
                decided += Agrees(x.Set.IsEmpty, x.Logic);
                decided += Agrees(y.Set.Contains(x.Set), $"(and {x.Logic} (not {y.Logic}))");
                decided += Agrees(x.Set.Equals(y.Set), $"(xor {x.Logic} {y.Logic})");
            },
            iter: 30,
            threads: 1);
        Assert.True(decided > 45, $"the prover decided only {decided} of 90 questions");
    }

    private static int Agrees(bool empty, string formula)
    {
        string answer = Smt.Solve($"{Vocabulary}\n(assert {formula})\n(check-sat)");
        if (answer is "sat" or "unsat")
        {
            Assert.True((answer == "unsat") == empty, $"Z3 says {answer} of {formula}");
            return 1;
        }

        Assert.Equal("unknown", answer);
        return 0;
    }

    private static Gen<Formula> Leaf() => Gen.OneOf(
        Pick(s_protocols).Select(p => new Formula(TrafficSet.OfProtocol(new IpProtocol((byte)p)), $"(= protocol {p})")),
        Gen.Int[0, 65535].Select(p => new Formula(
            TrafficSet.OfDestinationPorts(PortSet.Range(p, 65535)), $"(and (or (= protocol 6) (= protocol 17) (= protocol 132)) (>= port {p}))")),
        Pick(s_paths).Select(p => new Formula(TrafficSet.OfPath(StringSet.Prefix(p)), $"(and http (str.prefixof \"{p}\" path))")),
        Pick(s_paths).Select(p => new Formula(TrafficSet.OfPath(StringSet.Suffix(p)), $"(and http (str.suffixof \"{p}\" path))")),
        Pick(s_paths).Select(p => new Formula(TrafficSet.OfPath(StringSet.Exact(p)), $"(and http (= path \"{p}\"))")),
        Gen.Int[0, 2].Select(p => new Formula(TrafficSet.OfPredicate("p" + p), "p" + p)));

    private static Gen<T> Pick<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private sealed record Formula(TrafficSet Set, string Logic);
}

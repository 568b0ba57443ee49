using System.Collections.Immutable;
using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Atoms;

/// <summary>
/// The request has one of the methods and one of the paths: <c>http</c>. Only the application layer policy proxy enforces it; the kernel
/// reads the rule as if it were absent, and a connection without a request meets it.
/// </summary>
internal sealed class HttpAtom(PeerSource peers, ImmutableArray<string> methods, ImmutableArray<HttpPathMatch> paths) : NetworkAtom(peers)
{
    /// <inheritdoc/>
    public override AtomReach Reach => AtomReach.Traffic;

    /// <inheritdoc/>
    public override Truth Test(in Packet packet)
    {
        if (!packet.JudgeHttp || packet.Connection.Http is not { } request)
        {
            return Truth.True;
        }

        return HasMethod(request.Method) && HasPath(request.Path) ? Truth.True : Truth.False;
    }

    /// <inheritdoc/>
    public override TrafficBounds Between(PartyPair pair)
    {
        TrafficSet method = methods.IsEmpty || methods.Contains("*") ? TrafficSet.All : TrafficSet.OfMethod(StringSet.AnyOf(methods.Select(m => StringSet.Exact(m))));
        if (paths.IsEmpty)
        {
            return TrafficBounds.Exactly(!TrafficSet.Http | method);
        }

        // Only paths that are in normal form as sent are decided here; one that needs decoding may turn into any other.
        TrafficSet certain = TrafficSet.OfPath(StringSet.AnyOf(paths.Select(p => p.Plain)));
        TrafficSet possible = certain | !TrafficSet.OfPath(HttpPath.Plain);
        return new(!TrafficSet.Http | (method & certain), !TrafficSet.Http | (method & possible));
    }

    /// <inheritdoc/>
    public override string Describe() => string.Join(
        " and ",
        new[]
        {
            methods.IsEmpty ? null : "HTTP method in " + string.Join(", ", methods),
            paths.IsEmpty ? null : "HTTP path in " + string.Join(", ", paths),
        }.OfType<string>());

    /// <inheritdoc/>
    public override string Explain(in Packet packet) =>
        packet.Connection.Http is { } request ? $"request is {request.Method} {request.Path}, not {Describe()}" : "the connection carries no HTTP request";

    private bool HasMethod(string method) => methods.IsEmpty || methods.Contains("*") || methods.Contains(method);

    private bool HasPath(string path)
    {
        if (paths.IsEmpty)
        {
            return true;
        }

        if (HttpPath.Normalize(path) is not { } normal)
        {
            return false;
        }

        foreach (HttpPathMatch match in paths)
        {
            if (match.Matches(normal))
            {
                return true;
            }
        }

        return false;
    }
}

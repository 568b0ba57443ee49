using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy;

/// <summary>
/// Everything that decides about traffic: the facts of a cluster and the compiled policies of each layer. Immutable and safe for any
/// number of threads.
/// </summary>
public sealed partial class PolicyWorld
{
    private readonly FlowResolver _resolver;
    private readonly Lazy<PolicyWorld> _withIngressController;

    private PolicyWorld(Manifests manifests, ClusterFacts facts, bool factsAreApart, ImmutableArray<IPolicyLayer> layers, PolicyWorld? before = null)
    {
        FactsAreApart = factsAreApart;
        Manifests = manifests;
        Facts = facts;
        PolicyLayers = layers;
        Layers = [.. layers.OrderBy(l => l.Kind).Select((l, i) => before is null ? l.Compile(manifests, facts) : l.Recompile(manifests, facts, before.Layers[i]))];
        Diagnostics = [.. manifests.Diagnostics, .. facts.Diagnostics, .. Layers.SelectMany(c => c.Diagnostics)];
        _resolver = new FlowResolver(facts);

        // Only what is there already is used again, so that a chain of worlds does not hold on to its past.
        PolicyWorld? entered = before?._withIngressController.IsValueCreated == true && ReferenceEquals(before.Facts, facts) ? before.WithIngressController : null;
        _withIngressController = new(() => entered?.With(Manifests, entered.Facts) ?? new(Manifests, Facts.Plus(IngressController), true, PolicyLayers, this));
    }

    /// <summary>The objects that the world was made from.</summary>
    public Manifests Manifests { get; }

    /// <summary>What runs in the cluster.</summary>
    public ClusterFacts Facts { get; }

    /// <summary>Whether the facts were given beside the objects, so that a change of the objects does not change them.</summary>
    internal bool FactsAreApart { get; }

    /// <summary>The layers that the world was made with, as given.</summary>
    public ImmutableArray<IPolicyLayer> PolicyLayers { get; }

    /// <summary>The layers compiled, the network first.</summary>
    public ImmutableArray<ICompiledLayer> Layers { get; }

    /// <summary>What reading, collecting facts and compiling found wrong.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Makes a world of the objects, reading the facts from the same objects.</summary>
    /// <param name="manifests">Policies and what they are about: namespaces, workloads, services.</param>
    /// <param name="layers">The layers that take part, at most one of a kind; a layer that is left out enforces nothing.</param>
    /// <exception cref="ArgumentException">Two layers are of one kind.</exception>
    public static PolicyWorld Create(Manifests manifests, params IPolicyLayer[] layers)
    {
        ArgumentNullException.ThrowIfNull(manifests);
        return Create(manifests, ClusterFacts.From(manifests), false, layers);
    }

    /// <summary>Makes a world of policies and separate facts.</summary>
    /// <exception cref="ArgumentException">Two layers are of one kind.</exception>
    public static PolicyWorld Create(Manifests manifests, ClusterFacts facts, params IPolicyLayer[] layers)
    {
        ArgumentNullException.ThrowIfNull(manifests);
        ArgumentNullException.ThrowIfNull(facts);
        return Create(manifests, facts, true, layers);
    }

    /// <summary>The same world with the ingress controller, a pod of which nothing is known, as the last workload; made when first asked for.</summary>
    internal PolicyWorld WithIngressController => _withIngressController.Value;

    private static Workload IngressController { get; } = new()
    {
        Id = new("", "v1", "Pod", null, "ingress-controller"),
        Index = -1,
        Namespace = "",
        Name = "ingress-controller",
        Labels = LabelSet.Empty,
        IsUnknown = true,
    };

    /// <summary>The world of other objects, with the same layers; what did not change is used again.</summary>
    internal PolicyWorld With(Manifests manifests, ClusterFacts facts) => new(manifests, facts, FactsAreApart, PolicyLayers, this);

    private static PolicyWorld Create(Manifests manifests, ClusterFacts facts, bool factsAreApart, IPolicyLayer[] layers)
    {
        ArgumentNullException.ThrowIfNull(layers);
        if (layers.DistinctBy(l => l.Kind).Count() != layers.Length)
        {
            throw new ArgumentException("a world takes at most one layer of a kind", nameof(layers));
        }

        return new(manifests, facts, factsAreApart, [.. layers]);
    }

    /// <summary>What both layers do with the flow, with the whole trace.</summary>
    /// <remarks>
    /// A name that stands for several pods is judged for each of them; when they differ, the outcome is unknown and says for which pods
    /// it is what.
    /// </remarks>
    public Verdict Evaluate(Flow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        ImmutableArray<Connection> connections = _resolver.Resolve(flow, out ImmutableArray<string> missing);
        if (connections.Length == 0)
        {
            return new(flow, Outcome.Unknown, [], missing);
        }

        Verdict[] verdicts = [.. connections.Select(c => Evaluate(flow, c))];
        if (verdicts.All(v => v.Outcome == verdicts[0].Outcome))
        {
            return verdicts[0];
        }

        ImmutableArray<string> differing =
            [.. connections.Zip(verdicts, (c, v) => $"which pod is meant: {c.Source} -> {c.Destination} is {v.Outcome.ToString().ToLowerInvariant()}")];
        return new(flow, Outcome.Unknown, verdicts.First(v => v.Outcome != Outcome.Allowed).Steps, differing);
    }

    /// <summary>What both layers do with a resolved connection, without the trace.</summary>
    public Outcome Decide(Connection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        Connection completed = Complete(connection);
        Outcome outcome = Outcome.Allowed;
        foreach (ICompiledLayer layer in Layers)
        {
            outcome = outcome.Then(layer.Kind == LayerKind.Network ? Decide(layer, Route(layer, completed)) : layer.Decide(completed));
        }

        return outcome;
    }

    private Verdict Evaluate(Flow flow, Connection connection)
    {
        Connection completed = Complete(connection);
        var steps = ImmutableArray.CreateBuilder<EnforcementStep>();
        foreach (ICompiledLayer layer in Layers)
        {
            if (layer.Kind == LayerKind.Network)
            {
                foreach (Connection hop in Route(layer, completed))
                {
                    steps.AddRange(layer.Explain(hop));
                }
            }
            else
            {
                steps.AddRange(layer.Explain(completed));
            }
        }

        Outcome outcome = steps.Aggregate(Outcome.Allowed, (o, s) => o.Then(s.Outcome));
        return new(flow, outcome, steps.ToImmutable(), outcome == Outcome.Unknown ? [.. steps.SelectMany(s => s.MissingFacts).Distinct()] : []);
    }

    private Connection Complete(Connection connection) => Layers.Aggregate(connection, static (c, layer) => layer.Complete(c));

    private static Outcome Decide(ICompiledLayer network, ImmutableArray<Connection> route) =>
        route.Aggregate(Outcome.Allowed, (outcome, hop) => outcome.Then(network.Decide(hop)));

    // The usual way on the wire, unless the network stops it there and lets it take another way that the mesh offers.
    private ImmutableArray<Connection> Route(ICompiledLayer network, Connection connection)
    {
        if (Layers.FirstOrDefault(static l => l.Kind == LayerKind.Mesh) is not { } mesh)
        {
            return [connection];
        }

        ImmutableArray<Connection> best = mesh.OnTheWire(connection);
        Outcome reached = Decide(network, best);
        if (reached != Outcome.Allowed)
        {
            foreach (ImmutableArray<Connection> other in mesh.OtherRoutes(connection))
            {
                Outcome outcome = Decide(network, other);
                if (outcome == Outcome.Allowed || (outcome == Outcome.Unknown && reached == Outcome.Denied))
                {
                    (best, reached) = (other, outcome);
                }
            }
        }

        return best;
    }
}

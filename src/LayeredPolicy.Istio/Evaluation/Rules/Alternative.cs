using System.Collections.Concurrent;
using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>One item of a <c>from</c> or <c>to</c> list, or one <c>when</c>: all its conditions hold. Without conditions it always holds.</summary>
internal sealed class Alternative(ImmutableArray<MeshAtom> atoms)
{
    // The sets of the conditions that no identity decides.
    private ConcurrentDictionary<SetContext, TrafficBounds>? _traffic;

    /// <summary>The conditions.</summary>
    public ImmutableArray<MeshAtom> Atoms { get; } = atoms;

    /// <summary>Whether the request meets all conditions.</summary>
    public Truth Test(in RequestView view)
    {
        Truth answer = Truth.True;
        foreach (MeshAtom atom in Atoms)
        {
            switch (atom.Test(view))
            {
                case Truth.False:
                    return Truth.False;
                case Truth.Unknown:
                    answer = Truth.Unknown;
                    break;
            }
        }

        return answer;
    }

    /// <summary>The traffic that meets all conditions.</summary>
    public TrafficBounds Between(in SetContext context)
    {
        TrafficBounds callers = Fold(context, ofIdentity: true);
        if (callers.Possible.IsEmpty)
        {
            return callers;
        }

        ConcurrentDictionary<SetContext, TrafficBounds> known = Volatile.Read(ref _traffic) ?? Interlocked.CompareExchange(ref _traffic, new(), null) ?? _traffic;
        return callers & known.GetOrAdd(context.OfAnyPeer, static (shared, self) => self.Fold(shared, ofIdentity: false), this);
    }

    /// <summary>The first condition that is not met, in words.</summary>
    public string WhyNot(in RequestView view)
    {
        MeshAtom? undecided = null;
        foreach (MeshAtom atom in Atoms)
        {
            switch (atom.Test(view))
            {
                case Truth.False:
                    return atom.Explain(view);
                case Truth.Unknown:
                    undecided ??= atom;
                    break;
            }
        }

        return undecided?.Explain(view) ?? "it holds";
    }

    private TrafficBounds Fold(in SetContext context, bool ofIdentity)
    {
        TrafficBounds all = TrafficBounds.All;
        foreach (MeshAtom atom in Atoms)
        {
            if (all.Possible.IsEmpty)
            {
                break;
            }

            if (atom.IsOfIdentity == ofIdentity)
            {
                all &= atom.Between(context);
            }
        }

        return all;
    }
}

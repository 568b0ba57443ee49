using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>Ends that belong to one class before a change and to one class after it; one of the two is null for ends that were added or removed.</summary>
internal sealed record JointClass(EndpointClass? Before, EndpointClass? After, EndpointClass Ends)
{
    /// <summary>The common refinement of the classes of two maps, and of others where further differences matter.</summary>
    public static ImmutableArray<JointClass> Of(ConnectivityMap before, ConnectivityMap after, params ImmutableArray<ConnectivityMap> others)
    {
        var joint = ImmutableArray.CreateBuilder<JointClass>();
        IEnumerable<Workload> known = after.Classes.SelectMany(static c => c.Workloads);
        IEnumerable<Workload> gone = before.Classes.SelectMany(static c => c.Workloads).Where(w => after.ClassNamed(w.ToString()) is null);
        foreach (var group in known.Concat(gone).GroupBy(w => (before.ClassNamed(w.ToString()), after.ClassNamed(w.ToString()), Numbers(others, w.ToString()))))
        {
            ImmutableArray<Workload> workloads = [.. group];
            joint.Add(new(group.Key.Item1, group.Key.Item2, new(joint.Count, workloads, null, Party.Of(workloads[0]))));
        }

        foreach (string node in after.Nodes.Concat(before.Nodes).Distinct(StringComparer.Ordinal))
        {
            joint.Add(new(before.ClassOfNode(node), after.ClassOfNode(node), EndpointClass.OfNode(joint.Count, node)));
        }

        foreach (EndpointClass then in before.Classes.Where(static c => c.IsOutside))
        {
            foreach (EndpointClass now in after.Classes.Where(static c => c.IsOutside))
            {
                AddressSet common = then.Addresses! & now.Addresses!;
                foreach (AddressSet part in Cut(common, others))
                {
                    joint.Add(new(then, now, new(joint.Count, [], part, Party.Outside)));
                }
            }
        }

        if ((after.IngressController ?? before.IngressController) is { } controller)
        {
            joint.Add(new(before.IngressController, after.IngressController, EndpointClass.OfIngressController(joint.Count, controller.Representative)));
        }

        return joint.ToImmutable();
    }

    private static string Numbers(ImmutableArray<ConnectivityMap> maps, string workload) => string.Join(' ', maps.Select(m => m.ClassNamed(workload)?.Index ?? -1));

    private static IEnumerable<AddressSet> Cut(AddressSet addresses, ImmutableArray<ConnectivityMap> maps)
    {
        IEnumerable<AddressSet> parts = [addresses];
        foreach (ConnectivityMap map in maps)
        {
            parts = [.. parts.SelectMany(p => map.Classes.Where(static c => c.IsOutside).Select(c => p & c.Addresses!))];
        }

        return parts.Where(static p => !p.IsEmpty);
    }
}

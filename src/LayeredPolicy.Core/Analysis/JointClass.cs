using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>Ends that belong to one class before a change and to one class after it; one of the two is null for ends that were added or removed.</summary>
internal sealed record JointClass(EndpointClass? Before, EndpointClass? After, EndpointClass Ends)
{
    /// <summary>The common refinement of the classes of two maps.</summary>
    public static ImmutableArray<JointClass> Of(ConnectivityMap before, ConnectivityMap after)
    {
        var joint = ImmutableArray.CreateBuilder<JointClass>();
        IEnumerable<Workload> known = after.Classes.SelectMany(static c => c.Workloads);
        IEnumerable<Workload> gone = before.Classes.SelectMany(static c => c.Workloads).Where(w => after.ClassOf(w.ToString()) is null);
        foreach (var group in known.Concat(gone).GroupBy(w => (before.ClassOf(w.ToString()), after.ClassOf(w.ToString()))))
        {
            ImmutableArray<Workload> workloads = [.. group];
            joint.Add(new(group.Key.Item1, group.Key.Item2, new(joint.Count, workloads, null, Party.Of(workloads[0]))));
        }

        foreach (EndpointClass then in before.Classes.Where(static c => c.IsOutside))
        {
            foreach (EndpointClass now in after.Classes.Where(static c => c.IsOutside))
            {
                AddressSet common = then.Addresses! & now.Addresses!;
                if (!common.IsEmpty)
                {
                    joint.Add(new(then, now, new(joint.Count, [], common, Party.Outside)));
                }
            }
        }

        return joint.ToImmutable();
    }
}

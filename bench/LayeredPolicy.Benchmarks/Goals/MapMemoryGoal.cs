using System.Text.Json;
using LayeredPolicy.Benchmarks.Workloads;
using LayeredPolicy.Calico;

namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>All that making the whole map of a generated cluster and looking at every cell allocates, kept or not: no peak is higher.</summary>
internal sealed class MapMemoryGoal(int pods, int policies, double target) : Goal
{
    private PolicyWorld _world = null!;

    public override string Name => $"connectivity map memory {pods} x {policies}";

    public override string Unit => "MB";

    public override double Target => target;

    public override int Rounds => 1;

    public override void Prepare() => _world = PolicyWorld.Create(
        Manifests.FromJson(new GeneratedCluster(pods, policies, 7).ToJson().Select(static t => JsonElement.Parse(t))), CalicoLayer.Instance);

    public override double Measure()
    {
        long before = GC.GetTotalAllocatedBytes(precise: true);
        ConnectivityMap map = _world.Map();
        if (map.ReachablePairs == 0)
        {
            throw new InvalidOperationException("nothing passes in the map");
        }

        return (GC.GetTotalAllocatedBytes(precise: true) - before) / 1e6;
    }
}

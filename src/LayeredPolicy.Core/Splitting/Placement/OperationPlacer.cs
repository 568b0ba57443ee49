using System.Collections.Immutable;
using LayeredPolicy.Intents;
using LayeredPolicy.Splitting.Resolution;

namespace LayeredPolicy.Splitting.Placement;

/// <summary>Places operations at the hosts of the mesh: rule L23 of the layering table.</summary>
internal sealed class OperationPlacer(PlacementContext context)
{
    public ClauseDraft Place(Operation operation)
    {
        var draft = new ClauseDraft(operation);
        if (context.Profile.Mesh != MeshTarget.Sidecar)
        {
            draft.Refuse(
                context.HasMesh ? "calls are carried by a waypoint in the ambient mesh, which this version does not place" : "there is no mesh to carry the calls",
                "let the application's own client retry and time out");
            return draft;
        }

        foreach (ResolvedEnd target in context.Subjects.Resolve(operation.Target, operation.Location))
        {
            if (target is not ResolvedEnd.Pods pods)
            {
                draft.Refuse($"{target.Name} has no host in the mesh", "name a workload with a Service in front of it");
                continue;
            }

            ServiceFact[] services = [.. context.Facts.Services.Where(s => s.Namespace == pods.Scope.Namespace && s.Selector is { Count: > 0 } &&
                context.Facts.WorkloadsSelectedBy(s) is var behind && pods.Scope.Workloads.All(w => behind.Any(b => b.Index == w.Index)))];
            string? named = operation.Target is Subject.Service service ? service.Name : null;
            ServiceFact[] meant = named is null ? services : [.. services.Where(s => s.Name == named)];
            if (meant.Length != 1)
            {
                draft.Refuse(
                    meant.Length == 0 ? $"no Service stands in front of {pods.Name}" : $"{pods.Name} has {meant.Length} Services: {string.Join(", ", meant.Select(s => s.Name))}",
                    "name the one Service as the target: { service: { namespace, name } }");
                continue;
            }

            Place(draft, operation, meant[0]);
        }

        return draft;
    }

    private void Place(ClauseDraft draft, Operation operation, ServiceFact service)
    {
        var callers = ImmutableArray.CreateBuilder<PodScope>();
        foreach (Subject caller in operation.Callers)
        {
            foreach (ResolvedEnd end in context.Subjects.Resolve(caller, operation.Location))
            {
                if (end is ResolvedEnd.Pods { Mesh: MeshMode.Sidecar } pods)
                {
                    callers.Add(pods.Scope);
                }
                else
                {
                    draft.Refuse($"calls of {end.Name}: it has no sidecar that could carry them", "name callers that are in the mesh");
                }
            }
        }

        if (operation.Callers.Length > 0 && callers.Count == 0)
        {
            return;
        }

        string host = $"{service.Name}.{service.Namespace}.svc.cluster.local";
        draft.Rules.Add("L23");
        draft.Calls.Add(new CallPolicy(operation, service.Namespace, host, callers.ToImmutable()));
        draft.SayMesh(operation.Describe());
        draft.Residual(ResidualCode.R9, "The caller's own proxy carries this, and a compromised pod can ignore it; it is no security control.");
        if (callers.Count > 0 && (operation.Breaker is not null || operation.Limits is not null || operation.Balance is not null))
        {
            draft.Refuse("breaker, limits and balance hold for all callers of a host", "write them in an operation without callers");
        }
    }
}

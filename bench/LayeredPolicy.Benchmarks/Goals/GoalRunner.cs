using System.Globalization;

namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>Runs the goals and prints a line for each: name, measured, target, ratio, met or missed.</summary>
internal static class GoalRunner
{
    /// <summary>Runs the goals whose name holds the filter; exit code 1 when one is missed.</summary>
    public static int Run(string filter)
    {
        bool missed = false;
        foreach (Goal goal in GoalCatalog.All.Where(g => g.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)))
        {
            missed |= !Run(goal);
        }

        return missed ? 1 : 0;
    }

    private static bool Run(Goal goal)
    {
        goal.Prepare();
        double factor = goal.Scales ? MachineReference.Factor() : 1;
        double target = goal.Target * factor;
        double best = goal.AtMost ? double.MaxValue : double.MinValue;
        for (int i = 0; i < goal.Rounds; i++)
        {
            double figure = goal.Measure();
            best = goal.AtMost ? Math.Min(best, figure) : Math.Max(best, figure);
        }

        goal.Clean();
        bool met = goal.AtMost ? best <= target : best >= target;
        // A figure of nothing against a target of nothing is met exactly.
        double ratio = best == target ? 1 : goal.AtMost ? target / best : best / target;
        string scaled = goal.Scales ? string.Create(CultureInfo.InvariantCulture, $" (x{factor:0.00} = {target:0.###})") : "";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{goal.Name,-44} {best,12:0.###} {goal.Unit,-3} target {goal.Target:0.###}{scaled}  ratio {ratio:0.00}  {(met ? "met" : "MISSED")}{(goal.Note is null ? "" : "  " + goal.Note)}"));
        return met;
    }
}

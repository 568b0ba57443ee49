using BenchmarkDotNet.Running;
using LayeredPolicy.Benchmarks.Goals;

if (args is ["goals", ..])
{
    return GoalRunner.Run(args.Length > 1 ? args[1] : "");
}

BenchmarkSwitcher.FromAssembly(typeof(Goal).Assembly).Run(args);
return 0;

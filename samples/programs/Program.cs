using LayeredPolicy.Programs;

// Runs the five programs one after the other on a folder of manifests: dotnet run --project samples/programs -- samples/bank
string folder = args.Length > 0 ? args[0] : "samples/bank";
ReadAndLint.Run(folder, Console.Out);
SelectorAlgebra.Run(Console.Out);
OneFlow.Run(folder, Console.Out);
AllFlows.Run(folder, Console.Out);
SplitAndProve.Run(folder, Console.Out);

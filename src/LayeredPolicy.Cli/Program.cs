using LayeredPolicy.Cli;
using LayeredPolicy.Cli.Output;

return CommandLine.Run(args, Terminal.OfProcess());

using LayeredPolicy.Cli;

return CommandLine.Run(args);

using AikidoGitLabSim.Cli;

return await CommandLine.RunAsync(args, Terminal.OfThisProcess());

using AikidoGitLabSim.Cli;

DiagnosticsSocket.Close();
return await CommandLine.RunAsync(args, Terminal.OfThisProcess());

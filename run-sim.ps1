# Starts the simulator: ./run-sim.ps1 [options of 'gitlab-sim serve']
# The caller's directory stays the current one, also for paths in the options. The exit code is that of 'serve'.
& dotnet run --project (Join-Path $PSScriptRoot 'src/AikidoGitLabSim.Cli') -- serve @args
exit $LASTEXITCODE

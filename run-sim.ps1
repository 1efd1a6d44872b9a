# Starts the simulator: ./run-sim.ps1 [options of 'gitlab-sim serve']
Set-Location $PSScriptRoot
dotnet run --project src/AikidoGitLabSim.Cli -- serve @args
exit $LASTEXITCODE

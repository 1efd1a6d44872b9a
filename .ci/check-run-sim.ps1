# Checks that run-sim.ps1 keeps the caller's directory and passes arguments and the exit code on. Exits with 1 when it does not.
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $false
$script = (Resolve-Path (Join-Path $PSScriptRoot '../run-sim.ps1')).Path
$caller = New-Item -ItemType Directory -Path (Join-Path ([IO.Path]::GetTempPath()) "run sim $([Guid]::NewGuid())")
Set-Content -Path (Join-Path $caller 'bad world.yml') -Value 'edition: gitlab.com/premium/1.0'
$failed = 0

function Test-Run([string] $name, [int] $exitCode, [string] $text, [object[]] $arguments) {
    Set-Location $caller
    $output = (& $script @arguments 2>&1 | Out-String)
    $found = @()
    if ($LASTEXITCODE -ne $exitCode) { $found += "exit code $LASTEXITCODE, expected $exitCode" }
    if (-not $output.Contains($text)) { $found += "no '$text' in its output" }
    if ((Get-Location).Path -ne $caller.FullName) { $found += "the current directory is $(Get-Location)" }
    if ($found) {
        Write-Host "FAILED: ${name}: $($found -join '; ')`n$output"
        $script:failed++
    }
    else {
        Write-Host "passed: $name"
    }
}

try {
    Test-Run 'an option reaches serve' 0 '--aikido-port' @('--help')
    Test-Run 'a usage error is the exit code' 2 'no-such-option' @('--no-such-option')
    Test-Run 'a path with a space is relative to the caller' 2 "1.0 is older than 15.11" @('--world', 'bad world.yml')
    Test-Run 'a missing file is named as the caller wrote it' 2 'not here.yml' @('--world', 'not here.yml')
}
finally {
    Set-Location $PSScriptRoot
    Remove-Item -Recurse -Force $caller
}

Write-Host "PowerShell $($PSVersionTable.PSVersion): $failed failed"
exit [Math]::Min($failed, 1)

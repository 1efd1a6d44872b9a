namespace AikidoGitLabSim.Tests.Server.Certificates;

/// <summary>Tests that run programs of the system. Without them, they are reported as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ClientTheoryAttribute : TheoryAttribute
{
    private static readonly string[] Programs = ["curl", "git", "node"];

    public ClientTheoryAttribute()
    {
        if (Programs.FirstOrDefault(program => !IsInstalled(program)) is { } missing)
            Skip = $"not run: {missing} is not installed";
    }

    private static bool IsInstalled(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}

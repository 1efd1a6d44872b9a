using Aspire.Hosting;

namespace AikidoGitLabSim.Samples.Hosting;

/// <summary>What the <c>AppHost.cs</c> of an app host contains, with <c>builder.Build().Run()</c> at its end.</summary>
internal static class SampleAppHost
{
    public static void AddResources(IDistributedApplicationBuilder builder)
    {
        var gitLab = builder.AddGitLabSim("gitlab")
            .WithEdition("self-managed/premium/18.11")
            .WithWorldFile("../world.yml");
        builder.AddExecutable("scanner", "dotnet", ".", "--version")   // or AddProject<Projects.Scanner>("scanner")
            .WithReference(gitLab)
            .WaitFor(gitLab);
    }
}

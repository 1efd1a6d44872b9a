using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Tests.Cli;

/// <summary>The samples for containers and build servers, as far as they can be checked without a container engine.</summary>
public sealed partial class ContainerSamples
{
    private static readonly string Root = Path.Combine(Documentation.Folder, "..");
    private static readonly string Samples = Path.Combine(Documentation.Folder, "samples");

    private static readonly string[] Files =
        ["containers/Containerfile", "containers/compose.yaml", "ci/gitlab-ci.yml", "ci/github-actions.yml"];

    [Fact]
    public async Task Each_option_of_the_image_and_the_replicas_exists()
    {
        var help = (await Run.Of(["serve", "--help"])).Out;
        var used = Files.SelectMany(file => Option().Matches(Serving(file)).Select(match => match.Groups["option"].Value)).Distinct();
        used.ShouldContain("--postgres");
        used.Where(option => !help.Contains($"{option} ", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("aspire/GitLabSimExtensions.cs", "--world")]
    [InlineData("testcontainers/GitLabSimBuilder.cs", "--world")]
    public async Task Each_option_of_an_app_host_or_a_container_builder_exists(string file, string option)
    {
        var help = (await Run.Of(["serve", "--help"])).Out;
        var used = Option().Matches(Read(file)).Select(match => match.Groups["option"].Value).Distinct();
        used.ShouldContain(option);
        used.Where(each => !help.Contains($"{each} ", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void The_image_is_built_from_a_project_that_exists() =>
        Directory.GetFiles(Path.Combine(Root, Project().Match(Read("containers/Containerfile")).Value), "*.csproj").ShouldHaveSingleItem();

    [Fact]
    public void The_proxy_knows_each_replica() =>
        Replica().Matches(Read("containers/nginx.conf")).Select(match => match.Value).Distinct()
            .ShouldBe(Replica().Matches(Read("containers/compose.yaml")).Select(match => match.Value).Distinct());

    private static string Read(string file) => File.ReadAllText(Path.Combine(Samples, file));

    // Lines that start the simulator: the entry point, and what compose adds to it.
    private static string Serving(string file) => string.Join('\n', Read(file).Split('\n')
        .Where(line => line.Contains("gitlab-sim serve", StringComparison.Ordinal)
            || line.Contains("ENTRYPOINT", StringComparison.Ordinal) || line.Contains("command:", StringComparison.Ordinal)));

    [GeneratedRegex("[\" ](?<option>--[a-z-]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Option();

    [GeneratedRegex("src/AikidoGitLabSim.Cli", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Project();

    [GeneratedRegex("replica[0-9]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Replica();
}

using System.Reflection;
using AikidoGitLabSim.Server;

namespace AikidoGitLabSim.Tests.Architecture;

public sealed class Folders
{
    private static readonly Assembly Server = typeof(GitLabSimulator).Assembly;

    public static TheoryData<string> Projects => ["GitLab", "Stubs", "Server", "Validator", "WireMockNet", "Handbook", "Cli"];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_two_folders_of_a_project_depend_on_each_other(string project) =>
        new FolderGraph(ProjectReferences.AssemblyOf(project)).Cycles().ShouldBeEmpty();

    [Fact]
    public void Nothing_in_the_server_refers_to_its_composition() =>
        new FolderGraph(Server).DependenciesOn("(root)").ShouldBeEmpty();
}

using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Tests.Server.WorldFiles;

public sealed class PathsOfNamespaces
{
    [Theory]
    [InlineData("a")]
    [InlineData(".")]
    [InlineData("_")]
    [InlineData(".a")]
    [InlineData("a.b-c_D9")]
    [InlineData("a--b")]
    public void GitLab_takes_it(string path) => NamespacePaths.WhyNot(path).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a.")]
    [InlineData("..")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("ä")]
    [InlineData("a\n")]
    public void GitLab_does_not_take_it(string path) => NamespacePaths.WhyNot(path).ShouldNotBeNull();
}

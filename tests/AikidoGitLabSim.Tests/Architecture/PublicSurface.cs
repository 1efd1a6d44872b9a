using System.Reflection;
using PublicApiGenerator;

namespace AikidoGitLabSim.Tests.Architecture;

/// <summary>The public types and members of the libraries. A change of one is a change for users: approve it, and name it in
/// CHANGELOG.md.</summary>
public sealed class PublicSurface
{
    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false };

    [Theory]
    [InlineData("GitLab")]
    [InlineData("Server")]
    [InlineData("Stubs")]
    [InlineData("Validator")]
    public async Task A_library_offers_what_was_approved(string library) =>
        await Verify(Assembly.Load($"AikidoGitLabSim.{library}").GeneratePublicApi(Options)).UseTextForParameters(library);
}

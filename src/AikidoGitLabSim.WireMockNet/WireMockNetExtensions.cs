using AikidoGitLabSim.Stubs;
using AikidoGitLabSim.WireMockNet;

namespace AikidoGitLabSim.Server;

/// <summary>Puts WireMock.Net in front of a simulator.</summary>
public static class WireMockNetExtensions
{
    /// <summary>
    /// Puts a <c>WireMockServer</c> in front of the simulator. Its mappings are matched first, then the stubs of the world, then GitLab
    /// answers.
    /// </summary>
    /// <param name="options">The options of <c>GitLabSimulator.StartAsync</c>.</param>
    public static void UseWireMock(this IStubEngineOptions options) => options.Engine = new WireMockNetEngine();

    extension(IStubEngineHost gitLab)
    {
        /// <summary>The <c>WireMockServer</c> in front of the simulator, with its fluent API and its log.</summary>
        /// <exception cref="InvalidOperationException">The simulator was started without <see cref="UseWireMock"/>.</exception>
        public WireMockServer WireMock => (gitLab.Engine as WireMockNetEngine)?.Server
            ?? throw new InvalidOperationException(
                "WireMock.Net is not in front of this simulator; call options.UseWireMock() in GitLabSimulator.StartAsync");
    }
}

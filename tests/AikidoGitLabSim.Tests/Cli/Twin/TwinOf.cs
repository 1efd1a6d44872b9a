using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Tests.Cli.Twin;

/// <summary>Runs <c>gitlab-sim twin</c>.</summary>
internal static class TwinOf
{
    /// <summary>The token that is sent where no GitLab looks at it.</summary>
    public const string SomeToken = "glpat-some-token-of-some-gitlab";

    public static Task<Run> RunAsync(string url, string token = SomeToken, params string[] more) =>
        Run.Of(["twin", "--against", url, "--token-stdin", "--rate", "20", .. more], token);

    public static async Task<JsonObject> JsonAsync(string url, string token, int exitCode, params string[] more)
    {
        var run = await RunAsync(url, token, ["--format", "json", .. more]);
        run.ExitCode.ShouldBe(exitCode, run.Out + run.Error);
        run.Out.ShouldNotContain(token);
        return JsonNode.Parse(run.Out)!.AsObject();
    }
}

using System.Diagnostics;
using System.Text;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>The real git program clones with a token. The token goes by environment, so that no list of processes shows it.</summary>
[Binding]
public sealed class GitSteps(GitLabDriver gitLab, Wallet wallet, Transcript transcript) : IDisposable
{
    private const string AnyUser = "x";

    private readonly string _folder = Directory.CreateTempSubdirectory("clone-").FullName;

    private string _answer = "";
    private string _clone = "";

    [When("it clones {word}")]
    public async Task WhenItClones(string project)
    {
        var url = $"{await gitLab.UrlAsync()}/{project}.git";
        _clone = Path.Combine(_folder, project.Replace('/', '-'));
        _answer = await GitAsync(["clone", "--quiet", url, _clone], wallet.Token.Secret, gitLab.CaFile);
        transcript.WriteExchange($"git clone {url}\n  {_answer}");
    }

    [Then("the clone has the file {word}")]
    public void ThenTheCloneHas(string file)
    {
        _answer.ShouldBe("yes");
        File.ReadAllText(Path.Combine(_clone, file)).ShouldNotBeEmpty();
    }

    [Then("git fails in the middle")]
    public void ThenGitFails()
    {
        _answer.ShouldNotBe("yes");
        Directory.Exists(_clone).ShouldBeFalse();
    }

    [Then("git says {string}")]
    public void ThenGitSays(string answer) => _answer.ShouldBe(answer);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<string> GitAsync(string[] arguments, string token, string? caFile)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false,
        };
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        if (caFile is not null)
            start.Environment["GIT_SSL_CAINFO"] = caFile;
        start.Environment["GIT_CONFIG_COUNT"] = "1";
        start.Environment["GIT_CONFIG_KEY_0"] = "http.extraHeader";
        start.Environment["GIT_CONFIG_VALUE_0"] =
            $"Authorization: Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{AnyUser}:{token}"))}";
        using var git = Process.Start(start)!;
        var output = git.StandardOutput.ReadToEndAsync();
        var errors = await git.StandardError.ReadToEndAsync();
        await output;
        await git.WaitForExitAsync();
        return git.ExitCode == 0 ? "yes" : Refusal(errors);
    }

    // After a 401 git asks for a password where it could; that it may not is its word for it.
    private static string Refusal(string errors) => errors.Contains("could not read Username", StringComparison.Ordinal)
        || errors.Contains("Authentication failed", StringComparison.Ordinal)
        ? "401"
        : errors.Trim();
}

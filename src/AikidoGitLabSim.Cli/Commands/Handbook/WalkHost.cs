using System.CommandLine;
using AikidoGitLabSim.Handbook.Walking.Targets;

namespace AikidoGitLabSim.Cli.Commands.Handbook;

/// <summary>Finds the GitLab that the options name.</summary>
internal static class WalkHost
{
    private const string PasswordVariable = "GITLAB_PASSWORD";

    private static readonly TimeSpan RealPatience = TimeSpan.FromSeconds(5);

    /// <summary>The GitLabs to walk on; an error is written to the terminal.</summary>
    /// <returns>The host, or null after an error.</returns>
    public static async Task<IGitLabHost?> OfAsync(
        ParseResult parsed, WalkOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(options.Url) is not { } text)
            return await SimulatedGitLabs.StartAsync(cancellationToken);
        var login = parsed.GetValue(options.Login);
        var problem = Problem(text, parsed.GetValue(options.User), login, terminal);
        if (problem is { } wrong)
        {
            await terminal.FailAsync(ExitCode.Input, wrong.What, wrong.Cure);
            return null;
        }

        var target = new WalkTarget
        {
            Edition = text,
            GitLabUrl = new Uri(text),
            User = parsed.GetValue(options.User) ?? "the stored login",
            Password = login is null ? terminal.Variable(PasswordVariable) ?? await PromptAsync(terminal, cancellationToken) : null,
            LoginState = login,
            GroupPath = parsed.GetValue(options.Group) ?? "",
            Patience = RealPatience,
        };
        return new RealGitLab(target, parsed.GetValue(options.AllowHost) ?? []);
    }

    private static async Task<string?> PromptAsync(Terminal terminal, CancellationToken cancellationToken) =>
        terminal.PromptHidden is { } ask ? await ask("Password: ", cancellationToken) : null;

    private static (string What, string Cure)? Problem(string url, string? user, string? login, Terminal terminal)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !address.Scheme.StartsWith("http", StringComparison.Ordinal))
            return ($"'{url}' is not the URL of a GitLab", "give --url one such as https://gitlab.example.com");
        if (login is not null)
            return StoredLogin.Problem(login) is { } wrong ? (wrong, "give --login a file that Playwright wrote, or --user") : null;
        if (user is null)
            return ("--url needs somebody who signs in", "give --user, or a stored login with --login");
        return terminal.Variable(PasswordVariable) is null && terminal.PromptHidden is null
            ? ($"there is no password for {user}", $"set the variable {PasswordVariable}")
            : null;
    }
}

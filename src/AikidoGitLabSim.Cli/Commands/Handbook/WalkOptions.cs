using System.CommandLine;

namespace AikidoGitLabSim.Cli.Commands.Handbook;

/// <summary>The options of a walk beside those of a check; one instance for each command.</summary>
internal sealed class WalkOptions
{
    /// <summary>The options that walk and report share with check.</summary>
    public CheckOptions Check { get; } = new();

    /// <summary>The real GitLab; null for simulated ones.</summary>
    public Option<string?> Url { get; } = new("--url")
    {
        Description = "A real GitLab to use, such as https://gitlab.example.com. Default: simulated ones",
        HelpName = "URL",
    };

    /// <summary>The user who signs in to the real GitLab.</summary>
    public Option<string?> User { get; } = new("--user")
    {
        Description = "The user who signs in at --url. The password is read from the variable GITLAB_PASSWORD or from a prompt",
        HelpName = "U",
    };

    /// <summary>A file with a stored login for the real GitLab.</summary>
    public Option<string?> Login { get; } = new("--login")
    {
        Description = "A stored login for --url in Playwright's format, instead of a password",
        HelpName = "FILE",
    };

    /// <summary>The group on the real GitLab whose tokens are created.</summary>
    public Option<string?> Group { get; } = new("--group")
    {
        Description = "The path of a group at --url that the user owns. Needed for group access tokens",
        HelpName = "G",
    };

    /// <summary>Other hosts that the pages of a real GitLab need.</summary>
    public Option<string[]> AllowHost { get; } = new("--allow-host")
    {
        Description = "Another host that serves scripts and styles for --url. All other hosts are blocked",
        HelpName = "HOST",
        DefaultValueFactory = _ => [],
    };

    /// <summary>Whether editions that answer every request in the same way are walked too.</summary>
    public Option<bool> EveryEdition { get; } = new("--walk-every-edition")
    {
        Description = "Uses a browser for every edition, also where all answers are the same as those of another edition",
    };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { Check.Editions, Check.Token, Check.Catalogue, Url, User, Login, Group, AllowHost,
            EveryEdition })
            command.Options.Add(option);
        command.Arguments.Add(Check.Page);
    }
}

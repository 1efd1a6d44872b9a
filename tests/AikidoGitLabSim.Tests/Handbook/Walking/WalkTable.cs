using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Tests.Handbook.Walking;

/// <summary>
/// The verdicts on the page's steps by release, from GitLab's sources and documentation: the way, the button that opens the form, the
/// date that is taken away, the three scopes, the button that sends the form, copying, pasting. Each row is the first release of a
/// period, or one within it.
/// </summary>
internal static class WalkTable
{
    private const string Dates = "differs: sets a date all the same";
    private const string Refused = "no: Expiration date is required.";
    private const string NoReadUser = "no: does not offer read_user";
    private const string Group = "differs: Create group access token";
    private const string Personal = "differs: Create personal access token";
    private const string Generate = "differs: Generate token";
    private const string Legacy = "differs: Legacy token";
    private const string OpenForm = "no: already open";
    private const string Disabled = "no: creation is disabled";
    private const string Premium = "no: with Premium";

    public static IReadOnlyList<WalkRow> Rows { get; } =
    [
        new(TokenBranch.Group, "gitlab.com/free/15.11", "differs: creation is disabled", Disabled, Disabled, Disabled, Disabled, Disabled,
            Disabled),
        new(TokenBranch.Group, "gitlab.com/free/18.1", "differs: creation is disabled", Disabled, Disabled, Disabled, Disabled, Disabled,
            Disabled),
        new(TokenBranch.Group, "gitlab.com/free/19.6", "differs: with Premium", Premium, Premium, Premium, Premium, Premium, Premium),
        new(TokenBranch.Group, "self-managed/free/15.11", "ok: Access Tokens", OpenForm, "ok: does not expire", NoReadUser, Group, "ok",
            "ok"),
        new(TokenBranch.Group, "gitlab.com/premium/16.2", "ok: Access Tokens", OpenForm, Dates, NoReadUser, Group, "ok", "ok"),
        new(TokenBranch.Group, "self-managed/free/16.3", "ok: Access Tokens", "ok", Dates, NoReadUser, Group, "ok", "ok"),
        new(TokenBranch.Group, "gitlab.com/premium/17.3", "case: Access tokens", "ok", Dates, NoReadUser, Group, "ok", "ok"),
        new(TokenBranch.Group, "self-managed/free/19.2", "case: Access tokens", "ok", Dates, NoReadUser, Group, "ok", "ok"),
        new(TokenBranch.Personal, "gitlab.com/free/15.11", "ok: Access Tokens", OpenForm, "ok: does not expire", "ok", Personal,
            "ok", "ok"),
        new(TokenBranch.Personal, "gitlab.com/premium/16.2", "ok: Access Tokens", OpenForm, Dates, "ok", Personal, "ok", "ok"),
        new(TokenBranch.Personal, "self-managed/free/16.3", "ok: Access Tokens", "ok", Dates, "ok", Personal, "ok", "ok"),
        new(TokenBranch.Personal, "gitlab.com/premium/17.3", "case: Access tokens", "ok", Dates, "ok", Personal, "ok", "ok"),
        new(TokenBranch.Personal, "gitlab.com/free/18.1", "case: Access tokens", "ok", Refused, "ok", "ok: Create token", "ok", "ok"),
        new(TokenBranch.Personal, "self-managed/free/18.5", "differs: Personal access tokens", "ok", Refused, "ok",
            "ok: Create token", "ok",
            "ok"),
        new(TokenBranch.Personal, "gitlab.com/premium/18.9", "differs: Personal access tokens", "ok", Refused, "ok", Generate, "ok", "ok"),
        new(TokenBranch.Personal, "gitlab.com/free/18.10", "differs: Access > Personal access tokens", Legacy, Refused, "ok",
            Generate, "ok",
            "ok"),
        new(TokenBranch.Personal, "self-managed/free/19.1", "differs: Access > Personal access tokens", "ok", $"{Refused} draws no button",
            "ok", Generate, "ok", "ok"),
        new(TokenBranch.Personal, "self-managed/free/19.2", "differs: Access > Personal access tokens", Legacy, Refused, "ok", Generate,
            "ok: Done", "ok"),
        new(TokenBranch.Personal, "gitlab.com/free/19.6", "differs: Access > Personal access tokens", Legacy, Refused, "ok", Generate,
            "ok: Done", "ok"),
    ];
}

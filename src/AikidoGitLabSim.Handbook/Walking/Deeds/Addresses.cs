using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Walking.Deeds;

/// <summary>Addresses that a page names. Only the GitLab that is walked and Aikido's page are ever requested.</summary>
internal static class Addresses
{
    private const string AikidoHost = "aikido.dev";
    private const string UpdatePath = "/onboarding/gitlab/update-workspace-access-token";

    private static readonly string[] GitLabHosts = ["gitlab.com", "gitlab.example.com"];

    /// <summary>The address that a statement sends its reader to; null where it names none.</summary>
    public static Uri? Of(Statement statement) => statement.Values.Concat(statement.Target)
        .Select(text => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null)
        .FirstOrDefault(uri => uri is not null);

    /// <summary>Whether an address is that of Aikido's page that takes tokens.</summary>
    public static bool IsAikidoUpdate(Uri address) =>
        (address.Host == AikidoHost || address.Host.EndsWith($".{AikidoHost}", StringComparison.Ordinal))
        && address.AbsolutePath.TrimEnd('/').EndsWith(UpdatePath, StringComparison.Ordinal);

    /// <summary>Aikido's page that takes tokens, at the Aikido in use.</summary>
    public static Uri UpdatePage(Uri aikido) => new($"{aikido.ToString().TrimEnd('/')}{UpdatePath}");

    /// <summary>Opens an address, as far as it is one of the GitLab in use or of Aikido's page.</summary>
    public static async Task<StepOutcome> GoAsync(WalkSession session, Uri address)
    {
        if (IsAikidoUpdate(address) && session.Target.AikidoUrl is { } aikido)
        {
            await session.Screen.GoAsync(UpdatePage(aikido));
            await session.PictureAsync(null, "Aikido's simulated page that takes the token.");
            return StepOutcome.Holds($"Open {address}", "Aikido's simulated page is there; the address itself was not requested.");
        }

        if (!IsGitLab(session, address))
            return StepOutcome.NotCheckable(
                $"{address.Host} is neither the GitLab that is walked nor Aikido's page, so it was not requested.");
        session.LastNavigation = session.Current;
        await session.Screen.GoAsync(session.GitLab(address.PathAndQuery));
        await session.PictureAsync(null, $"The page at {address.PathAndQuery}.");
        var title = session.Screen.Tree.Title;
        return title.Contains("not found", StringComparison.OrdinalIgnoreCase)
            ? StepOutcome.CannotBeDone($"Open {address.PathAndQuery}", $"GitLab answers \"{title}\".")
            : StepOutcome.Holds($"Open {address.PathAndQuery}", $"The page \"{title}\" is there.");
    }

    /// <summary>Whether a link leads to a host that the walk does not request.</summary>
    public static bool IsForeign(WalkSession session, string? link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme.StartsWith("http", StringComparison.Ordinal)
        && !string.Equals(address.Host, session.Target.GitLabUrl.Host, StringComparison.OrdinalIgnoreCase);

    private static bool IsGitLab(WalkSession session, Uri address) =>
        GitLabHosts.Contains(address.Host, StringComparer.OrdinalIgnoreCase)
        || string.Equals(address.Host, session.Target.GitLabUrl.Host, StringComparison.OrdinalIgnoreCase);
}

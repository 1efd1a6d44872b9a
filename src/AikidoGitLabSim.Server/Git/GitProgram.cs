using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Server.Git;

/// <summary>The <c>git</c> program as a child: found on PATH, started without a shell, with nothing of this process's
/// environment.</summary>
internal static partial class GitProgram
{
    private static readonly string[] Kept = ["PATH", "SystemRoot", "TEMP", "TMP"];

    /// <summary>
    /// As GitLab's Gitaly configures git: partial clones, and any object by its id; push options, and GitLab's own refs hidden from
    /// pushes. A folder that another user owns is served, because a world file names it. Git never fetches: an object that is missing
    /// stays missing (the environment says the same to git 2.39 and later).
    /// </summary>
    private static readonly string[] Options =
    [
        "-c", "uploadpack.allowFilter=true", "-c", "uploadpack.allowAnySHA1InWant=true", "-c", "safe.directory=*", "-c", "gc.auto=0",
        "-c", "protocol.allow=never", "-c", "core.fsmonitor=false",
        "-c", "receive.advertisePushOptions=true", "-c", "core.alternateRefsCommand=exit 0 #",
        "-c", "receive.hideRefs=refs/environments/", "-c", "receive.hideRefs=refs/keep-around/",
        "-c", "receive.hideRefs=refs/merge-requests/", "-c", "receive.hideRefs=refs/pipelines/",
    ];

    /// <summary>Starts one of git's services.</summary>
    /// <param name="home">An empty folder.</param>
    /// <param name="protocol">The <c>Git-Protocol</c> header.</param>
    /// <param name="arguments">The service and its arguments.</param>
    /// <returns>The child, or null when there is no git.</returns>
    public static Process? Start(string home, string? protocol, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", [.. Options, .. arguments])
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var kept = Kept.Select(name => (Name: name, Value: start.Environment.TryGetValue(name, out var value) ? value : null)).ToList();
        start.Environment.Clear();
        foreach (var (name, value) in kept.Where(variable => variable.Value is not null))
            start.Environment[name] = value;
        start.Environment["HOME"] = home;
        start.Environment["XDG_CONFIG_HOME"] = home;
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["LC_ALL"] = "C";
        if (protocol is not null && Protocol().IsMatch(protocol))
            start.Environment["GIT_PROTOCOL"] = protocol;
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\A[a-z0-9=:.-]{1,128}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Protocol();
}

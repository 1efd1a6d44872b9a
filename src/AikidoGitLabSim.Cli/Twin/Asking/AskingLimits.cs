namespace AikidoGitLabSim.Cli.Twin.Asking;

/// <summary>How much a real GitLab is asked.</summary>
/// <param name="Requests">The most requests, those that are repeated included.</param>
/// <param name="Pause">The time between the beginnings of two requests.</param>
/// <param name="Timeout">How long one answer may take, the connection included.</param>
internal sealed record AskingLimits(int Requests, TimeSpan Pause, TimeSpan Timeout)
{
    /// <summary>The longest <c>Retry-After</c> that is waited for.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);
}

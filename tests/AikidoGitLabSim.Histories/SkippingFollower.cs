using AikidoGitLabSim.GitLab.Logs;

namespace AikidoGitLabSim.Histories;

/// <summary>Shows one position of each world with the state of the one before.</summary>
/// <param name="inner">Who shows the worlds.</param>
internal sealed class SkippingFollower(ILogFollower inner) : ILogFollower
{
    private readonly HashSet<string> _skipped = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public LogPosition PositionOf(string name) => inner.PositionOf(name);

    /// <inheritdoc/>
    public void Advance(LogPosition last)
    {
        var shown = inner.PositionOf(last.Name);
        inner.Advance(Revoked(last) > Revoked(shown) && _skipped.Add(last.Name) ? last with { World = shown.World } : last);
    }

    private static int? Revoked(LogPosition position) => position.World?.Current.Tokens.Rows.Count(token => token.Revoked);
}

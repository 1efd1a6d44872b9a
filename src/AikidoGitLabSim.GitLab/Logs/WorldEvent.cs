namespace AikidoGitLabSim.GitLab.Logs;

/// <summary>One entry of a world's log. The state of a named world is the sum of its entries.</summary>
public abstract record WorldEvent
{
    /// <summary>What the entry makes of what was before. Pure.</summary>
    /// <param name="before">The world before; null: there was none.</param>
    /// <returns>The world after; null: there is none any more.</returns>
    /// <exception cref="InvalidDataException">The entry needs a world and there is none.</exception>
    public abstract LoggedWorld? ApplyTo(LoggedWorld? before);

    private protected static LoggedWorld Required(LoggedWorld? before) =>
        before ?? throw new InvalidDataException("the log changes a world that it did not make");
}

namespace AikidoGitLabSim.GitLab.Logs;

/// <summary>Shows the worlds of a log, and takes over what others append to it.</summary>
public interface ILogFollower
{
    /// <summary>The last position of a name that is shown.</summary>
    /// <param name="name">The name; one that is not known has no entries.</param>
    LogPosition PositionOf(string name);

    /// <summary>Shows a later position. An earlier one than is shown has no effect.</summary>
    /// <param name="last">The position.</param>
    void Advance(LogPosition last);
}

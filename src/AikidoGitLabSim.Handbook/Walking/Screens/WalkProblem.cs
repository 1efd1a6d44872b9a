namespace AikidoGitLabSim.Handbook.Walking.Screens;

/// <summary>Why a walk cannot go on.</summary>
public enum WalkProblem
{
    /// <summary>The page has no instruction to carry out.</summary>
    NothingToDo,

    /// <summary>GitLab does not accept the user or the password.</summary>
    SignInRefused,

    /// <summary>The host does not answer, or is not a GitLab.</summary>
    Unreachable,
}

namespace AikidoGitLabSim.Cli.Twin.Asking;

/// <summary>With which token a question is asked.</summary>
internal enum Sender
{
    /// <summary>The token that was given.</summary>
    Own,

    /// <summary>None.</summary>
    Nobody,

    /// <summary>One that no GitLab knows.</summary>
    Unknown,
}

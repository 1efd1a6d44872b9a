namespace AikidoGitLabSim.GitLab.Mails;

/// <summary>What a mail is about.</summary>
public enum MailKind
{
    /// <summary>Tokens expire soon.</summary>
    TokensExpireSoon,

    /// <summary>Tokens have expired today.</summary>
    TokensExpired,
}

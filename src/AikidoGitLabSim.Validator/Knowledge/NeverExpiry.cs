namespace AikidoGitLabSim.Validator.Knowledge;

/// <summary>Whether a token without an end could be had on this GitLab: yes, no, or (null) it depends.</summary>
internal static class NeverExpiry
{
    private static readonly (bool?, string) OnGitLabCom = (false, "on GitLab.com every token of this kind gets an end");

    public static (bool? Obtainable, string Because) Judge(GitLabVersion? version, bool onGitLabCom, TokenKind kind) => version switch
    {
        null when onGitLabCom && kind != TokenKind.ServiceAccount => OnGitLabCom,
        null => (null, "whether a token without an end can be had here depends on the GitLab's version, which it does not tell"),
        { } v when v.IsBefore(new(16, 0)) => (true, "on this version a token without an end can be had"),
        { } when kind == TokenKind.ServiceAccount => (null, "a service account's token can do without an end only where that enforcement is switched off"),
        { } v when v.IsBefore(new(17, 3)) => (false, "from 16.0 to 17.2 GitLab gives every token an end"),
        { } when onGitLabCom => OnGitLabCom,
        _ => (null, "a token without an end can be had only where an administrator has switched the enforcement off"),
    };
}
